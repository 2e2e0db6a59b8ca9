import { flushSync } from 'react-dom'

/** A key that was held back, and when it was pressed, ms by the events' own clock. */
interface Held {
  key: string
  at: number
}

/**
 * The keys pressed after Enter while the answer is still on its way: they are meant for what follows. Whoever waits holds them
 * back, and types them on once the answer is there and the cursor has moved.
 */
export interface Ahead {
  /** Enter was pressed; what comes now is held back. */
  begin: () => void
  /** True when a key was held back: nobody else may have it. Backspace takes the last one back, or ends the waiting. */
  take: (event: KeyboardEvent) => boolean
  /** Ends holding back: the keys to be typed on. */
  end: () => readonly Held[]
  /** Whether an Enter waits for its answer. */
  waits: () => boolean
}

/** Nothing held back yet. */
export function holdingKeys(): Ahead {
  let held: Held[] | null = null
  return {
    begin: () => {
      held = []
    },
    take: (event) => {
      if (held === null || event.ctrlKey || event.altKey || event.metaKey) return false
      if (event.key === 'Backspace' && held.length > 0) held = held.slice(0, -1)
      else if (event.key === 'Backspace') held = null
      else if (event.key.length === 1 || event.key === 'Enter')
        held = [...held, { key: event.key, at: pressedAt(event) }]
      else return false
      return held !== null
    },
    end: () => {
      const keys = held ?? []
      held = null
      return keys
    },
    waits: () => held !== null,
  }
}

/** The letters of keys that were held back, for a search that found nothing: they belong to what was searched for. */
export const lettersOf = (keys: readonly Held[]): string =>
  keys
    .map(({ key }) => (key.length === 1 ? key : ''))
    .join('')
    .trim()

const pressed = new WeakMap<Event, number>()

/** When the key of an event was pressed: of one that was held back, then, not now. */
export const pressedAt = (event: Event): number => pressed.get(event) ?? event.timeStamp

/** Types keys that were held back, each where the cursor stands by then. */
export function typeOn(keys: readonly Held[]): void {
  for (const { key, at } of keys) {
    const field = document.activeElement
    if (field === null) return
    const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    pressed.set(press, at)
    // One key moves the cursor before the next is typed.
    const goesOn = flushSync(() => field.dispatchEvent(press))
    if (goesOn && key.length === 1 && field instanceof HTMLInputElement) flushSync(() => write(field, key, at))
  }
}

function write(field: HTMLInputElement, letter: string, at: number): void {
  const end = field.value.length
  field.setRangeText(letter, field.selectionStart ?? end, field.selectionEnd ?? end, 'end')
  const input = new InputEvent('input', { bubbles: true, data: letter, inputType: 'insertText' })
  pressed.set(input, at)
  field.dispatchEvent(input)
}
