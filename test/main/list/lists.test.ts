import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageSql } from '../../../db/list-sql'
import { questionsOn } from '../../../main/border'
import { customerList } from '../../../main/customer/list-customers'
import { deliveryList } from '../../../main/delivery/list-deliveries'
import { shortageList, toShipList } from '../../../main/delivery/list-to-ship'
import type { Field } from '../../../main/field/field'
import { invoiceList } from '../../../main/invoice/list-invoices'
import { orderLineList } from '../../../main/order/list-lines'
import { orderList } from '../../../main/order/list-orders'
import { customerPriceList } from '../../../main/pricing/list-customer-prices'
import { productList } from '../../../main/product/list-products'
import { purchaseList, purchaseReturnList } from '../../../main/purchase/list-purchases'
import { receiptList } from '../../../main/receipt/list-receipts'
import { agingList } from '../../../main/receivable/list-aging'
import { openItemList } from '../../../main/receivable/list-open-items'
import { returnList } from '../../../main/salesreturn/list-returns'
import { serviceList } from '../../../main/serviceorder/list-services'
import { supplierList } from '../../../main/supplier/list-suppliers'
import { transferList } from '../../../main/transfer/list-transfers'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { writeOffList } from '../../../main/writeoff/list-writeoffs'
import { contract } from '../../../preload/contract'
import type { Table } from '../../../preload/contract/entry'
import { openReadyShop, type TestShop } from '../../shop'

const field = { id: 7 as Id, name: '面积', decimals: 0, words: [], needed: false, active: true }
const ofCustomers: Field[] = [{ ...field, record: 'customer', kind: 'number' }]
const ofProducts: Field[] = [{ ...field, record: 'product', kind: 'text' }]
const everything = { customerId: null, productId: null, from: null, to: null }

