import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Proof } from '../../../main/book/book'
import { proveIn } from '../../../main/book/prove-books'
import type { Fen } from '../../../main/value/fen'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop } from '../../shop'

let test: TestShop
beforeAll(async () => {
  test = await openReadyShop('2026-03-05')
  const { id: customerId } = await test.ask('customer.create', { name: '晨光' })
  await test.ask('customer.create', { name: '得力' })
  const { id: productId } = await test.ask('product.create', {
    name: '纸',
    listPrice: parsePrice('10'),
    taxRate: 1300,
    openingStock: parseQty('9'),
  })
  const lines = [
    { productId, qty: parseQty('2'), listPrice: parsePrice('10') },
    { productId, qty: parseQty('1'), listPrice: parsePrice('10') },
  ]
  const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
  await test.ask('order.confirm', { id, version: 1 })
  await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05', lines: null })
  const paid = { customerId, receivedOn: '2026-03-05', method: 'cash', amount: 500 as Fen } as const
  const receipt = await test.ask('receipt.create', paid)
  await test.ask('receipt.confirm', { id: receipt.id })
})
afterAll(() => test.close())

/** Which identities no longer hold after these statements, which are taken back. */
async function broken(statements: readonly string[]): Promise<Proof[]> {
  let found: Proof[] = []
  const undone = new Error('undone')
  const work = test.shop.engine().tx(async (tx) => {
    await tx.run('pragma defer_foreign_keys = on')
    for (const sql of statements) await tx.run(sql)
    const { results } = await proveIn(tx, test.shop.now())
    found = results.filter(({ disagreements }) => disagreements.length > 0).map(({ proof }) => proof)
    throw undone
  })
  await expect(work).rejects.toBe(undone)
  return found
}

const other = `(select id from customers where name = '得力')`

it.each<[string, Proof[], ...string[]]>([
  ['nothing', []],
  ['what an order comes to before tax', ['orderTotals'], 'update sales_orders set order_amount = order_amount + 1'],
  ['net and tax of an order', ['orderTotals'], 'update sales_orders set net = net + 1, tax = tax - 1'],
  [
    'net and tax of a line',
    ['orderTotals'],
    'update sales_order_lines set net = net + 1, tax = tax - 1 where line_no = 1',
  ],
  [
    'the price of a line',
    ['orderTotals'],
    'update sales_order_lines set deal_price = deal_price * 2 where line_no = 1',
  ],
  ['the share of one line', ['orderTotals'], 'update sales_order_lines set discount_share = 1 where line_no = 1'],
  [
    'shares that only change places',
    ['orderTotals'],
    'update sales_order_lines set discount_share = case line_no when 1 then 1 else -1 end',
  ],
  [
    'the quantity of a shipped line',
    ['orderTotals'],
    'update sales_order_lines set qty = qty + 10000 where line_no = 1',
  ],
  [
    'what a line is delivered for',
    ['orderDelivered'],
    'update sales_order_lines set delivered_gross = delivered_gross - 1 where line_no = 1',
  ],
  ['what a delivery comes to', ['orderDelivered'], 'update deliveries set amount = amount + 1'],
  ['the amount of a receipt', ['credits'], 'update receipts set amount = amount + 1'],
  ['the state of a receipt', ['credits'], `update receipts set state = 'PENDING'`],
  ['the customer of an order', ['customersAndDays'], `update sales_orders set customer_id = ${other}`],
  ['the customer of a receipt', ['customersAndDays'], `update receipts set customer_id = ${other}`],
  ['the day something is owed from', ['customersAndDays'], `update open_items set item_on = '2026-03-04'`],
  ['the day of a delivery', ['customersAndDays'], `update deliveries set delivered_on = '2026-03-04'`],
  ['the day of a receipt', ['customersAndDays'], `update receipts set received_on = '2026-03-04'`],
  [
    'what left the stock, with everything that follows from it',
    ['stockOnHand'],
    `update stock_movements set qty = qty - 10000 where kind = 'delivery' and qty = -20000`,
    'update stock_levels set qty = qty - 10000 where qty > 0',
    'update products set on_hand = on_hand - 10000',
  ],
  ['a customer that is gone', ['references'], `delete from customers where name = '晨光'`],
])('tampering with %s is found', async (_, proofs, ...statements) => {
  expect(await broken(statements)).toEqual(proofs)
})
