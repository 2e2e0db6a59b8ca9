import type { Reading } from '../../db/engine'
import { refuseClosedDay } from '../../db/period'
import type { Command } from '../../preload/contract'
import { type Day, isDay } from '../value/day'

/** Where the input of a command holds the day its document will have. Days that are only talked of (due, promised, planned) are none. */
export const documentDays: Partial<Record<Command, string>> = {
  'product.adjustStock': 'movedOn',
  'order.save': 'draft.orderOn',
  'order.ship': 'deliveredOn',
  'delivery.receive': 'receivedOn',
  'purchase.save': 'draft.orderedOn',
  'purchase.receive': 'receivedOn',
  'purchase.inspect': 'inspectedOn',
  'purchaseReturn.save': 'draft.returnedOn',
  'purchaseReturn.send': 'shippedOn',
  'purchaseReturn.settle': 'settledOn',
  'payable.enterOpening': 'openedOn',
  'payment.create': 'paidOn',
  'salesReturn.receive': 'returnedOn',
  'salesReturn.credit': 'settledOn',
  'salesReturn.refund': 'paidOn',
  'salesReturn.exchange': 'settledOn',
  'salesReturn.create': 'returnedOn',
  'service.finish': 'doneOn',
  'stocktake.post': 'postedOn',
  'warehouse.move': 'movedOn',
  'transfer.ship': 'shippedOn',
  'transfer.receive': 'arrivedOn',
  'transfer.confirmDifference': 'arrivedOn',
  'opening.create': 'openedOn',
  'receipt.create': 'receivedOn',
  'refund.create': 'paidOn',
  'invoice.writeBack': 'issuedOn',
}

/**
 * Refuses a command that would date a document into a closed period, at its field (`period.closed`). What is posted is refused there
 * once more, wherever its day comes from.
 */
export async function refuseClosedDocument(reading: Reading, name: Command, input: unknown): Promise<void> {
  const path = documentDays[name]
  if (path === undefined) return
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined | null)?.[key], input)
  if (typeof found === 'string' && isDay(found)) await refuseClosedDay(reading, found as Day, path)
}
