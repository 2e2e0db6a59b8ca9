import { useEffect } from 'react'
import { useUser } from '../access/user'
import { answers } from '../ask'
import { type ScreenKind, screenOf } from '../screens'
import { places } from './command'
import { prepareTab, useWorkspace } from './workspace'

/**
 * The place a person goes to first after signing in is drawn behind the first screen as soon as that stands and nothing else is
 * to be done: a long list is then there with the click. Which one it is, this computer remembers for each person.
 */
export function useFirstPlace(): void {
  const { id, rights } = useUser()
  const { tabs } = useWorkspace()
  const first = tabs[1]?.kind
  const memory = `first-place.${id}`
  useEffect(() => {
    if (first && placeOf(first)) localStorage.setItem(memory, first)
  }, [first, memory])
  useEffect(() => {
    const kind = placeOf(localStorage.getItem(memory))
    const right = kind && screenOf(kind).right
    return kind && (!right || rights.includes(right)) ? whenIdle(() => prepareTab(kind)) : undefined
    // What the person may see is known once, when they come in.
  }, [memory, rights])
}

const placeOf = (kind: string | null): ScreenKind | undefined => places.find((place) => place.kind === kind)?.kind

/** Runs something when the first screen stands, no answer is awaited and nothing is being drawn. Returns the way to give it up. */
function whenIdle(work: () => void): () => void {
  let waiting = requestIdleCallback(look)
  function look(): void {
    const stands = answers.getQueryData(['home.figures', {}]) !== undefined && answers.isFetching() === 0
    if (stands) work()
    else waiting = requestIdleCallback(look)
  }
  return () => cancelIdleCallback(waiting)
}
