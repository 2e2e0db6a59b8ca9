import { differences, type Version, type VersionHead, type VersionLine } from '../../main/order/change'
import { formatFen } from '../../main/value/fen'
import { formatPercent } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { type Translate, useWords, type WordKey } from '../look/words'

/** A row of what differs: where, which field, and what it was and is. */
interface Row {
  key: string
  what: string
  before: string
  after: string
}

type Show = [WordKey, (value: unknown) => string]

const text = (value: unknown) => (value === null || value === '' ? '—' : String(value))
const money = (value: unknown) => (value === null ? '—' : formatFen(Number(value)))

/** What of the head is shown; the figures that follow from others are not. */
const headFields: Partial<Record<keyof VersionHead, Show>> = {
  promisedOn: ['order.field.promisedOn', text],
  contact: ['order.field.contact', text],
  phone: ['order.field.phone', text],
  address: ['order.field.address', text],
  externalNo: ['order.field.externalNo', text],
  note: ['order.field.note', text],
  specialTerms: ['order.field.specialTerms', text],
  orderAmount: ['change.orderAmount', money],
  gross: ['order.figure.gross', money],
}

const lineFields: Partial<Record<keyof VersionLine, Show>> = {
  qty: ['order.line.qty', (value) => formatQty(Number(value))],
  listPrice: ['order.line.price', (value) => formatPrice(Number(value))],
  pay: ['order.line.pay', (value) => formatPercent(Number(value))],
  amount: ['order.line.amount', money],
  note: ['order.line.note', text],
}

/** What differs between two versions of an order, lines first, then its head and what it comes to. */
export function DifferenceTable({ before, after }: { before: Version; after: Version }) {
  const t = useWords()
  const rows = rowsOf(t, before, after)
  if (rows.length === 0) return <p className="note">{t('change.same')}</p>
  return (
    <table className="plain differences">
      <thead>
        <tr>
          <th>{t('change.what')}</th>
          <th>{t('change.before')}</th>
          <th>{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>{row.what}</td>
            <td className="muted">{row.before}</td>
            <td>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowsOf(t: Translate, before: Version, after: Version): Row[] {
  const nameOf = (id: number) => before.lines.find((line) => line.id === id)?.productName ?? ''
  const found = differences(before, after)
  const lines = found.flatMap((one): Row[] => {
    if (one.of === 'added')
      return [{ key: `+${one.line.id}`, what: one.line.productName, before: '—', after: goodsText(one.line) }]
    if (one.of === 'removed')
      return [{ key: `-${one.line.id}`, what: one.line.productName, before: goodsText(one.line), after: '—' }]
    const shown = one.of === 'line' ? lineFields[one.field] : undefined
    if (one.of !== 'line' || !shown) return []
    const [word, show] = shown
    return [
      {
        key: `${one.id} ${one.field}`,
        what: `${nameOf(one.id)} · ${t(word)}`,
        before: show(one.before),
        after: show(one.after),
      },
    ]
  })
  const head = found.flatMap((one): Row[] => {
    const shown = one.of === 'head' ? headFields[one.field] : undefined
    if (one.of !== 'head' || !shown) return []
    const [word, show] = shown
    return [{ key: one.field, what: t(word), before: show(one.before), after: show(one.after) }]
  })
  return [...lines, ...head]
}

const goodsText = ({ qty, unit, dealPrice, amount }: VersionLine) =>
  `${formatQty(qty)} ${unit} × ${formatPrice(dealPrice)} = ${formatFen(amount)}`
