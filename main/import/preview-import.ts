import type { Reading } from '../../db/engine'
import { type Fen, sumFen } from '../value/fen'
import type { RefusalCode, RefusalValues } from '../value/refusal'
import { matchOrders } from './match-orders'
import { columnName, type ImportPlan, type OrdersRead, type Reader, readOrders } from './read-orders'
import type { CellProblem } from './row'
import type { ImportPreview, RowProblem } from './view'

/** How many problems and sample orders are shown. */
const shownProblems = 500
const shownOrders = 100

/** Says a refusal in the user's language. */
export type Say = (code: RefusalCode, values: RefusalValues) => string

/** Reads the whole sheet through the real rules and says what an import would do; writes nothing (R-IMP). */
export async function previewImport(
  reading: Reading,
  reader: Reader,
  plan: ImportPlan,
  say: Say,
): Promise<ImportPreview> {
  const read = await readOrders(reader, plan)
  const matched = await matchOrders(reading, read.orders)
  const fresh = new Set(matched.newOrders.map(({ order }) => order.key))
  const orders = [...read.orders.values()]
  return {
    lines: read.lines,
    orders: orders.length,
    ordersNew: matched.newOrders.length,
    ordersKnown: matched.knownOrders,
    ordersSuffixed: matched.suffixedOrders,
    customers: new Set(orders.map((order) => order.customerKey)).size,
    customersNew: matched.newCustomers.size,
    products: countProducts(read),
    productsNew: matched.newProducts.size,
    productsSuffixed: matched.suffixedProducts,
    roundedAmounts: read.rounded,
    skippedRows: read.skipped,
    amount: sumFen(orders.map((order) => order.amount)),
    problems: read.problems.slice(0, shownProblems).map((problem) => inWords(problem, plan, say)),
    problemCount: read.problems.length,
    sample: orders.slice(0, shownOrders).map((order) => ({
      no: order.no,
      orderOn: order.orderOn,
      customerName: order.lines[0]?.texts.customerName ?? '',
      lines: order.lines.length,
      amount: order.amount as Fen,
      known: !fresh.has(order.key),
    })),
  }
}

function countProducts(read: OrdersRead): number {
  return new Set(
    [...read.orders.values()].flatMap((order) =>
      order.lines.map(({ texts }) => `${texts.productCode ?? ''}|${texts.productName}`),
    ),
  ).size
}

function inWords({ row, field, value, code, values }: CellProblem, plan: ImportPlan, say: Say): RowProblem {
  const column = plan.mapping[field]
  return { row, column: column === undefined ? '' : columnName(column), value, message: say(code, values) }
}
