import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { nextCode, nextNumber } from '../../db/number'
import { imports } from '../../db/schema/import'
import type { Work } from '../command'
import { splitInclusive } from '../pricing/vat'
import { searchKey } from '../search/key'
import { type Fen, sumFen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { fullPay, type Rate } from '../value/percent'
import { Refusal } from '../value/refusal'
import { type Matched, matchOrders } from './match-orders'
import { type ImportedOrder, productKeyOf } from './order'
import { columnName, type ImportPlan, readOrders } from './read-orders'
import { type ImportedLine, listPriceOf } from './row'
import type { ImportResult } from './view'

/** Rows written per statement: few enough that screens stay quick, many enough to be fast. */
const batch = 2000
/** The rate of goods that say nothing else; history keeps it for the split of net and tax. */
const usualRate = 1300 as Rate

/**
 * Imports past orders with their customers and products, all in one transaction: either everything arrives or nothing.
 * The amounts in the file are the truth and the prices follow (R-AMT-2). Orders that are already here are left alone, so
 * the same file twice adds nothing. History is complete: it moves no stock and nothing is owed for it. Refuses the whole
 * file when one row cannot be read, naming the row, the column and the reason (`import.rowsRefused`).
 */
export async function importOrders(work: Work, plan: ImportPlan): Promise<ImportResult> {
  const reader = { ...work, onProgress: (done: number) => work.progress(Math.floor(done * 50), 100) }
  const read = await readOrders(reader, plan)
  const [problem] = read.problems
  if (problem) {
    const column = plan.mapping[problem.field]
    const where = { row: problem.row, column: column === undefined ? '' : columnName(column), reason: problem.code }
    throw new Refusal('import.rowsRefused', { ...problem.values, ...where, count: read.problems.length })
  }
  const matched = await matchOrders(work, read.orders)
  const result = { ...countsOf(matched), id: work.newId(), lines: linesOf(matched) }
  await writeRecord(work, plan, result)
  await writeCustomers(work, matched)
  await writeProducts(work, matched)
  await writeOrders(work, matched, result.id)
  work.log({ record: 'import', recordId: result.id, after: { ...result, file: basename(plan.path) } })
  return result
}

const linesOf = ({ newOrders }: Matched) => newOrders.reduce((sum, { order }) => sum + order.lines.length, 0)

function countsOf(matched: Matched) {
  return {
    ordersAdded: matched.newOrders.length,
    ordersKnown: matched.knownOrders,
    customersAdded: matched.newCustomers.size,
    productsAdded: matched.newProducts.size,
    amount: sumFen(matched.newOrders.map(({ order }) => order.amount)),
  }
}

async function writeRecord(work: Work, plan: ImportPlan, result: ImportResult): Promise<void> {
  const fileHash = createHash('sha256')
    .update(await readFile(plan.path))
    .digest('hex')
  const who = { createdBy: work.user.id, createdAt: work.now }
  await work.db
    .insert(imports)
    .values({ ...result, ...who, fileName: basename(plan.path), fileHash, sheet: plan.sheet })
}

/** Writes rows a batch at a time; between batches the user may stop it. `share` of the progress bar is this table's. */
async function write(work: Work, table: string, rows: Row[], share: [from: number, to: number]): Promise<void> {
  for (let i = 0; i < rows.length; i += batch) {
    await work.progress(share[0] + Math.floor(((share[1] - share[0]) * i) / rows.length), 100)
    await put(work, table, rows.slice(i, i + batch))
  }
}

type Row = Record<string, string | number | null>

async function put(work: Work, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  await work.bulk(
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  )
}

async function writeCustomers(work: Work, matched: Matched): Promise<void> {
  const lastOrderOn = new Map<string, string>()
  for (const { order } of matched.newOrders) {
    if (order.orderOn > (lastOrderOn.get(order.customerKey) ?? '')) lastOrderOn.set(order.customerKey, order.orderOn)
  }
  const rows = []
  for (const [key, { texts }] of matched.newCustomers) {
    const id = work.newId()
    matched.customers.set(key, id)
    const code = texts.customerCode || (await nextCode(work, 'K'))
    const name = texts.customerName ?? ''
    const [contact, phone] = [texts.contact ?? '', texts.phone ?? '']
    rows.push({
      ...{
        id,
        code,
        name,
        search_key: searchKey(code, name, contact, phone),
        segment: texts.segment ?? '',
        contact,
        phone,
      },
      ...{
        country: texts.country ?? '',
        region: texts.region ?? '',
        province: texts.province ?? '',
        city: texts.city ?? '',
      },
      ...{
        address: texts.address ?? '',
        tax_id: '',
        term_method: 'cash',
        term_days: 0,
        term_day: 0,
        credit_limit: null,
      },
      ...{
        receivable: 0,
        unallocated: 0,
        last_order_on: lastOrderOn.get(key) ?? null,
        note: '',
        active: 1,
        version: 1,
        created_at: work.now,
      },
    })
  }
  await write(work, 'customers', rows, [50, 55])
  const older = [...lastOrderOn]
    .filter(([key]) => !matched.newCustomers.has(key))
    .map(([key, day]) => [matched.customers.get(key) ?? null, day])
  await work.run(
    `update customers set last_order_on = fresh.day from (select value ->> 0 as id, value ->> 1 as day from json_each(?)) fresh
     where fresh.id = customers.id and (last_order_on is null or last_order_on < fresh.day)`,
    [JSON.stringify(older)],
  )
}

async function writeProducts(work: Work, matched: Matched): Promise<void> {
  const rows = []
  for (const [key, { line, code: wish }] of matched.newProducts) {
    const id = work.newId()
    matched.products.set(key, id)
    const { texts } = line
    const code = wish || (await nextCode(work, 'P'))
    const [name, spec] = [texts.productName ?? '', texts.spec ?? '']
    rows.push({
      ...{
        id,
        code,
        name,
        search_key: searchKey(code, name, spec),
        import_key: key,
        kind: 'goods',
        spec,
        unit: texts.unit ?? '',
      },
      ...{
        category: texts.category ?? '',
        subcategory: texts.subcategory ?? '',
        list_price: listPriceOf(line),
        tax_kind: 'taxed',
      },
      ...{ tax_rate: usualRate, on_hand: 0, reserved: 0, active: 1, version: 1, created_at: work.now },
    })
  }
  await write(work, 'products', rows, [55, 60])
}

/** Orders built and written at a time, each batch with its lines: memory stays small and the screens get their turn in between. */
const orderBatch = 500

async function writeOrders(work: Work, matched: Matched, importId: Id): Promise<void> {
  const names = new Map<string, string>()
  const all = matched.newOrders
  for (let start = 0; start < all.length; start += orderBatch) {
    await work.progress(60 + Math.floor((40 * start) / all.length), 100)
    const orders = []
    const lines = []
    for (const { order, no: wish } of all.slice(start, start + orderBatch)) {
      const id = work.newId()
      const no = wish || (await nextNumber(work, 'XSDD', order.orderOn))
      const charged = order.lines.map((line, i) => lineRow(work, matched, id, i, line))
      orders.push(orderRow(work, matched, order, charged, { id, no, importId }, names))
      lines.push(...charged)
    }
    await put(work, 'sales_orders', orders)
    await put(work, 'sales_order_lines', lines)
  }
}

type LineRow = ReturnType<typeof lineRow>

function orderRow(
  work: Work,
  matched: Matched,
  order: ImportedOrder,
  lines: readonly LineRow[],
  head: { id: Id; no: string; importId: Id },
  names: Map<string, string>,
) {
  const { texts, promisedOn } = order.lines[0] ?? { texts: {}, promisedOn: null }
  const name = texts.customerName ?? ''
  const nameKey = names.get(name) ?? searchKey(name)
  names.set(name, nameKey)
  const sum = (field: 'gross' | 'net' | 'tax') => lines.reduce((total, line) => total + line[field], 0)
  return {
    ...{
      id: head.id,
      no: head.no,
      external_no: order.no,
      import_key: order.key,
      import_id: head.importId,
      state: 'COMPLETED',
      historical: 1,
    },
    ...{
      order_on: order.orderOn,
      promised_on: promisedOn,
      customer_id: matched.customers.get(order.customerKey) ?? null,
    },
    ...{
      customer_code: texts.customerCode ?? '',
      customer_name: name,
      contact: texts.contact ?? '',
      phone: texts.phone ?? '',
    },
    ...{
      address: texts.address ?? '',
      search_key: `${head.no.toLowerCase()} ${nameKey}`,
      tax_inclusive: 1,
      discount_mode: 'none',
      discount_pay: fullPay,
    },
    ...{
      product_total: order.amount,
      order_amount: order.amount,
      gross: sum('gross'),
      net: sum('net'),
      tax: sum('tax'),
    },
    ...{ delivered: 0, returned: 0, received: 0, invoice_pending: 0, invoiced: 0, note: texts.note ?? '', version: 1 },
    ...{ created_by: null, created_at: work.now, confirmed_at: null },
  }
}

function lineRow(work: Work, matched: Matched, orderId: Id, index: number, line: ImportedLine) {
  const { texts, qty, amount, dealPrice, pay } = line
  const { net, tax } = splitInclusive(amount, usualRate)
  const key = productKeyOf(line)
  return {
    ...{ id: work.newId(), order_id: orderId, line_no: index + 1, product_id: matched.products.get(key) ?? null },
    ...{
      product_code: matched.newProducts.get(key)?.code ?? texts.productCode ?? '',
      product_name: texts.productName ?? '',
    },
    ...{
      spec: texts.spec ?? '',
      unit: texts.unit ?? '',
      qty,
      list_price: listPriceOf(line),
      pay,
      typed_amount: amount,
      deal_price: dealPrice,
    },
    ...{
      amount,
      discount_share: zeroFen,
      gross: amount,
      net,
      tax,
      tax_kind: 'taxed',
      tax_rate: usualRate,
      delivered_qty: 0,
      delivered_gross: 0 as Fen,
      note: '',
    },
  }
}
