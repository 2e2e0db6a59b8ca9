import './access.css'
import { shortestPassword } from '../../main/access/secret'
import type { SignedInUser } from '../../main/access/view'
import { type EntranceKey, entranceWord } from '../../main/language/entrance'
import { ask, Refused } from '../border'
import { appearance, listenToAppearance } from '../look/chosen-look'
import { draw, drawIcon, set } from '../look/draw'
import { drawFrontPage } from './front-page-drawn'

type FieldName = 'name' | 'password' | 'chosen' | 'repeat'
type Typed = Record<FieldName, string>

/** What the sign-in asks for: name and password (IDP-01), then, of who comes with a one-time code, a password of their own (IDP-03). */
interface Step {
  title: EntranceKey
  go: EntranceKey
  hint?: EntranceKey
  fields: readonly FieldName[]
  /** The person who is in, or what is to be asked for next. Whichever of name and password is wrong, the refusal is the same. */
  enter(typed: Typed): Promise<SignedInUser | Step>
}

const enter: Step = {
  title: 'entrance.title',
  go: 'entrance.go',
  fields: ['name', 'password'],
  enter: ({ name, password }) =>
    ask('session.signIn', { name, password }).catch((error: unknown) => {
      if (!(error instanceof Refused) || error.code !== 'signIn.choosePassword') throw error
      return choosePassword(name, password)
    }),
}

const choosePassword = (name: string, code: string): Step => ({
  title: 'entrance.chooseTitle',
  go: 'entrance.chooseGo',
  hint: 'entrance.hint',
  fields: ['chosen', 'repeat'],
  enter: async ({ chosen, repeat }) => {
    if (chosen !== repeat) throw new Refused('password.different', word('entrance.different'))
    return ask('session.choosePassword', { name, code, password: chosen })
  },
})

const fields: Record<FieldName, { label: EntranceKey; autoComplete: string }> = {
  name: { label: 'entrance.name', autoComplete: 'username' },
  password: { label: 'entrance.password', autoComplete: 'current-password' },
  chosen: { label: 'entrance.chosen', autoComplete: 'new-password' },
  repeat: { label: 'entrance.repeat', autoComplete: 'new-password' },
}

/** Who waits for the person who signs in. */
export type Entered = (user: SignedInUser) => Promise<void>

let shown: { heading: HTMLElement; close: () => void } | null = null

/** Shows the sign-in of a company in front of the program, where it is not there yet: plain HTML, so that it is there at once. */
export function showSignIn(companyName: string, entered: Entered): void {
  if (!shown) shown = open(entered)
  shown.heading.textContent = companyName
}

/** Takes the sign-in away: somebody is in, or there is no shop. */
export function hideSignIn(): void {
  shown?.close()
  shown = null
}

function open(entered: Entered): NonNullable<typeof shown> {
  const [heading, note, owner, place] = [
    draw('h1'),
    draw('p', { class: 'note' }),
    draw('p', { class: 'note after' }),
    draw('div'),
  ]
  const page = drawFrontPage(heading, note, place, owner)
  let now: { step: Step; say: () => void }
  const show = (step: Step) => {
    const form = drawForm(step, async (done) => ('enter' in done ? show(done) : entered(done)))
    now = { step, say: form.say }
    say()
    place.replaceChildren(form.element)
    form.element.querySelector('input')?.focus()
  }
  const say = () => {
    note.textContent = word(now.step.title)
    owner.textContent = word('entrance.owner')
    page.say()
    now.say()
  }
  document.body.prepend(page.element)
  show(enter)
  const deaf = listenToAppearance(say)
  return {
    heading,
    close: () => {
      deaf()
      page.element.remove()
    },
  }
}

/** A piece of the page and the way to say its words anew when the language has changed. */
interface Piece<E extends Element = HTMLElement> {
  element: E
  say(): void
}

