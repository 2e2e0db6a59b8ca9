import type { PurchasePage } from '../../main/purchase/view'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import type { Translate } from '../look/words'

/** A purchase order in words, to be pasted into a message or a mail: a line each, the total, where and until when. */
export function messageOf(t: Translate, order: PurchasePage): string {
  const { no, supplierName, lines, gross, taxInclusive, promisedOn, address, note } = order
  const kind = t(taxInclusive ? 'purchase.kind.inclusive' : 'purchase.kind.exclusive')
  const said = lines.map((line) =>
    t('purchase.message.line', {
      no: line.lineNo,
      name: line.productName,
      spec: line.spec,
      qty: formatQty(line.qty),
      unit: line.unit,
      price: formatPrice(line.price),
      amount: formatFen(taxInclusive ? line.gross : line.net),
    }).replace(/ {2,}/g, ' '),
  )
  return [
    t('purchase.message.head', { no: no ?? '' }),
    t('purchase.message.to', { supplier: supplierName }),
    ...said,
    t('purchase.message.total', { gross: formatFen(gross), kind }),
    ...(promisedOn === null ? [] : [t('purchase.message.promised', { day: promisedOn })]),
    ...(address === '' ? [] : [t('purchase.message.address', { address })]),
    ...(note === '' ? [] : [t('purchase.message.note', { note })]),
  ].join('\n')
}
