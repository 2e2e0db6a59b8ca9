import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateOf, type Paying } from '../../../main/delivery/gate'
import type { Fen } from '../../../main/value/fen'

const paying = (due: number, share: number, received = 0, inHand = 0, owed = 0) =>
  ({ due, share, received, inHand, owed }) as Paying

describe('how much is to be paid before goods leave (DLV-02)', () => {
  it.each([
    ['paid on delivery: nothing', paying(100_000, 0), { needed: 0, missing: 0 }],
    ['in advance: all of it', paying(100_000, 10_000, 99_999), { needed: 100_000, missing: 1 }],
    ['in advance and there', paying(100_000, 10_000, 100_000), { needed: 100_000, missing: 0 }],
    ['a deposit of 30 %, to the fen', paying(33_335, 3000, 10_000), { needed: 10_001, missing: 1 }],
    ['what is in hand counts', paying(100_000, 10_000, 40_000, 60_000), { missing: 0, paid: 100_000 }],
    ['but what is owed elsewhere comes first', paying(100_000, 10_000, 40_000, 60_000, 20_000), { missing: 20_000 }],
    ['more owed elsewhere than is in hand', paying(100_000, 10_000, 40_000, 60_000, 90_000), { missing: 60_000 }],
    ['more came back than was ordered', paying(-5, 10_000), { needed: 0, missing: 0 }],
  ])('%s', (_, of, gate) => {
    expect(gateOf(of)).toMatchObject(gate)
  })

  it('paying what is missing opens the gate, a fen less does not', () => {
    const fen = fc.integer({ min: 0, max: 99_999_999_999 })
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 10_000 }), fen, fen, fen, (due, share, received, inHand, owed) => {
        const { missing } = gateOf(paying(due, share, received, inHand, owed))
        const leaves = (more: number) => gateOf(paying(due, share, (received + more) as Fen, inHand, owed)).missing
        return leaves(missing) === 0 && (missing === 0 || leaves(missing - 1) === 1)
      }),
    )
  })
})
