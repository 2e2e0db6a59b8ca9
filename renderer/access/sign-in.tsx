import { type FormEvent, type InputHTMLAttributes, type ReactNode, useEffect, useRef, useState } from 'react'
import { shortestPassword } from '../../main/access/secret'
import { answers, askAhead, Refused, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords, type WordKey } from '../look/words'
import { FrontPage } from './front-page'

type FieldName = 'name' | 'password' | 'chosen' | 'repeat'

/**
 * Name and password (IDP-01); whichever of them is wrong, the sentence is the same. Who comes with a one-time code chooses a
 * password first (IDP-03). Plain HTML, so that it is there at once.
 */
export function SignIn({ companyName }: { companyName: string }) {
  const t = useWords()
  const [code, setCode] = useState<{ name: string; code: string } | null>(null)
  return (
    <FrontPage title={companyName} text={t(code ? 'access.password.chooseTitle' : 'access.signIn.title')}>
      {code ? <ChoosePassword {...code} /> : <Enter onCode={(name, typed) => setCode({ name, code: typed })} />}
      <p className="note" style={{ marginTop: 12 }}>
        {t('access.signIn.owner')}
      </p>
    </FrontPage>
  )
}

function Enter({ onCode }: { onCode: (name: string, code: string) => void }) {
  const { run, pending } = useCommand('session.signIn')
  const enter = (typed: Record<FieldName, string>) =>
    run({ name: typed.name, password: typed.password }).catch((error) => {
      if (!(error instanceof Refused) || error.code !== 'signIn.choosePassword') throw error
      onCode(typed.name, typed.password)
      return null
    })
  return (
    <FrontForm fields={['name', 'password']} go="access.signIn.go" pending={pending} enter={enter}>
      {(missing) => (
        <>
          <Field name="name" missing={missing} autoComplete="username" maxLength={200} />
          <Password name="password" missing={missing} autoComplete="current-password" />
        </>
      )}
    </FrontForm>
  )
}

function ChoosePassword({ name, code }: { name: string; code: string }) {
  const t = useWords()
  const { run, pending } = useCommand('session.choosePassword')
  const enter = ({ chosen, repeat }: Record<FieldName, string>) => {
    if (chosen !== repeat) throw new Refused('password.different', t('access.password.different'))
    return run({ name, code, password: chosen })
  }
  return (
    <FrontForm fields={['chosen', 'repeat']} go="access.password.chooseGo" pending={pending} enter={enter}>
      {(missing) => (
        <>
          <Password name="chosen" missing={missing} autoComplete="new-password" />
          <Password name="repeat" missing={missing} autoComplete="new-password" />
          <p className="note">{t('access.password.hint', { least: shortestPassword })}</p>
        </>
      )}
    </FrontForm>
  )
}

/** The form of the front page: nothing may be empty; a refusal empties the passwords and stands above them. */
function FrontForm({
  fields,
  go,
  pending,
  enter,
  children,
}: {
  fields: readonly FieldName[]
  go: WordKey
  pending: boolean
  enter: (typed: Record<FieldName, string>) => Promise<unknown>
  children: (missing: readonly FieldName[]) => ReactNode
}) {
  const t = useWords()
  const place = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<unknown>(null)
  const [missing, setMissing] = useState<readonly FieldName[]>([])
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<FieldName, string>
    const empty = fields.filter((name) => typed[name] === '')
    setMissing(empty)
    if (empty[0]) return place.current?.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus()
    try {
      if ((await enter(typed)) === null) return
      answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shop.state' })
      askAhead()
      await answers.invalidateQueries({ queryKey: ['shop.state'] })
    } catch (failure) {
      setError(failure)
      const passwords = [...(place.current?.querySelectorAll<HTMLInputElement>('.password input') ?? [])]
      for (const input of passwords) input.value = ''
      passwords[0]?.focus()
    }
  }
  return (
    <form ref={place} className="sign-in" onSubmit={submit} noValidate>
      {error !== null && (
        <p className="wrong" role="alert">
          <Icon name="warning" /> {sentenceOf(error)}
        </p>
      )}
      {children(missing)}
      <button type="submit" className="go" aria-busy={pending}>
        {pending && <i className="working" />}
        {t(go)}
      </button>
    </form>
  )
}

/** A password, which can be looked at while it is typed. */
function Password({
  name,
  missing,
  autoComplete,
}: {
  name: FieldName
  missing: readonly FieldName[]
  autoComplete: string
}) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  const word: WordKey = shown ? 'access.signIn.hide' : 'access.signIn.show'
  return (
    <div className="password">
      <Field
        name={name}
        missing={missing}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        maxLength={200}
      />
      <button type="button" aria-label={t(word)} title={t(word)} tabIndex={-1} onClick={() => setShown(!shown)}>
        <Icon name={shown ? 'eye-off' : 'eye'} />
      </button>
    </div>
  )
}

const labels = {
  name: 'access.signIn.name',
  password: 'access.signIn.password',
  chosen: 'access.password.new',
  repeat: 'access.password.repeat',
} as const satisfies Record<FieldName, WordKey>

function Field({
  name,
  missing,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & { name: FieldName; missing: readonly FieldName[] }) {
  const t = useWords()
  const wrong = missing.includes(name)
  const [id, reason] = [`sign-in-${name}`, `sign-in-${name}-reason`]
  return (
    <div className="field">
      <label htmlFor={id}>{t(labels[name])}</label>
      <input id={id} name={name} aria-invalid={wrong} aria-describedby={wrong ? reason : undefined} {...input} />
      {wrong && <small id={reason}>{t('part.required')}</small>}
    </div>
  )
}
