import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsFrom, returnable, returnWishes, salesReturnStates } from '../../../main/salesreturn/salesreturn'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import type { Qty } from '../../../main/value/qty'
import type { Name } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'

describe('what of a delivered line may be asked for', () => {
  it.each([
    ['nothing came back', 10, 0, 0, 10],
    ['some came back', 10, 4, 0, 6],
    ['others ask for some', 10, 4, 3, 3],
    ['all is gone', 10, 4, 6, 0],
  ])('%s', (_, qty, returnedQty, requestedQty, left) => {
    const line = { qty: qty as Qty, returnedQty: returnedQty as Qty, requestedQty: requestedQty as Qty }
    expect(returnable(line)).toBe(left)
  })
})

describe('what a return may be offered', () => {
  it('an approved one waits for goods, or for money where only that is asked for, never for both', () => {
    expect(eventsFrom('APPROVED', 'credit')).toEqual(['receiveGoods', 'cancel'])
    expect(eventsFrom('APPROVED', 'refundOnly')).toEqual(['refund', 'creditAccount', 'cancel'])
  })

  it('nothing is offered at the end, whatever was wished for', () => {
    for (const state of salesReturnStates)
      for (const wish of returnWishes)
        expect(eventsFrom(state, wish).length === 0).toBe(state === 'COMPLETED' || state === 'CANCELLED')
  })
})

// Whatever people do with the returns of one delivery, in whatever order: no line gives back more than was delivered, no fen is
// given twice, and the books agree.
describe('laws of what comes back', () => {
  let test: TestShop
  let product: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const goods = { name: '示例纸', listPrice: parsePrice('10'), taxRate: 1300, openingStock: 100_000_000 as Qty }
    product = (await test.ask('product.create', goods)).id
  })
  afterAll(() => test.close())

  async function delivered(qty: number, amount: number) {
    const { id: customerId } = await test.ask('customer.create', { name: `顾客 ${test.shop.newId()}` })
    const lines = [{ productId: product, qty: qty as Qty, listPrice: parsePrice('10'), typedAmount: null }]
    const discount = { mode: 'amount', amount } as never
    const { id } = await test.ask('order.save', {
      id: null,
      draft: { customerId, orderOn: '2026-03-06', lines, discount },
    })
    await test.ask('order.confirm', { id, version: 1 })
    const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-06' })
    const [line] = (await test.ask('order.read', { id })).deliveries[0]?.lines ?? []
    return { customerId, orderId: id, deliveryId, lineId: line?.id ?? (0 as Id) }
  }

  const step = fc.record({
    act: fc.constantFrom(
      ...(['save', 'save', 'submit', 'submit', 'approve', 'approve', 'reject', 'receive', 'receive'] as const),
      ...(['inspect', 'inspect', 'credit', 'credit', 'complete', 'cancel', 'create'] as const),
    ),
    which: fc.nat(3),
    part: fc.integer({ min: 1, max: 12 }),
    wish: fc.constantFrom(...returnWishes),
  })

  it('no more comes back than was delivered, and no fen twice, in any history', async () => {
    const history = fc.array(step, { minLength: 10, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 1000 }),
        history,
        async (boxes, cents, steps) => {
          const qty = boxes * 10_000
          const at = await delivered(qty, Math.min(cents, boxes * 1000))
          const made: Id[] = []
          for (const { act, which, part, wish } of steps) {
            const some = [{ deliveryLineId: at.lineId, qty: part * 5000 }]
            const day = '2026-03-06'
            if (act === 'save' || act === 'create') {
              const wanted = { id: null, deliveryId: at.deliveryId, lines: some, wish, cause: 'other', returnedOn: day }
              const reply = await test.reply(`salesReturn.${act}`, wanted)
              if (reply.ok) made.push((reply.value as { id: Id }).id)
            } else {
              const id = made[which % Math.max(1, made.length)]
              if (id === undefined) continue
              const { version, lines } = await test.ask('salesReturn.read', { id })
              const bad = lines.map(({ id: lineId, receivedQty }) => ({
                lineId,
                qty: Math.min(part * 2500, receivedQty ?? 0),
              }))
              const came = lines.map((line) => ({ lineId: line.id, qty: Math.min(part * 5000, line.qty) }))
              const more = {
                reason: '试',
                returnedOn: day,
                settledOn: day,
                bad,
                ...(act === 'receive' ? { lines: came } : {}),
              }
              await test.reply(`salesReturn.${act}` as Name, { id, version, ...more })
            }
            const counted = await test.shop.engine().json<[number, number, number, number]>(
              `select json_array(d.qty, d.returned_qty, d.gross - d.returned_gross, coalesce((
                select sum(coalesce(l.received_qty, l.qty)) from sales_return_lines l join sales_returns r on r.id = l.return_id
                where l.delivery_line_id = d.id and r.state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'INSPECTED')), 0))
              from delivery_lines d where d.id = ?`,
              [at.lineId],
            )
            const [whole, back, worth, asked] = counted
            expect(back + asked).toBeLessThanOrEqual(whole)
            expect(worth).toBeGreaterThanOrEqual(0)
            if (back === whole) expect(worth).toBe(0)
          }
          const { results } = await test.ask('book.prove', {})
          expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)
})