describe('lists', () => {
  let test: TestShop
  let customer: Id

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const names = ['杭州晨光商贸有限公司', '=HYPERLINK("x")', '重庆永盛_100%', 'O’Reilly & Söhne']
    const phones = ['138 0013 8000', '', '0571-88886666', '']
    for (const [i, name] of names.entries()) {
      const { id } = await test.ask('customer.create', {
        code: `00${i}`,
        name,
        phone: phones[i],
        term: { method: 'net', days: 10 * i },
      })
      if (i === 0) customer = id
    }
    const { id: productId } = await test.ask('product.create', {
      code: '00123',
      name: '纸',
      listPrice: parsePrice('12.5'),
      taxRate: 1300,
      openingStock: parseQty('1000'),
    })
    for (let i = 1; i <= 30; i += 1) {
      const lines = [{ productId, qty: parseQty(String(i)), listPrice: parsePrice('12.5') }]
      const { id } = await test.ask('order.save', {
        id: null,
        draft: { customerId: customer, orderOn: `2026-03-0${1 + (i % 5)}`, lines },
      })
      await test.ask('order.confirm', { id, version: 1 })
      if (i % 2 === 0) await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05' })
    }
  })
  afterAll(() => test.close())

  it('orders are narrowed and sorted by what their customer is sorted by today (CUS-03, CUS-04)', async () => {
    const page = await test.ask('customer.read', { id: customer })
    const save = async (kind: string, region: string) => {
      const { version } = await test.ask('customer.read', { id: customer })
      await test.ask('customer.change', { ...page, id: customer, version, kind, region })
    }
    const ofKind = (text: string) => ({ filters: { kind: { kind: 'contains' as const, text } } })
    await save('事业单位', '华东')
    expect(await test.ask('order.totals', ofKind('事业'))).toMatchObject({ count: 30 })
    expect((await test.ask('order.list', ofKind('事业')))[0]).toMatchObject({ kind: '事业单位', region: '华东' })
    await save('', '')
    expect(await test.ask('order.totals', ofKind('事业'))).toMatchObject({ count: 0 })
    expect(await test.ask('order.totals', {})).toMatchObject({ count: 30 })
  })

  it.each([
    ['晨光', 1],
    ['hzcg', 1],
    ['HZCGSM', 1],
    ['cqys', 1],
    ['13800138000', 1],
    ['057188886666', 1],
    ['100%', 1],
    ['_', 1],
    ['％', 1],
    ['’', 1],
    ['00', 4],
    ['晨光 杭州', 1],
    ['没有', 0],
  ])('searching for %s finds %i customers, each sign taken literally', async (search, count) => {
    expect(await test.ask('customer.totals', { search })).toMatchObject({ count })
  })

  it('the picker gives what begins so first, and only active customers', async () => {
    const [first] = await test.ask('customer.pick', { text: 'hz' })
    expect(first?.name).toBe('杭州晨光商贸有限公司')
  })

  it('pages put together are the whole list in its order; the totals are the sum of the pages', async () => {
    const sort = [{ column: 'gross', descending: true }]
    const pages = await Promise.all(
      [0, 10, 20, 30].map((start) => test.ask('order.list', { sort, start, end: start + 10 })),
    )
    const rows = pages.flat()
    expect(rows).toHaveLength(30)
    expect(rows.map((row) => row.gross)).toEqual([...rows].map((row) => row.gross).sort((a, b) => b - a))
    const totals = await test.ask('order.totals', {})
    expect(totals).toMatchObject({ count: 30, sums: { gross: rows.reduce((sum, row) => sum + row.gross, 0) } })
  })

  it('the page far down is the same whether its order was kept or is found anew, and a change is seen there too', async () => {
    const sort = [{ column: 'customerName', descending: false }]
    const all = await test.ask('order.list', { sort, start: 0, end: 100 })
    const far = { sort, start: 10, end: 20 }
    for (let i = 0; i < 2; i += 1) expect(await test.ask('order.list', far)).toEqual(all.slice(10, 20))
    const [last] = await test.ask('order.list', { sort, start: 29, end: 30 })
    if (!last) throw new Error('There are thirty orders')
    const name = '龟山茶行'
    await test.shop
      .engine()
      .tx((tx) => tx.run('update sales_orders set customer_name = ? where id = ?', [name, all[3]?.id ?? 0]))
    expect((await test.ask('order.list', { sort, start: 29, end: 30 }))[0]).toMatchObject({ customerName: name })
    const old = last.customerName
    await test.shop
      .engine()
      .tx((tx) => tx.run('update sales_orders set customer_name = ? where id = ?', [old, all[3]?.id ?? 0]))
  })

  it('what was sold is listed line by line: of one product, one customer, some days, by words of either', async () => {
    const { count, sums } = await test.ask('orderLine.totals', {})
    expect([count, sums.qty]).toEqual([30, undefined])
    const [first] = await test.ask('orderLine.list', {})
    expect(first).toMatchObject({ productCode: '00123', productName: '纸', orderOn: '2026-03-05' })
    const productId = (await test.ask('product.list', {}))[0]?.id ?? null
    const ofProduct = await test.ask('orderLine.totals', { productId, customerId: customer })
    expect(ofProduct).toMatchObject({ count: 30, sums: { gross: sums.gross } })
    expect(await test.ask('orderLine.totals', { customerId: 1 as Id })).toMatchObject({ count: 0 })
    expect(await test.ask('orderLine.totals', { from: '2026-03-02', to: '2026-03-03' })).toMatchObject({ count: 12 })
    for (const [search, found] of [
      ['晨光 纸', 30],
      ['hzcg 00123', 30],
      ['0-0001', 0],
      ['5-0002', 1],
      ['重庆', 0],
    ] as const)
      expect(await test.ask('orderLine.totals', { search }), search).toMatchObject({ count: found })
  })

  it.each<[string, Parameters<TestShop['reply']>[1], number]>([
    ['one of some states', { filters: { state: { kind: 'oneOf', values: ['SHIPPED'] } } }, 15],
    ['an amount from … to …', { filters: { gross: { kind: 'range', from: 1250, to: 2500 } } }, 2],
    ['days from …', { filters: { orderOn: { kind: 'range', from: '2026-03-04', to: null } } }, 12],
    ['a name that contains', { filters: { customerName: { kind: 'contains', text: '晨光' } } }, 30],
    ['another customer', { customerId: 1 }, 0],
  ])('narrowed by %s', async (_, scope, count) => {
    expect(await test.reply('order.totals', scope)).toMatchObject({ ok: true, value: { count } })
  })

  it('a column the list does not have is a bug, logged with the name of the entry', async () => {
    const reply = await test.reply('order.list', {
      sort: [{ column: 'gross; drop table customers', descending: false }],
    })
    expect(reply).toMatchObject({ ok: false, code: 'unexpected' })
    expect(await readFile(join(test.folder, 'shundan.log'), 'utf8')).toContain('order.list')
  })

  it('an exported list is a real workbook: amounts are numbers, days are dates, codes are text, formulas stay text', async () => {
    const path = join(test.folder, 'open.xlsx')
    const columns = [
      { key: 'customerCode', title: '客户编号' },
      { key: 'customerName', title: '客户' },
      { key: 'documentNo', title: '单据' },
      { key: 'dueOn', title: '到期日' },
      { key: 'open', title: '未收' },
    ]
    const written = await test.ask('openItem.export', { asOf: '2026-03-05', path, columns, sheet: '应收' })
    expect(written.rows).toBe(15)
    const book = read(await readFile(path), { cellNF: true, cellFormula: true })
    const cells = book.Sheets.应收 ?? {}
    expect(cells.A2).toMatchObject({ t: 's', v: '000' })
    expect(cells.D2).toMatchObject({ t: 'n', z: expect.stringMatching(/^yyyy/) })
    expect(cells.E2?.t).toBe('n')
    const sum = Array.from({ length: 15 }, (_, i) => Math.round(Number(cells[`E${i + 2}`]?.v) * 100)).reduce(
      (a, b) => a + b,
      0,
    )
    const { sums } = await test.ask('openItem.totals', { asOf: '2026-03-05' })
    expect(sum).toBe(sums.open)
    expect(cells.E17).toMatchObject({ f: 'SUM(E2:E16)', v: (sums.open ?? 0) / 100 })

    const names = join(test.folder, 'customers.xlsx')
    await test.ask('customer.export', {
      path: names,
      columns: [{ key: 'name', title: '客户' }],
      sort: [{ column: 'code', descending: false }],
    })
    const second = read(await readFile(names), { cellFormula: true }).Sheets.Sheet1?.A3
    expect(second).toMatchObject({ t: 's', v: '=HYPERLINK("x")' })
    expect(second).not.toHaveProperty('f')
  })

  it('the aging of today and the aging of the same day seen as past agree to the fen', async () => {
    await test
      .ask('receipt.create', { customerId: customer, receivedOn: '2026-03-05', method: 'cash', amount: 123_456 as Fen })
      .then(({ id }) => test.ask('receipt.confirm', { id }))
    const now = await test.ask('aging.list', { asOf: '2026-03-05' })
    test.onDay('2026-06-01')
    const then = await test.ask('aging.list', { asOf: '2026-03-05' })
    test.onDay('2026-03-05')
    expect(then).toEqual(now)
    expect(now).toHaveLength(1)
    const items = await test.ask('openItem.totals', { asOf: '2026-03-05' })
    expect(items.sums.open).toBe((now[0]?.balance ?? 0) - (now[0]?.unallocated ?? 0))
  })

  it.each([
    ['customer.list', customerList('2026-03-05' as Day, ofCustomers)],
    ['product.list', productList(null, ofProducts)],
    ['customerPrice.list', customerPriceList(null, null)],
    ['order.list', orderList(null, '2026-03-05' as Day, false)],
    ['orderLine.list', orderLineList(everything)],
    ['openItem.list', openItemList('2026-03-05' as Day, null)],
    ['aging.list', agingList('2026-03-05' as Day, '2026-06-01' as Day)],
    ['receipt.list', receiptList],
    ['invoice.list', invoiceList],
    ['delivery.list', deliveryList],
    ['toShip.list', toShipList('2026-03-05' as Day, null)],
    ['shortage.list', shortageList],
  ] as const)('%s is asked again when any table it reads has changed', (name, spec) => {
    const [text] = pageSql(spec, { start: 0, end: 1, sort: [], filters: {}, search: '' }, Object.keys(spec.columns))
    const read = [...text.matchAll(/\b(?:from|join) (?:main\.)?([a-z_]+)/g)].map(([, table]) => table)
    expect(read.filter((table) => !contract[name].reads.includes(table as Table))).toEqual([])
    for (const table of read) expect(questionsOn([table ?? ''])).toContain(name)
  })

  it.each([
    ['customers', customerList('2026-03-05' as Day, ofCustomers), 'customer_field_values_number', 'customer_id'],
    ['products', productList(null, ofProducts), 'product_field_values_text', 'product_id'],
  ])(
    '%s narrowed by an own field are found by its values, sorted by one each value is looked up',
    async (_, spec, index, owner) => {
      const keys = Object.keys(spec.columns)
      const range = { kind: 'range' as const, from: 1, to: 9 }
      const narrowed = { start: 0, end: 100, sort: [], filters: { 'field:7': range }, search: '' }
      const plan = async (sql: string, params: readonly unknown[]) =>
        (await test.shop.engine().db.all<unknown[]>(planOf(sql, params))).map((step) => step.map(String).join(' '))
      const steps = await plan(...pageSql(spec, narrowed, keys))
      expect(steps.filter((step) => step.includes(`${index} (field_id=?`))).not.toEqual([])
      expect(steps.filter((step) => /SCAN [cp]\b/.test(step))).toEqual([])
      const sorted = { ...narrowed, filters: {}, sort: [{ column: 'field:7', descending: true }] }
      const looked = (await plan(...pageSql(spec, sorted, keys))).filter((step) => step.includes('field_values'))
      expect(looked.filter((step) => !step.includes(`(${owner}=? AND field_id=?)`))).toEqual([])
    },
  )

  it.each([
    ['orders', orderList(null, '2026-03-05' as Day, null), 'sales_orders_day'],
    ['orders that are not archived', orderList(null, '2026-03-05' as Day, false), 'sales_orders_current'],
    ['order lines', orderLineList(everything), 'sales_orders_day'],
    ['one customer’s order lines', orderLineList({ ...everything, customerId: 7 as Id }), 'sales_orders_customer'],
    ['one customer’s orders', orderList(7 as Id, '2026-03-05' as Day, null), 'sales_orders_customer'],
    ['products', productList(null), 'sqlite_autoindex_products'],
    ['customers', customerList('2026-03-05' as Day), 'sqlite_autoindex_customers'],
    ['receipts', receiptList, 'receipts_day'],
    ['write-offs', writeOffList(null), 'write_offs_day'],
    ['suppliers', supplierList, 'sqlite_autoindex_suppliers'],
    ['purchase orders', purchaseList('2026-03-05' as Day, null), 'purchase_orders_day'],
    ['one supplier’s purchase orders', purchaseList('2026-03-05' as Day, 7 as Id), 'purchase_orders_supplier'],
    ['purchase returns', purchaseReturnList(null), 'purchase_returns_day'],
    ['invoices', invoiceList, 'invoice_requests_day'],
    ['deliveries', deliveryList, 'deliveries_day'],
    ['returns', returnList(null), 'sales_returns_day'],
    ['services', serviceList, 'service_orders_day'],
    ['transfers', transferList, 'stock_transfers_day'],
  ])('the first page of %s comes from an index, without sorting the whole table', async (_, spec, index) => {
    const ask = { start: 0, end: 100, sort: [], filters: {}, search: '' }
    const [sql, params] = pageSql(spec, ask, Object.keys(spec.columns))
    const plan = await test.shop.engine().db.all<unknown[]>(planOf(sql, params))
    const steps = plan.map((step) => step.map(String).join(' '))
    expect(steps.filter((step) => step.includes(index))).not.toEqual([])
    const sorted = steps.filter((step) => /USE TEMP B-TREE FOR ORDER BY/.test(step))
    // The hundred rows of a page may be put in order again; the list itself may not be.
    expect(sorted.length).toBeLessThanOrEqual(spec.key ? 1 : 0)
  })
})

function planOf(text: string, params: readonly unknown[]): SQL {
  const chunks = text.split(/\?\d*/)
  const numbers = [...text.matchAll(/\?(\d*)/g)].map(([, n]) => n)
  let next = Math.max(0, ...numbers.map(Number))
  const values = numbers.map((n) => params[n === '' ? next++ : Number(n) - 1])
  return sql`explain query plan ${sql.join(
    chunks.flatMap((chunk, i) => [sql.raw(chunk), ...(i < values.length ? [sql`${values[i]}`] : [])]),
    sql.raw(''),
  )}`
}
