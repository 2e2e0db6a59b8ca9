import { useQuery } from '@tanstack/react-query'
import type { Output, Question, Sent } from '../../preload/contract'
import { ask } from '../ask'

/** How often it is looked whether somebody at another window or the command line has said something (ms). */
export const lookAgain = 4000

/** The answer to a question that others answer too: asked again while the window is looked at, also without a command of its own. */
export function useWatched<N extends Question>(name: N, input: Sent<N>) {
  return useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    placeholderData: (last) => last,
    refetchInterval: lookAgain,
  })
}
