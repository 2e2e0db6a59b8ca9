import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { sentenceOf, useWords } from '../look/words'
import { holdingKeys, lettersOf, typeOn } from './ahead'
import { keyOf } from './keys'

export interface ComboboxProps<T> {
  label: string
  /** The text of what is chosen; empty when nothing is. */
  value: string
  search: (text: string) => Promise<readonly T[]>
  itemKey: (item: T) => string | number
  children: (item: T) => ReactNode
  onPick: (item: T) => void
  onClear?: () => void
  /** Offers to make what was typed and not found; F6 makes a new one at once, and then nothing need be typed. */
  onNew?: (text: string) => void
  /** Keys the list does not need; it may prevent their default. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  onFocus?: () => void
  inputRef?: Ref<HTMLInputElement>
  placeholder?: string
  autoFocus?: boolean
  disabled?: boolean
  className?: string
  id?: string
}

/** A field that finds records while one types: the cursor stays in the field, arrows move in the list, Enter picks. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, value, itemKey, children, onPick, onNew, disabled, className = '' } = props
  const t = useWords()
  const id = useId()
  const field = useRef<HTMLSpanElement>(null)
  const list = useFound(props)
  const { typed, open, items, at } = list
  const choices = items.length + (onNew && typed?.trim() ? 1 : 0)
  const pick = (index: number) => {
    const item = items[index]
    list.close()
    if (item !== undefined) onPick(item)
    else if (typed?.trim()) onNew?.(typed.trim())
  }
  return (
    <span className={`combobox ${className}`} ref={field}>
      <input
        {...fieldProps(props)}
        ref={props.inputRef}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(open && choices > 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        onChange={(event) => list.type(event.target.value)}
        onKeyDown={(event) => {
          if (onNew && keyOf(event.nativeEvent) === 'F6') {
            event.preventDefault()
            const name = (typed ?? '').trim()
            list.close()
            return onNew(name)
          }
          if (!listKey(event, list, choices, pick)) props.onKeyDown?.(event)
        }}
        onFocus={(event) => {
          event.target.select()
          props.onFocus?.()
        }}
        onClick={list.look}
        onBlur={() => {
          if (typed === '' && value !== '') props.onClear?.()
          list.close()
        }}
      />
      {open && (
        <Popup under={field.current}>
          <div role="listbox" id={`${id}-list`} aria-label={label}>
            {items.map((item, index) => (
              <div
                key={itemKey(item)}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onMouseDown={(event) => {
                  // The cursor stays in the field.
                  event.preventDefault()
                  pick(index)
                }}
                onMouseMove={() => list.move(index)}
              >
                {children(item)}
              </div>
            ))}
            {onNew && typed?.trim() && (
              <div
                id={`${id}-${items.length}`}
                role="option"
                tabIndex={-1}
                className="new"
                aria-selected={items.length === at}
                onMouseDown={(event) => {
                  event.preventDefault()
                  pick(items.length)
                }}
              >
                {t('part.createNew', { text: typed.trim() })}
              </div>
            )}
          </div>
          {list.refused !== '' && <p className="note">{list.refused}</p>}
          {choices === 0 && list.refused === '' && (
            <p className="note">{t(list.asked ? 'part.noMatch' : 'part.typeToSearch')}</p>
          )}
        </Popup>
      )}
    </span>
  )
}

function fieldProps<T>({ id, placeholder, autoFocus }: ComboboxProps<T>) {
  return { ...(id ? { id } : {}), ...(placeholder ? { placeholder } : {}), ...(autoFocus ? { autoFocus } : {}) }
}

/**
 * What was typed and what it finds; the answer to an older text never replaces that of a newer one. Enter pressed before the
 * answer picks the best match of the answer, never one of an older text, and what is typed on until then goes where the cursor
 * goes with it.
 */
function useFound<T>({ search, onPick }: ComboboxProps<T>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [items, setItems] = useState<readonly T[]>([])
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState('')
  const [at, setAt] = useState(0)
  const turn = useRef(0)
  const answered = useRef(0)
  const [ahead] = useState(holdingKeys)
  const close = () => {
    turn.current += 1
    ahead.end()
    setTyped(null)
    setOpen(false)
    setItems([])
    setAsked(false)
  }
  const find = async (text: string) => {
    const mine = ++turn.current
    const [found, why] = await search(text).then(
      (these) => [these, ''] as const,
      (error: unknown) => [[], sentenceOf(error)] as const,
    )
    if (mine !== turn.current) return
    const [best] = found
    const hurried = ahead.waits()
    const keys = ahead.end()
    if (hurried && best !== undefined) {
      flushSync(() => {
        close()
        onPick(best)
      })
      typeOn(keys)
      return
    }
    if (lettersOf(keys) !== '') return type(text + lettersOf(keys))
    // The answer counts as there only with its list drawn: Enter in between would meet the list of before.
    flushSync(() => {
      answered.current = mine
      setRefused(why)
      setItems(found)
      setAsked(true)
      setAt(0)
    })
  }
  const type = (text: string) => {
    setTyped(text)
    setOpen(true)
    void find(text.trim())
  }
  return {
    typed,
    open,
    items,
    at,
    asked,
    /** Why the search could not be answered; '' when it was. */
    refused,
    move: setAt,
    type,
    look: () => {
      setOpen(true)
      void find((typed ?? '').trim())
    },
    close,
    /** Whether the answer to what was typed is still on its way. */
    waiting: () => answered.current !== turn.current && typed !== null && typed.trim() !== '',
    /** Picks from the answer when it comes. */
    hurry: ahead.begin,
    held: ahead.take,
  }
}

/** The keys of the list; true when the key was for it. */
function listKey<T>(
  event: KeyboardEvent<HTMLInputElement>,
  list: ReturnType<typeof useFound<T>>,
  choices: number,
  pick: (index: number) => void,
): boolean {
  const key = keyOf(event.nativeEvent)
  if (key === '') return true
  if (list.held(event.nativeEvent)) {
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const opens = key === 'F2' || key === 'F7' || key === 'Alt+ArrowDown'
  if (!list.open && !opens) return false
  const acts: Record<string, (() => void) | undefined> = {
    ArrowDown: () => list.move(Math.min(list.at + 1, choices - 1)),
    ArrowUp: () => list.move(Math.max(list.at - 1, 0)),
    Enter: list.waiting() ? list.hurry : choices > 0 ? () => pick(list.at) : undefined,
    Escape: list.close,
  }
  const act = list.open ? acts[key] : list.look
  if (!act) return false
  event.preventDefault()
  event.stopPropagation()
  act()
  return true
}

/** A box under a field, above everything else; it follows the field when something scrolls. */
function Popup({ under, children }: { under: HTMLElement | null; children: ReactNode }) {
  const [place, setPlace] = useState(() => placeUnder(under))
  useEffect(() => {
    const follow = () => setPlace(placeUnder(under))
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [under])
  const layer = document.getElementById('popups')
  return (
    layer &&
    createPortal(
      <div className="combobox-popup" style={place}>
        {children}
      </div>,
      layer,
    )
  )
}

function placeUnder(element: HTMLElement | null) {
  const box = element?.getBoundingClientRect() ?? new DOMRect()
  const below = window.innerHeight - box.bottom
  const left = Math.min(box.left, window.innerWidth - Math.max(box.width, 360) - 8)
  const side = below < 240 && box.top > below ? { bottom: window.innerHeight - box.top + 2 } : { top: box.bottom + 2 }
  return { left, minWidth: Math.max(box.width, 360), ...side }
}
