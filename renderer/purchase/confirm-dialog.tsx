import { Input } from 'antd'
import { useState } from 'react'
import { type LineToPrice, pricePurchase } from '../../main/purchase/pricing'
import type { PurchaseOrderLine, PurchasePage } from '../../main/purchase/view'
import type { Day } from '../../main/value/day'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { DayField } from '../part/day-field'
import { QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

/** What the supplier says of a line, as it is typed; an emptied quantity is none yet. */
interface Said {
  lineId: Id
  qty: Qty | null
  promisedOn: Day | null
}

/** What the supplier says of an order: which quantities come, and when. What differs is counted at once (R-ST). */
export function ConfirmDialog({ order, onClose }: { order: PurchasePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const confirm = useCommand('purchase.confirm')
  const [said, setSaid] = useState<readonly Said[]>(() => order.lines.map((line) => asAsked(order, line)))
  const [supplierNo, setSupplierNo] = useState(order.supplierNo)
  const [note, setNote] = useState('')
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const no = order.no ?? ''
  const set = (lineId: Id, part: Partial<Said>) =>
    setSaid((now) => now.map((one) => (one.lineId === lineId ? { ...one, ...part } : one)))
  const save = async () => {
    const lines = said.flatMap(({ lineId, qty, promisedOn }) => (qty === null ? [] : [{ lineId, qty, promisedOn }]))
    if (anyFault || lines.length < said.length) return setFault(t('purchase.confirm.fault'))
    if (lines.every(({ qty }) => qty === 0)) return setFault(t('purchase.confirm.noLine'))
    try {
      const { differences } = await confirm.run({ id: order.id, version: order.version, supplierNo, note, lines })
      tell.done(
        differences === 0 ? t('purchase.done.confirmSame') : t('purchase.done.confirmOther', { count: differences }),
      )
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('purchase.confirm.title', { no })}
      open
      onClose={onClose}
      onOk={() => void save()}
      okText={t('purchase.confirm.act')}
      pending={confirm.pending}
      width={760}
    >
      <div className="dialog-fields">
        <DialogField name={t('purchase.field.supplierNo')}>
          <Input
            autoFocus
            aria-label={t('purchase.field.supplierNo')}
            maxLength={60}
            value={supplierNo}
            onChange={(event) => setSupplierNo(event.target.value)}
          />
        </DialogField>
        <DialogField name={t('purchase.confirm.dayOfAll')}>
          <DayField
            label={t('purchase.confirm.dayOfAll')}
            value={sameDay(said)}
            onChange={(promisedOn) => setSaid((now) => now.map((one) => ({ ...one, promisedOn })))}
            clearable={false}
            countedFrom={order.orderedOn}
          />
        </DialogField>
        <DialogField name={t('purchase.field.note')}>
          <Input
            aria-label={t('purchase.field.note')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </DialogField>
      </div>
      <div className="quantity-table">
        <table className="plain">
          <thead>
            <tr>
              <th>{t('purchase.line.product')}</th>
              <th className="num">{t('purchase.confirm.asked')}</th>
              <th className="num now">{t('purchase.confirm.qty')}</th>
              <th>{t('purchase.line.unit')}</th>
              <th>{t('purchase.confirm.day')}</th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line, at) => (
              <tr key={line.id}>
                <td>{line.productName}</td>
                <td className="num muted">{formatQty(line.qty)}</td>
                <td className="num now">
                  <QtyField
                    bare
                    label={`${t('purchase.confirm.qty')} ${line.productName}`}
                    value={said[at]?.qty ?? null}
                    onChange={(qty) => set(line.id, { qty })}
                    onFault={(sentence) => setLineFault(line.id, sentence)}
                  />
                </td>
                <td className="muted">{line.unit}</td>
                <td>
                  <DayField
                    label={`${t('purchase.confirm.day')} ${line.productName}`}
                    value={said[at]?.promisedOn ?? null}
                    onChange={(promisedOn) => set(line.id, { promisedOn })}
                    clearable={false}
                    countedFrom={order.orderedOn}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Difference order={order} said={said} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** The day on which everything comes; null where the lines have several or none. */
function sameDay(said: readonly Said[]): Day | null {
  const [first] = said
  return first && said.every(({ promisedOn }) => promisedOn === first.promisedOn) ? first.promisedOn : null
}

const asAsked = (order: PurchasePage, { id, qty, promisedOn }: PurchaseOrderLine): Said => ({
  lineId: id,
  qty,
  promisedOn: promisedOn ?? order.promisedOn,
})

/** What some lines come to; nothing is said of what no amount can hold. */
function grossOf(lines: readonly LineToPrice[], taxInclusive: boolean): string {
  try {
    return formatFen(pricePurchase(lines, taxInclusive).gross)
  } catch (error) {
    if (error instanceof Refusal) return '—'
    throw error
  }
}

/** How many lines differ from what was asked, and what the order then comes to. */
function Difference({ order, said }: { order: PurchasePage; said: readonly Said[] }) {
  const t = useWords()
  const other = order.lines.filter((line, at) => {
    const asked = asAsked(order, line)
    return said[at]?.qty !== asked.qty || said[at]?.promisedOn !== asked.promisedOn
  })
  const lines = order.lines.map((line, at) => ({ ...line, qty: said[at]?.qty ?? line.qty }))
  const gross = grossOf(lines, order.taxInclusive)
  return (
    <p className="note" role="status">
      {other.length === 0 ? t('purchase.confirm.same') : t('purchase.confirm.differs', { count: other.length, gross })}
      <br />
      {t('purchase.confirm.hint')}
    </p>
  )
}
