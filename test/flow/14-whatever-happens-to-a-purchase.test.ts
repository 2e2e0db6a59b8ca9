import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PurchaseEvent, purchaseOrder } from '../../main/purchase/purchase'
import type { Id } from '../../main/value/id'
import { eventsOf, outcomes } from '../../main/value/machine'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'

// One purchase order, any events in any turn. What its table does not name is refused and changes nothing; whatever happens,
// it comes to the sum of its lines, its lines are what was confirmed last, and its number is never another.
const steps = ['edit', 'submit', 'approve', 'reject', 'send', 'supplierConfirm', 'cancel'] as const
type Step = (typeof steps)[number] & PurchaseEvent

describe('whatever happens to a purchase order', () => {
  let test: TestShop
  const ids = { supplier: 0 as Id, paper: 0 as Id, pens: 0 as Id }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    ids.supplier = (await test.ask('supplier.create', { name: '示例纸业' })).id
    const goods = { unit: '箱', listPrice: parsePrice('33.33'), taxRate: 1300 }
    ids.paper = (await test.ask('product.create', { ...goods, name: '示例纸' })).id
    ids.pens = (await test.ask('product.create', { ...goods, name: '示例笔' })).id
  })
  afterAll(() => test.close())

  const read = (id: Id) => test.ask('purchase.read', { id })

  /** Does what a step says, in a quantity of its own. */
  async function take(id: Id, step: Step, many: Qty): Promise<void> {
    const { version, lines } = await read(id)
    const event = { id, version }
    const line = (productId: Id) => ({
      productId,
      qty: Math.max(many, 1) as Qty,
      price: parsePrice('7.77'),
      taxRate: 1300,
    })
    const acts: Record<Step, () => Promise<unknown>> = {
      edit: () => {
        const draft = { supplierId: ids.supplier, orderedOn: '2026-03-06', lines: [line(ids.paper), line(ids.pens)] }
        return test.ask('purchase.save', { ...event, draft })
      },
      submit: () => test.ask('purchase.submit', event),
      approve: () => test.ask('purchase.approve', event),
      reject: () => test.ask('purchase.reject', { ...event, reason: '太贵' }),
      send: () => test.ask('purchase.send', { ...event, way: 'phone' }),
      supplierConfirm: () => {
        const said = lines.map(({ id: lineId }, at) => ({
          lineId,
          qty: at === 0 ? parseQty('1') : many,
          promisedOn: null,
        }))
        return test.ask('purchase.confirm', { ...event, lines: said })
      },
      cancel: () => test.ask('purchase.cancel', { ...event, reason: '不要了' }),
    }
    await acts[step]()
  }

  it('follows its table, and its figures follow from its lines', async () => {
    const walk = fc.array(fc.tuple(fc.constantFrom(...steps, 'submit', 'send', 'supplierConfirm'), fc.nat(200_000)), {
      maxLength: 9,
    })
    await fc.assert(
      fc.asyncProperty(walk, async (turns) => {
        const draft = { supplierId: ids.supplier, orderedOn: '2026-03-06', lines: [] }
        const { id } = await test.ask('purchase.save', { id: null, draft })
        await take(id, 'edit', parseQty('2'))
        for (const [step, many] of turns) {
          const before = await read(id)
          const allowed = eventsOf(purchaseOrder, before.state).includes(step)
          const refusal = await take(id, step, many as Qty).then(
            () => null,
            (error) => error.code,
          )
          const after = await read(id)
          expect(refusal).toBe(allowed ? null : 'order.eventNotAllowed')
          if (!allowed) expect(after).toEqual(before)
          else expect(outcomes(purchaseOrder, before.state, step).map(([, state]) => state)).toContain(after.state)
          if (before.no !== null) expect(after.no).toBe(before.no)
          for (const figure of ['gross', 'net', 'tax'] as const)
            expect(after.lines.reduce((sum, line) => sum + line[figure], 0)).toBe(after[figure])
          const [last] = after.confirmations
          if (last) {
            expect(last.grossAfter).toBe(after.gross)
            for (const { lineNo, qtyAfter } of last.differences)
              expect(after.lines.find((line) => line.lineNo === lineNo)?.qty).toBe(qtyAfter)
          }
        }
      }),
      { numRuns: 25 },
    )
    const { results } = await test.ask('book.prove', {})
    expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
  })
})
