import { describe, expect, it } from 'vitest'
import type { RedOffer } from '../../main/invoice/red'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parseQty, type Qty, zeroQty } from '../../main/value/qty'
import { type TypedRed, typedReds } from '../../renderer/invoice/typed-red'

describe('what a red letter takes back, as it is typed (R-INV)', () => {
  const part = (qty: string, gross: number, due: [string, number] = ['0', 0]): RedOffer => ({
    requestLineId: 1 as Id,
    name: '卷筒纸',
    qty: parseQty(qty),
    gross: gross as Fen,
    net: gross as Fen,
    tax: 0 as Fen,
    dueQty: parseQty(due[0]),
    dueGross: due[1] as Fen,
  })
  const typed = (qty: string | null, gross: number | null): TypedRed => ({
    qty: qty === null ? null : parseQty(qty),
    gross: gross as Fen | null,
  })
  const red = (of: RedOffer, reason: Parameters<typeof typedReds>[2], now?: TypedRed): [Qty, Fen][] =>
    typedReds([of], now ? { 1: now } : {}, reason).map(({ qty, gross }) => [qty, gross])

  it('begins with what is due for goods that came back, else with all that is left', () => {
    const of = part('7', 23_000, ['1', 3_286])
    expect(red(of, 'goodsReturned')).toEqual([[parseQty('1'), 3_286]])
    expect(red(of, 'wrongInvoice')).toEqual([[parseQty('7'), 23_000]])
    expect(red(part('7', 23_000), 'goodsReturned')).toEqual([[parseQty('7'), 23_000]])
    const two = [of, { ...part('3', 300), requestLineId: 2 as Id }]
    expect(typedReds(two, {}, 'goodsReturned')).toMatchObject([{ gross: 3_286 }, { qty: 0, gross: 0 }])
  })

  it('a quantity gives its amount, rounded as the return rounds it, or just what the return gave', () => {
    expect(red(part('7', 23_000), 'goodsReturned', typed('1', null))).toEqual([[parseQty('1'), 3_286]])
    expect(red(part('6', 19_714, ['1', 3_285]), 'goodsReturned', typed('1', null))).toEqual([[parseQty('1'), 3_285]])
    expect(red(part('7', 23_000), 'goodsReturned', typed('7', null))).toEqual([[parseQty('7'), 23_000]])
    expect(red(part('7', 23_000), 'goodsReturned', typed('0', null))).toEqual([[zeroQty, 23_000]])
  })

  it('an amount alone takes goods back in proportion, and none where only the price is let off', () => {
    const of = part('10', 100_000)
    expect(red(of, 'allowance', typed(null, 100))).toEqual([[zeroQty, 100]])
    expect(red(of, 'goodsReturned', typed(null, 20_000))).toEqual([[parseQty('2'), 20_000]])
    expect(red(of, 'goodsReturned', typed(null, 100_000))).toEqual([[parseQty('10'), 100_000]])
    expect(red(of, 'goodsReturned', typed('1', 9_999))).toEqual([[parseQty('1'), 9_999]])
    expect(red(part('0', 500), 'goodsReturned', typed(null, 200))).toEqual([[zeroQty, 200]])
  })
})
