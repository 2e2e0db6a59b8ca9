import { Segmented } from 'antd'
import { useState } from 'react'
import type { PayableRow, PaymentRow } from '../../main/payable/view'
import { settleOldestFirst } from '../../main/receivable/settlement'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { today } from '../part/clock'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

interface Props {
  payment: PaymentRow
  act: 'confirm' | 'allocate'
  onClose: () => void
  onDone: (unallocated: Fen) => void
}

type Shares = ReadonlyMap<Id, Fen>

/** What a payment settles: the earliest due first, or what somebody says of each document (R-ALC). */
export function SettleDialog({ payment, act, onClose, onDone }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand(`payment.${act}`)
  const { id, no, supplierId } = payment
  const amount = act === 'confirm' ? payment.amount : payment.unallocated
  const owed = useAsk('payable.list', { asOf: today(), supplierId, start: 0, end: 200 })
  const items = owed.data ?? []
  const [byHand, setByHand] = useState(false)
  const [typed, setTyped] = useState<Shares>(new Map())
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const shares = byHand ? typed : oldestFirst(amount, items, payment.purchaseId)
  const whole = [...shares.values()].reduce((sum, one) => sum + one, 0)
  const start = (hand: boolean) => {
    setTyped(oldestFirst(amount, items, payment.purchaseId))
    setByHand(hand)
  }
  const settle = async () => {
    const said = [...typed].map(([itemId, share]) => ({ itemId, amount: share }))
    try {
      const { allocated, unallocated } = await run({ id, shares: byHand ? said : null })
      const words = { no, allocated: formatFen(allocated), unallocated: formatFen(unallocated) }
      tell.done(t(act === 'confirm' ? 'payment.confirmed' : 'payment.allocated', words))
      onDone(unallocated)
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t(`payment.${act}Title`, { no, amount: formatFen(amount) })}
      open
      onClose={onClose}
      onOk={() => void settle()}
      okText={t(`payment.${act}`)}
      pending={pending}
      disabled={anyFault || owed.data === undefined}
      width={720}
    >
      {owed.data !== undefined && items.length === 0 && <p className="note">{t('payment.settle.none')}</p>}
      {items.length > 0 && (
        <>
          <DialogField name={t('payment.settle.way')}>
            <Segmented<boolean>
              aria-label={t('payment.settle.way')}
              options={[
                { value: false, label: t('payment.settle.oldest') },
                { value: true, label: t('payment.settle.hand') },
              ]}
              value={byHand}
              onChange={start}
            />
          </DialogField>
          <Items
            items={items}
            shares={shares}
            {...(byHand && {
              onChange: (itemId: Id, share: Fen) => setTyped(new Map(typed).set(itemId, share)),
              onFault: setLineFault,
            })}
          />
        </>
      )}
      {whole > amount ? (
        <p className="bad">
          {t('payment.settle.tooMuch', { whole: formatFen(whole as Fen), amount: formatFen(amount) })}
        </p>
      ) : (
        <p>{t('payment.settle.left', { whole: formatFen(whole as Fen), left: formatFen((amount - whole) as Fen) })}</p>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** What the program itself would settle, by the very rule that does. */
function oldestFirst(amount: Fen, items: readonly PayableRow[], purchaseId: Id | null): Shares {
  const open = items.map((item) => ({ ...item, no: item.documentNo, orderId: item.purchaseId }))
  return new Map(settleOldestFirst(amount, open, purchaseId).map((share) => [share.itemId, share.amount]))
}

interface ItemsProps {
  items: readonly PayableRow[]
  shares: Shares
  /** Absent: what is settled is only shown. */
  onChange?: (itemId: Id, share: Fen) => void
  onFault?: (id: number, sentence: string | null) => void
}

function Items({ items, shares, onChange, onFault }: ItemsProps) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('payable.column.documentNo')}</th>
          <th>{t('payable.column.purchaseNo')}</th>
          <th>{t('payable.column.dueOn')}</th>
          <th className="num">{t('payable.column.open')}</th>
          <th className="num">{t('payment.settle.now')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, documentNo, purchaseNo, dueOn, open, overdueDays }) => (
          <tr key={id}>
            <td>{documentNo}</td>
            <td className="muted">{purchaseNo ?? '—'}</td>
            <td className={overdueDays > 0 ? 'bad' : ''}>{dueOn}</td>
            <td className="num">{formatFen(open)}</td>
            <td className="num">
              {onChange ? (
                <MoneyField
                  label={t('payment.settle.nowOf', { no: documentNo })}
                  value={shares.get(id) ?? null}
                  onChange={(share) => onChange(id, share ?? zeroFen)}
                  onFault={(sentence) => onFault?.(id, sentence)}
                />
              ) : (
                formatFen(shares.get(id) ?? zeroFen)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
