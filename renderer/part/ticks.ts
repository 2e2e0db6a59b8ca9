import { useEffect, useRef, useState } from 'react'
import { useNotice } from './notice'

/**
 * Boxes of which each tick counts at once: what is ticked as the user sees it, and the way to turn one. What is saved follows
 * one after the other; a refusal is told and turns the box back. `renew` asks again what is saved.
 */
export function useTicks<Key extends string>(
  saved: readonly Key[],
  save: (ticked: Key[]) => Promise<unknown>,
  renew: () => Promise<unknown>,
) {
  const tell = useNotice()
  const [ticked, setTicked] = useState(saved)
  const wanted = useRef(saved)
  const kept = useRef(saved)
  const waiting = useRef({ count: 0, last: Promise.resolve<unknown>(undefined) })
  const show = (keys: readonly Key[]) => {
    wanted.current = keys
    setTicked(keys)
  }
  useEffect(() => {
    kept.current = saved
    // What somebody else saved is shown, but never under the hand of who is ticking.
    if (waiting.current.count > 0) return
    wanted.current = saved
    setTicked(saved)
  }, [saved])
  const turn = (key: Key, on: boolean) => {
    const others = wanted.current.filter((one) => one !== key)
    const next = on ? [...others, key] : others
    show(next)
    waiting.current.count += 1
    waiting.current.last = waiting.current.last
      .then(() => save(next))
      .catch((error) => {
        tell.refused(error)
        show(kept.current)
      })
      // An answer from before the last tick may still be on its way: it must not turn that one back.
      .then(() => renew())
      .finally(() => {
        waiting.current.count -= 1
      })
  }
  return { ticked, turn }
}
