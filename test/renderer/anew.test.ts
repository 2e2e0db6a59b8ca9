import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askAnew } from '../../renderer/anew'

// What is on screen follows what has changed, whenever the change comes.
describe('a question on screen', () => {
  const answers = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  })
  afterEach(() => answers.clear())

  /** A question on screen whose answers come when the test says so, each telling the state it was read in. */
  function onScreen(name: string) {
    const pending: ((state: string) => void)[] = []
    const queryFn = () => new Promise<string>((resolve) => pending.push(resolve))
    const observer = new QueryObserver(answers, { queryKey: [name, { id: 1 }], queryFn, networkMode: 'always' })
    const leave = observer.subscribe(() => undefined)
    const shown = () => observer.getCurrentResult().data
    const answer = async (state: string) => {
      await vi.waitFor(() => expect(pending).not.toEqual([]))
      pending.shift()?.(state)
      await vi.waitFor(() => expect(shown()).toBe(state))
    }
    return { answer, shown, pending, leave }
  }

  it('that was answered before the change is asked again', async () => {
    const order = onScreen('order.read')
    await order.answer('DRAFT')
    askAnew(answers, ['order.read'])
    await order.answer('CONFIRMED')
    order.leave()
  })

  it('whose first answer was on its way while something changed is asked once more when it is there', async () => {
    const order = onScreen('order.read')
    await vi.waitFor(() => expect(order.pending).toHaveLength(1))
    askAnew(answers, ['order.read'])
    await order.answer('DRAFT')
    await order.answer('CONFIRMED')
    expect(order.pending).toEqual([])
    order.leave()
  })

  it('about something else is left alone', async () => {
    const customer = onScreen('customer.read')
    await customer.answer('as it was')
    askAnew(answers, ['order.read'])
    await Promise.resolve()
    expect([customer.shown(), customer.pending]).toEqual(['as it was', []])
    customer.leave()
  })
})
