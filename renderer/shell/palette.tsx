import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useUser } from '../access/user'
import { useAsk } from '../ask'
import { Icon, type IconName } from '../look/icons'
import { useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { commands } from './command'
import { openTab } from './workspace'

interface Choice {
  key: string
  group: string
  icon: IconName
  title: string
  detail?: string
  keys?: string
  run: () => void
}

const icons = { customer: 'people', product: 'box', order: 'order' } as const
const groups = {
  customer: 'shell.place.customers',
  product: 'shell.place.products',
  order: 'shell.place.orders',
} as const

/** One box for everything: records by name, initials or number, and commands with their keys. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const choices = useChoices(text.trim())
  useEffect(() => dialog.current?.showModal(), [])
  const pick = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(at + 1, choices.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Enter: () => pick(choices[at]),
    }
    const act = acts[keyOf(event.nativeEvent)]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <dialog ref={dialog} className="palette" aria-label={t('shell.palette')} onClose={onClose}>
      <div className="palette-box">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={`palette-${at}`}
          aria-label={t('shell.searchBox')}
          placeholder={t('shell.searchBox')}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <Choices choices={choices} at={at} onMove={setAt} onPick={pick} />
      {choices.length === 0 && <p className="note">{t('shell.paletteEmpty', { text })}</p>}
    </dialog>
  )
}

/** What the text finds: records first, then commands whose name contains it. */
function useChoices(text: string): Choice[] {
  const t = useWords()
  const { rights } = useUser()
  const { data } = useAsk('search.everything', { text }, { enabled: text !== '' })
  const found = (text === '' ? [] : (data ?? [])).map(
    ({ kind, id, title, detail }): Choice => ({
      key: `${kind}-${id}`,
      group: t(groups[kind]),
      icon: icons[kind],
      title,
      detail,
      run: () => openTab({ kind, id }),
    }),
  )
  const allowed = commands.filter(({ right }) => !right || rights.includes(right))
  const named = allowed.map(
    ({ name, title, icon, keys, run }): Choice => ({
      key: name,
      group: t('shell.paletteCommands'),
      icon,
      title: t(title),
      ...(keys ? { keys } : {}),
      run,
    }),
  )
  return [...found, ...named.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))]
}

interface ChoicesProps {
  choices: Choice[]
  at: number
  onMove: (index: number) => void
  onPick: (choice: Choice) => void
}

function Choices({ choices, at, onMove, onPick }: ChoicesProps) {
  const t = useWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector(`#palette-${at}`)?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div role="listbox" id="palette-list" aria-label={t('shell.palette')} ref={list}>
      {choices.map((choice, index) => (
        <div key={choice.key}>
          {choices[index - 1]?.group !== choice.group && <h3>{choice.group}</h3>}
          <button
            type="button"
            role="option"
            tabIndex={-1}
            id={`palette-${index}`}
            aria-selected={index === at}
            onMouseMove={() => onMove(index)}
            onClick={() => onPick(choice)}
          >
            <Icon name={choice.icon} />
            <span>{choice.title}</span>
            <small>{choice.detail}</small>
            {choice.keys && <kbd>{choice.keys}</kbd>}
          </button>
        </div>
      ))}
    </div>
  )
}
