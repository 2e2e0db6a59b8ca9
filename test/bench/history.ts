import type { NumberPrefix } from '../../db/number'
import { counters } from '../../db/schema/access'
import { activityLog, commands } from '../../db/schema/command'
import { deliveries, deliveryLines } from '../../db/schema/delivery'
import { salesOrderLines, salesOrders } from '../../db/schema/order'
import { allocations, credits, openItems, receipts } from '../../db/schema/receivable'
import { stockMovements } from '../../db/schema/stock'
import { chainHash } from '../../main/book/chain'
import { dueDay } from '../../main/receivable/term'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import { fullPay } from '../../main/value/percent'
import { type Qty, zeroQty } from '../../main/value/qty'
import type { Random } from './random'
import type { Rows } from './row'
import { type Story, type StoryLine, usualRate } from './story'

/** The tables a history fills, what is referred to first. */
export const historyTables = [
  ...[salesOrders, salesOrderLines, deliveries, deliveryLines, stockMovements, openItems, receipts, credits],
  ...[allocations, commands, activityLog, counters],
]

/** A shop's past while it is written: who wrote it, the numbers given, and the end of the log. */
export interface History {
  rows: Rows
  random: Random
  userId: Id
  /** The place for sale of the first warehouse. */
  saleId: Id
  newId: (at: Instant) => Id
  lastHash: string
  counters: Map<string, { prefix: string; period: string; last: number }>
}

/** Writes the story of one order as rows, and brings the figures of its customer and products up to date with it. */
export function addStory(history: History, story: Story, at: Instant): void {
  const orderId = history.newId(at)
  const no = numberOf(history, 'XSDD', story.on)
  addOrder(history, story, orderId, no, at)
  const lineIds = story.lines.map((line, i) => addLine(history, orderId, i, line, at))
  addLog(history, 'order.save', 'salesOrder', orderId, at, { id: orderId, version: 1 })
  if (story.state === 'DRAFT') return
  addLog(history, 'order.confirm', 'salesOrder', orderId, at, { no })
  keepFigures(story)
  if (!story.delivery) return
  const itemId = addDelivery(history, story, story.delivery, orderId, lineIds, at)
  if (story.receipt) addReceipt(history, story, story.receipt, orderId, itemId, at)
}

function addOrder({ rows, userId }: History, story: Story, id: Id, no: string, at: Instant): void {
  const { on, party, state, priced, delivery, receipt } = story
  const draft = state === 'DRAFT'
  const received = !receipt || receipt.waiting ? 0 : receipt.bound ? receipt.amount : receipt.settled
  const { productTotal, orderAmount, gross, net, tax } = priced
  rows.add(salesOrders, {
    id,
    no: draft ? null : no,
    externalNo: '',
    importKey: null,
    importId: null,
    state,
    historical: false,
    orderOn: on,
    promisedOn: null,
    customerId: party.id,
    customerCode: party.code,
    customerName: party.name,
    contact: party.contact,
    phone: party.phone,
    address: '',
    searchKey: `${no.toLowerCase()} ${party.searchKey}`,
    taxInclusive: true,
    discountMode: 'none',
    discountPay: fullPay,
    productTotal,
    orderAmount,
    gross,
    net,
    tax,
    delivered: delivery?.amount ?? zeroFen,
    returned: zeroFen,
    received: received as Fen,
    invoicePending: zeroFen,
    invoiced: zeroFen,
    note: '',
    version: 1,
    createdBy: userId,
    createdAt: at,
    confirmedAt: draft ? null : at,
  })
}

function addLine({ rows, newId }: History, orderId: Id, index: number, line: StoryLine, at: Instant): Id {
  const { product, qty, pay, charged, shipped } = line
  const id = newId(at)
  rows.add(salesOrderLines, {
    id,
    orderId,
    lineNo: index + 1,
    productId: product.id,
    productCode: product.code,
    productName: product.name,
    spec: product.spec,
    unit: product.unit,
    qty,
    listPrice: product.listPrice,
    pay,
    typedAmount: null,
    ...charged,
    taxKind: 'taxed',
    taxRate: usualRate,
    note: '',
    deliveredQty: shipped.qty,
    deliveredGross: shipped.gross,
  })
  return id
}

/** What is on hand and reserved of each product, what the customer owes and has paid in advance. */
function keepFigures({ on, party, state, lines, delivery, receipt }: Story): void {
  if (state === 'CANCELLED') return
  for (const { product, qty, shipped } of lines) {
    product.onHand -= shipped.qty
    product.reserved += qty - shipped.qty
  }
  if (on > (party.lastOrderOn ?? '')) party.lastOrderOn = on
  if (delivery) party.receivable += delivery.amount
  if (!receipt || receipt.waiting) return
  party.receivable -= receipt.settled
  party.unallocated += receipt.amount - receipt.settled
}

