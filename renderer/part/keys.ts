import { useContext, useEffect, useRef } from 'react'
import { TabContext, workspace } from '../shell/workspace'

/** A key as it is written: `Ctrl+Shift+Tab`, `F3`, `Alt+1`. Empty while an input method composes (its keys are not ours). */
export function keyOf(event: KeyboardEvent): string {
  if (event.isComposing || event.keyCode === 229) return ''
  const name = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${name}`
}

type Keys = Record<string, (event: KeyboardEvent) => void>

/** The keys of a screen: heard only while its tab is in front and no dialog is over it. */
export function useKeys(keys: Keys): void {
  const { key } = useContext(TabContext)
  useWindowKeys(keys, () => workspace().active === key)
}

/** A dialog in front of everything; one that is just going away no longer is, whoever types fast would lose a key to it. */
const inFront = '.ant-modal-wrap:not([style*="display: none"], :has(.ant-zoom-leave)), dialog[open]'

/** Keys of the whole window. */
export function useWindowKeys(keys: Keys, listening: () => boolean = () => true): void {
  const latest = useRef({ keys, listening })
  latest.current = { keys, listening }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const act = latest.current.keys[keyOf(event)]
      if (!act || event.defaultPrevented || !latest.current.listening() || document.querySelector(inFront)) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
