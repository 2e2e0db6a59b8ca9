import { type FormEvent, type InputHTMLAttributes, useEffect, useRef, useState } from 'react'
import { answers, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords, type WordKey } from '../look/words'
import { FrontPage } from './front-page'

const fields = ['name', 'password'] as const

/** Name and password (IDP-01); whichever of them is wrong, the sentence is the same. Plain HTML, so that it is there at once. */
export function SignIn({ companyName }: { companyName: string }) {
  const t = useWords()
  const place = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<unknown>(null)
  const [missing, setMissing] = useState<readonly string[]>([])
  const { run, pending } = useCommand('session.signIn')
  const inputOf = (name: string) => place.current?.querySelector<HTMLInputElement>(`[name=${name}]`)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = { name: String(form.get('name')), password: String(form.get('password')) }
    const empty = fields.filter((name) => typed[name] === '')
    setMissing(empty)
    if (empty[0]) return inputOf(empty[0])?.focus()
    try {
      await run(typed)
      answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shop.state' })
      await answers.invalidateQueries({ queryKey: ['shop.state'] })
    } catch (failure) {
      setError(failure)
      const password = inputOf('password')
      if (!password) return
      password.value = ''
      password.focus()
    }
  }
  return (
    <FrontPage title={companyName} text={t('access.signIn.title')}>
      <form ref={place} className="sign-in" onSubmit={enter} noValidate>
        {error !== null && (
          <p className="wrong" role="alert">
            <Icon name="warning" /> {sentenceOf(error)}
          </p>
        )}
        <Field name="name" missing={missing} autoComplete="username" maxLength={60} />
        <Password missing={missing} />
        <button type="submit" className="go" aria-busy={pending}>
          {pending && <i className="working" />}
          {t('access.signIn.go')}
        </button>
      </form>
      <p className="note" style={{ marginTop: 12 }}>
        {t('access.signIn.owner')}
      </p>
    </FrontPage>
  )
}

/** The password, which can be looked at while it is typed. */
function Password({ missing }: { missing: readonly string[] }) {
  const t = useWords()
  const [shown, setShown] = useState(false)
  const word: WordKey = shown ? 'access.signIn.hide' : 'access.signIn.show'
  return (
    <div className="password">
      <Field
        name="password"
        missing={missing}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        maxLength={200}
      />
      <button type="button" aria-label={t(word)} title={t(word)} tabIndex={-1} onClick={() => setShown(!shown)}>
        <Icon name={shown ? 'eye-off' : 'eye'} />
      </button>
    </div>
  )
}

function Field({
  name,
  missing,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & { name: (typeof fields)[number]; missing: readonly string[] }) {
  const t = useWords()
  const wrong = missing.includes(name)
  const [id, reason] = [`sign-in-${name}`, `sign-in-${name}-reason`]
  return (
    <div className="field">
      <label htmlFor={id}>{t(`access.signIn.${name}`)}</label>
      <input id={id} name={name} aria-invalid={wrong} aria-describedby={wrong ? reason : undefined} {...input} />
      {wrong && <small id={reason}>{t('part.required')}</small>}
    </div>
  )
}