/** The form of one step: nothing may be empty; a refusal empties the passwords and stands above them. */
function drawForm(step: Step, done: (next: SignedInUser | Step) => Promise<void> | void): Piece<HTMLFormElement> {
  const [go, goWord, turning] = [
    draw('button', { type: 'submit', class: 'go' }),
    draw('span'),
    draw('i', { class: 'working' }),
  ]
  go.append(goWord)
  const hint = step.hint && draw('p', { class: 'note' })
  const asked = step.fields.map(drawField)
  const form = draw(
    'form',
    { class: 'sign-in', novalidate: '' },
    ...asked.map(({ element }) => element),
    ...(hint ? [hint] : []),
    go,
  )
  const wrong = draw('p', { class: 'wrong', role: 'alert' })
  const refuse = (error: unknown) => {
    wrong.replaceChildren(
      drawIcon('warning'),
      ` ${error instanceof Refused ? error.message : word('entrance.unexpected')}`,
    )
    form.prepend(wrong)
    const passwords = [...form.querySelectorAll<HTMLInputElement>('.password input')]
    for (const input of passwords) input.value = ''
    passwords[0]?.focus()
  }
  let pending = false
  const work = async (typed: Typed) => {
    pending = true
    set(go, { 'aria-busy': 'true' })
    go.prepend(turning)
    try {
      await done(await step.enter(typed))
    } catch (error) {
      refuse(error)
    } finally {
      pending = false
      set(go, { 'aria-busy': 'false' })
      turning.remove()
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (pending) return
    const missing = asked.filter((field) => field.isEmpty())
    if (missing[0]) missing[0].input.focus()
    else void work(Object.fromEntries(asked.map(({ name, input }) => [name, input.value])) as Typed)
  })
  const say = () => {
    goWord.textContent = word(step.go)
    if (hint && step.hint) hint.textContent = word(step.hint, { least: shortestPassword })
    for (const field of asked) field.say()
  }
  return { element: form, say }
}

interface Field extends Piece {
  name: FieldName
  input: HTMLInputElement
  /** Whether nothing is typed, which is then said beside the field. */
  isEmpty(): boolean
}

function drawField(name: FieldName): Field {
  const { label, autoComplete } = fields[name]
  const [id, reasonId] = [`sign-in-${name}`, `sign-in-${name}-reason`]
  const input = draw('input', { id, name, autocomplete: autoComplete, maxlength: '200', 'aria-invalid': 'false' })
  const [labelled, reason] = [draw('label', { for: id }), draw('small', { id: reasonId })]
  const field = draw('div', { class: 'field' }, labelled, input)
  const secret = name === 'name' ? null : drawSecret(field, input)
  return {
    name,
    input,
    element: secret?.element ?? field,
    isEmpty: () => {
      const empty = input.value === ''
      set(input, { 'aria-invalid': String(empty) })
      if (empty) set(input, { 'aria-describedby': reasonId })
      else input.removeAttribute('aria-describedby')
      if (empty) field.append(reason)
      else reason.remove()
      return empty
    },
    say: () => {
      labelled.textContent = word(label)
      reason.textContent = word('entrance.required')
      secret?.say()
    },
  }
}

/** A password, which can be looked at while it is typed. */
function drawSecret(field: HTMLElement, input: HTMLInputElement): Piece {
  const look = draw('button', { type: 'button', tabindex: '-1' })
  const say = () => {
    const hidden = input.type === 'password'
    const text = word(hidden ? 'entrance.show' : 'entrance.hide')
    set(look, { 'aria-label': text, title: text })
    look.replaceChildren(drawIcon(hidden ? 'eye' : 'eye-off'))
  }
  input.type = 'password'
  look.addEventListener('click', () => {
    input.type = input.type === 'password' ? 'text' : 'password'
    say()
  })
  return { element: draw('div', { class: 'password' }, field, look), say }
}

const word = (key: EntranceKey, values?: { least: number }): string => entranceWord(appearance().language, key, values)
