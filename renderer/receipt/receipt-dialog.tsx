import { Button } from 'antd'
import { useState } from 'react'
import type { ReceiptFields } from '../../main/receipt/view'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { blankEntry, type Entry, entryOf } from './entry'
import { ReceiptEcho, surplusOf } from './receipt-echo'
import { ReceiptFieldsRest } from './receipt-fields'
import { ReceiptOrder } from './receipt-order'
import { useRepeated } from './use-repeated'

interface Props {
  /** Null: to be chosen. */
  customer: { id: Id; name: string } | null
  /** The order the money is for; null: to be chosen, or the oldest debts first. */
  order: { id: Id; no: string } | null
  /** What came in, where it is known already. */
  amount?: Fen | null
  /** The draft or rejected receipt that is changed; null: a new one. */
  begun?: { id: Id; no: string; fields: ReceiptFields } | null
  onClose: () => void
}

/** Enters money that came in, or changes a receipt finance does not have; it counts once finance has confirmed it (RCP-01, RCP-03). */
export function ReceiptDialog({ customer: given, order, amount = null, begun = null, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('receipt.create')
  const change = useCommand('receipt.change')
  const [customer, setCustomer] = useState(given)
  const [orderId, setOrderId] = useState<Id | null>(order?.id ?? begun?.fields.orderId ?? null)
  const [entry, setEntry] = useState<Entry>(() => (begun ? entryOf(begun.fields) : blankEntry(amount)))
  const [advance, setAdvance] = useState(false)
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const repeated = useRepeated()
  const set = (part: Partial<Entry>) => setEntry((now) => ({ ...now, ...part }))
  const { data: echo } = useAsk(
    'receipt.echo',
    { customerId: customer?.id ?? (1 as Id), orderId },
    { enabled: customer !== null },
  )
  const enter = async (draft: boolean) => {
    const { receivedOn, amount, fee, ...rest } = entry
    if (customer === null) return setFault(t('receipt.customerNeeded'))
    if (amount === null || amount <= 0) return setFault(t('receipt.amountNeeded'))
    if (receivedOn === null) return setFault(t('receipt.dayNeeded'))
    const surplus = echo === undefined ? zeroFen : surplusOf(echo, amount)
    if (surplus > 0 && !advance && !draft) return setFault(t('receipt.overNeeded', { amount: formatFen(surplus) }))
    const fields = { ...rest, customerId: customer.id, orderId, receivedOn, amount, fee: fee ?? zeroFen }
    try {
      if (begun === null) {
        const entered = await repeated('enter', (acceptRepeated) => create.run({ ...fields, draft, acceptRepeated }))
        if (entered === null) return
        const { no } = entered.done
        tell.done(t(draft ? 'receipt.kept' : 'receipt.created', { no }))
      } else {
        const kept = await repeated('save', (acceptRepeated) => change.run({ id: begun.id, ...fields, acceptRepeated }))
        if (kept === null) return
        tell.done(t('receipt.changed', { no: begun.no }))
      }
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={begun === null ? t('receipt.new') : t('receipt.changeTitle', { no: begun.no })}
      open
      onClose={onClose}
      onOk={() => void enter(false)}
      okText={begun === null ? t('receipt.submit') : t('part.save')}
      pending={create.pending || change.pending}
      disabled={anyFault}
      width={640}
    >
      <div className="dialog-fields two">
        <DialogField name={t('receipt.field.customer')}>
          <CustomerPicker
            label={t('receipt.field.customer')}
            value={customer}
            disabled={given !== null && begun === null}
            autoFocus={given === null}
            onChange={(pick) => {
              setCustomer(pick)
              setOrderId(null)
            }}
          />
        </DialogField>
        <ReceiptOrder customerId={customer?.id ?? null} order={order} value={orderId} onChange={setOrderId} />
      </div>
      {customer !== null && (
        <ReceiptEcho
          echo={echo}
          ofOrder={orderId !== null}
          amount={entry.amount}
          advance={advance}
          onAdvance={setAdvance}
        />
      )}
      <div className="dialog-fields two">
        <DialogField name={t('receipt.field.amount')}>
          <MoneyField
            label={t('receipt.field.amount')}
            value={entry.amount}
            onChange={(amount) => set({ amount })}
            onFault={(sentence) => setLineFault(0, sentence)}
            autoFocus={given !== null}
          />
        </DialogField>
        <DialogField name={t('receipt.field.receivedOn')}>
          <DayField
            label={t('receipt.field.receivedOn')}
            value={entry.receivedOn}
            onChange={(receivedOn) => set({ receivedOn })}
            clearable={false}
          />
        </DialogField>
        <ReceiptFieldsRest
          customerId={customer?.id ?? null}
          entry={entry}
          set={set}
          onFeeFault={(sentence) => setLineFault(1, sentence)}
        />
      </div>
      {begun === null && (
        <Button disabled={anyFault} loading={create.pending} onClick={() => void enter(true)}>
          {t('receipt.keepDraft')}
        </Button>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
