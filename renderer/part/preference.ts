import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../ask'

/** What was said and is not written yet: a screen that opens in between goes on from it. */
const unwritten = new Map<string, unknown>()

/** Something this user's screens remember, as JSON: `ready` once it was read; `save` writes a moment later. */
export function usePreference<T>(name: string): { ready: boolean; value: T | null; save: (value: T) => void } {
  const [read, setRead] = useState<{ value: T | null } | null>(null)
  const timer = useRef<number>(0)
  useEffect(() => {
    let there = true
    const arrive = (value: T | null) => there && setRead({ value })
    if (unwritten.has(name)) arrive(unwritten.get(name) as T)
    else
      ask('preference.read', { name }).then(
        (text) => arrive(parsed<T>(text)),
        () => arrive(null),
      )
    return () => {
      there = false
    }
  }, [name])
  const save = useCallback(
    (value: T) => {
      window.clearTimeout(timer.current)
      unwritten.set(name, value)
      timer.current = window.setTimeout(() => {
        // How a screen looks is not worth a word to the user when it cannot be kept.
        ask('preference.write', { name, value: JSON.stringify(value) })
          .catch(() => undefined)
          .finally(() => unwritten.get(name) === value && unwritten.delete(name))
      }, 600)
    },
    [name],
  )
  return { ready: read !== null, value: read?.value ?? null, save }
}

function parsed<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}