type Delivery = NonNullable<Story['delivery']>
type Receipt = NonNullable<Story['receipt']>

function addDelivery(history: History, story: Story, delivery: Delivery, orderId: Id, lineIds: Id[], at: Instant): Id {
  const { rows, userId, newId } = history
  const { on, amount } = delivery
  const [id, no, customerId] = [newId(at), numberOf(history, 'CKD', on), story.party.id]
  const paper = { carrier: '', trackingNo: '', createdBy: userId, createdAt: at }
  rows.add(deliveries, { id, no, orderId, customerId, state: 'SHIPPED', deliveredOn: on, amount, ...paper })
  story.lines.forEach((line, i) => {
    const orderLineId = lineIds[i]
    if (orderLineId !== undefined && line.shipped.qty > 0)
      addDeliveryLine(history, line, orderLineId, { id, no, on }, at)
  })
  const item = { id: newId(at), customerId, orderId, kind: 'delivery', documentId: id, documentNo: no } as const
  const open = (amount - (story.receipt?.settled ?? 0)) as Fen
  rows.add(openItems, { ...item, itemOn: on, dueOn: dueDay(story.party.term, on), amount, open, createdAt: at })
  addLog(history, 'order.ship', 'salesOrder', orderId, at, { deliveryId: id, no })
  return item.id
}

function addDeliveryLine(
  { rows, newId, saleId }: History,
  { product, shipped }: StoryLine,
  orderLineId: Id,
  delivery: { id: Id; no: string; on: Day },
  at: Instant,
): void {
  const part = { deliveryId: delivery.id, orderLineId, productId: product.id, ...shipped }
  rows.add(deliveryLines, { id: newId(at), ...part, returnedQty: zeroQty, returnedGross: zeroFen })
  const document = { kind: 'delivery', documentId: delivery.id, documentNo: delivery.no, movedOn: delivery.on } as const
  const moved = {
    productId: product.id,
    locationId: saleId,
    qty: -shipped.qty as Qty,
    value: zeroFen,
    note: '',
    createdAt: at,
  }
  rows.add(stockMovements, { id: newId(at), ...document, ...moved })
}

function addReceipt(history: History, story: Story, receipt: Receipt, orderId: Id, itemId: Id, at: Instant): void {
  const { rows, userId, newId } = history
  const { on, amount, settled, bound, waiting } = receipt
  const [id, no, customerId] = [newId(at), numberOf(history, 'SKD', on), story.party.id]
  const whose = { customerId, orderId: bound ? orderId : null }
  const money = { method: 'bank', amount, fee: zeroFen, bankReference: '', payer: story.party.name } as const
  const confirmed = waiting ? { confirmedBy: null, confirmedAt: null } : { confirmedBy: userId, confirmedAt: at }
  const written = { note: '', reason: '', createdBy: userId, createdAt: at, ...confirmed }
  rows.add(receipts, {
    id,
    no,
    ...whose,
    state: waiting ? 'PENDING' : 'CONFIRMED',
    receivedOn: on,
    ...money,
    ...written,
  })
  addLog(history, 'receipt.create', 'receipt', id, at, { id, no })
  if (waiting) return
  const credit = { id: newId(at), ...whose, kind: 'receipt', documentId: id, documentNo: no, creditOn: on } as const
  const unallocated = (amount - settled) as Fen
  rows.add(credits, { ...credit, reverses: null, amount, unallocated, createdAt: at })
  const share = { creditId: credit.id, openItemId: itemId, allocatedOn: on, amount: settled }
  rows.add(allocations, { id: newId(at), ...share, createdAt: at })
  addLog(history, 'receipt.confirm', 'receipt', id, at, { allocated: settled, unallocated })
}

function addLog(history: History, command: string, record: string, recordId: Id, at: Instant, result: unknown): void {
  const { rows, random, userId, newId, lastHash: previousHash } = history
  const commandId = random.uuid()
  rows.add(commands, { id: commandId, name: command, userId, at, result: JSON.stringify(result) })
  const change = { record, recordId, before: null, after: JSON.stringify(result), previousHash }
  const entry = { id: newId(at), commandId, command, userId, at, ...change }
  history.lastHash = chainHash(entry)
  rows.add(activityLog, { ...entry, hash: history.lastHash })
}

function numberOf(history: History, prefix: NumberPrefix, on: Day): string {
  const period = on.replaceAll('-', '')
  const last = (history.counters.get(prefix + period)?.last ?? 0) + 1
  history.counters.set(prefix + period, { prefix, period, last })
  return `${prefix}${period}-${String(last).padStart(4, '0')}`
}
