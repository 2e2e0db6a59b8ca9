import { useState } from 'react'
import type { ReceiptRow } from '../../main/receipt/view'
import { type Fen, formatFen, sumFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { useFaults } from '../order/dialog-field'
import { Asking } from '../salesreturn/return-step'
import { TakenItems } from '../writeoff/taken-items'
import { useRepeated } from './use-repeated'

interface Props {
  row: Pick<ReceiptRow, 'id' | 'no' | 'customerId' | 'amount' | 'payer' | 'otherPayer'>
  onClose: () => void
  onDone: (of: { allocated: number; unallocated: number }) => void
}

/** Finance confirms a receipt and says itself what it settles; the rest is an advance (R-ALC). */
export function ConfirmByHand({ row, onClose, onDone }: Props) {
  const t = useWords()
  const { run, pending } = useCommand('receipt.confirm')
  const [typed, setTyped] = useState<ReadonlyMap<Id, Fen>>(new Map())
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const repeated = useRepeated()
  const left = row.amount - sumFen(typed.values())
  const confirm = () => {
    const shares = [...typed].map(([itemId, amount]) => ({ itemId, amount }))
    repeated('confirm', (acceptRepeated) => run({ id: row.id, shares, acceptRepeated })).then(
      (ended) => {
        if (ended === null) return
        onDone(ended.done)
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('writeOff.byHand.title', { no: row.no, amount: formatFen(row.amount) })
  return (
    <Asking
      title={title}
      okText={t('writeOff.byHand.ok')}
      onClose={onClose}
      pending={pending}
      fault={fault}
      disabled={anyFault || left < 0}
      onOk={confirm}
      width={760}
    >
      <p className="note">{t('writeOff.byHand.hint')}</p>
      {row.otherPayer && <p className="warn-text">{t('receipt.otherPayer', { payer: row.payer })}</p>}
      <TakenItems
        customerId={row.customerId}
        orderId={null}
        receiptId={row.id}
        act="settle"
        amount={row.amount}
        typed={typed}
        onChange={setTyped}
        onFault={setLineFault}
      />
      <p className={left < 0 ? 'bad' : ''}>
        {t('writeOff.byHand.left')} <strong className="num">{formatFen(left)}</strong>
      </p>
    </Asking>
  )
}
