import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { type Choice, usePaletteChoices } from './palette-choices'

/** One box for everything: records by name, pinyin, phone or number, and commands with their keys. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [hurried, setHurried] = useState(false)
  const { choices, waiting } = usePaletteChoices(text.trim())
  useEffect(() => dialog.current?.showModal(), [])
  const pick = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    choice.run()
  }
  // Enter pressed before the answer means the best of the answer, never one of an older text.
  useEffect(() => {
    if (!hurried || waiting) return
    setHurried(false)
    pick(choices[0])
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(at + 1, choices.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      PageDown: () => setAt(Math.min(at + 8, choices.length - 1)),
      PageUp: () => setAt(Math.max(at - 8, 0)),
      Enter: () => (waiting ? setHurried(true) : pick(choices[at])),
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
            setHurried(false)
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <Choices choices={choices} at={at} onMove={setAt} onPick={pick} />
      {choices.length === 0 && !waiting && <p className="note">{t('shell.paletteEmpty', { text })}</p>}
    </dialog>
  )
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
