import { QueryClient, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Right } from '../main/access/right'
import type { SignedInUser } from '../main/access/view'
import type { Name, Output, Progress, Question, Sent } from '../preload/contract'
import { askAnew } from './anew'
import { ask, Refused, whenSignedOut } from './border'
import { sameThing } from './same-thing'

export { ask, Refused }

/** The answers on screen. Local data is always reachable, so nothing waits for a network or is tried twice. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
  },
})

/** Signed out elsewhere, as after a restore: the window goes back to the sign-in. */
whenSignedOut(() => void answers.invalidateQueries({ queryKey: ['shop.state'] }))

/** Asks the questions on screen again whose tables a command has changed. Returns the way to stop. */
export function followChanges(): () => void {
  return window.app.onChange((questions) => askAnew(answers, questions))
}

/** What the first screen and its frame ask, what takes longest first, and the right to it. */
const firstAsked = [
  ['home.figures', null],
  ['company.menu', null],
  ['mention.unread', null],
  ['reminder.today', 'customer.read'],
  ['approval.inbox', 'order.read'],
  ['backup.list', 'backup.manage'],
] as const satisfies readonly (readonly [Question, Right | null])[]

/** Asks what the first screen and its frame will ask of somebody, all of it at once; done when all is answered, whatever the answer. */
export function askAhead({ rights }: SignedInUser): Promise<unknown> {
  const asked = firstAsked.filter(([, right]) => right === null || rights.includes(right))
  return Promise.all(
    asked.map(([name]) => answers.prefetchQuery({ queryKey: [name, {}], queryFn: () => ask(name, {}) })),
  )
}

/** The answer to a question, kept while a newer one about the same thing is on its way. `enabled: false` does not ask yet. */
export function useAsk<N extends Question>(name: N, input: Sent<N>, { enabled = true }: { enabled?: boolean } = {}) {
  return useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled,
    placeholderData: (last, asked) => (sameThing(asked?.queryKey[1], input) ? last : undefined),
    gcTime: 5 * 60_000,
  })
}

/**
 * A command for a button: `run` makes the id of the click and throws `Refused`; `pending` while it runs (a second click
 * then does nothing but wait for the first); `progress` of long ones; `cancel` stops it.
 */
export function useCommand<N extends Name>(name: N) {
  const [running, setRunning] = useState<string | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const current = useRef<{ id: string; reply: Promise<Output<N>> } | null>(null)
  useEffect(() => {
    if (running === null) return
    return window.app.onProgress((step) => step.id === running && setProgress(step))
  }, [running])
  const run = useCallback(
    (input: Sent<N>): Promise<Output<N>> => {
      if (current.current) return current.current.reply
      const id = crypto.randomUUID()
      const reply = ask(name, input, id).finally(() => {
        current.current = null
        setRunning(null)
        setProgress(null)
      })
      current.current = { id, reply }
      setRunning(id)
      return reply
    },
    [name],
  )
  const cancel = useCallback(async () => {
    if (current.current) await ask('command.cancel', { id: current.current.id })
  }, [])
  return { run, cancel, pending: running !== null, progress }
}
