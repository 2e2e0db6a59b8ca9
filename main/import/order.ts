import { foldName } from '../customer/name'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { Refusal } from '../value/refusal'
import { remember } from '../value/remember'
import type { ImportField } from './mapping'
import type { ImportedLine } from './row'

const folded = remember(foldName, 20_000)

/** The lines of one past order, in the order of the sheet. `key` is the same each time the file is read. */
export interface ImportedOrder {
  key: string
  no: string
  orderOn: Day
  customerKey: string
  lines: ImportedLine[]
  amount: Fen
}

/**
 * Puts a line to its order: the lines that agree in the key fields are one order. Refuses a line whose customer or day
 * differs from the order's other lines (`import.orderMixed`), when the key fields leave them out.
 */
export function addToOrders(
  orders: Map<string, ImportedOrder>,
  line: ImportedLine,
  keyFields: readonly ImportField[],
): void {
  const key = orderKeyOf(line, keyFields)
  const order = orders.get(key)
  const customerKey = customerKeyOf(line)
  if (!order) {
    orders.set(key, {
      key,
      no: line.texts.orderNo ?? '',
      orderOn: line.orderOn,
      customerKey,
      lines: [line],
      amount: line.amount,
    })
    return
  }
  if (order.customerKey !== customerKey || order.orderOn !== line.orderOn) {
    throw new Refusal('import.orderMixed', { no: order.no, row: line.row })
  }
  order.lines.push(line)
  order.amount = (order.amount + line.amount) as Fen
}

function orderKeyOf(line: ImportedLine, keyFields: readonly ImportField[]): string {
  return keyFields.map((field) => (field === 'orderOn' ? line.orderOn : folded(line.texts[field] ?? ''))).join('|')
}

/** Which customer a line means: by code where the sheet has one, else by name. */
export function customerKeyOf({ texts }: ImportedLine): string {
  return texts.customerCode ? `code|${texts.customerCode}` : `name|${folded(texts.customerName ?? '')}`
}

/** Which product a line means: code and name together, because one code may stand for two products in an old workbook. */
export function productKeyOf({ texts }: ImportedLine): string {
  return `${texts.productCode ?? ''}|${folded(texts.productName ?? '')}`
}

/**
 * A number that nobody has yet: the wished one, or with a visible suffix, `-2`, `-3` …, never a silent merge. It counts as
 * taken from now on.
 */
export function freeNumber(wish: string, taken: Set<string>): string {
  let no = wish
  for (let n = 2; taken.has(no); n += 1) no = `${wish}-${n}`
  taken.add(no)
  return no
}
