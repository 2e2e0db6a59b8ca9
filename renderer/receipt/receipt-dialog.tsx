import { Input, Select } from 'antd'
import { useState } from 'react'
import { type ReceiptMethod, receiptMethods } from '../../main/receipt/receipt'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { ReceiptEcho } from './receipt-echo'
import { ReceiptOrder } from './receipt-order'

interface Named {
  id: Id
  name: string
}

interface Props {
  /** Null: to be chosen. */
  customer: Named | null
  /** The order the money is for; null: to be chosen, or the oldest debts first. */
  order: { id: Id; no: string } | null
  /** What came in, where it is known already. */
  amount?: Fen | null
  onClose: () => void
}

interface Entry {
  receivedOn: Day | null
  method: ReceiptMethod
  amount: Fen | null
  fee: Fen | null
  bankReference: string
  payer: string
  note: string
}

const blank = (amount: Fen | null): Entry => ({
  receivedOn: today(),
  method: 'bank',
  amount,
  fee: null,
  bankReference: '',
  payer: '',
  note: '',
})

/** Enters money that came in; it counts once finance has confirmed it (RCP-01, RCP-03). */
export function ReceiptDialog({ customer: given, order, amount = null, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('receipt.create')
  const [customer, setCustomer] = useState(given)
  const [orderId, setOrderId] = useState<Id | null>(order?.id ?? null)
  const [entry, setEntry] = useState(() => blank(amount))
  const [fault, setFault] = useState<string | null>(null)
  const [badFields, setBadFields] = useState<ReadonlySet<string>>(new Set())
  const set = (part: Partial<Entry>) => setEntry((now) => ({ ...now, ...part }))
  const faulty = (field: string) => (sentence: string | null) =>
    setBadFields((now) => new Set(sentence === null ? [...now].filter((one) => one !== field) : [...now, field]))
  const enter = async () => {
    const { receivedOn, amount, fee, ...rest } = entry
    if (customer === null) return setFault(t('receipt.customerNeeded'))
    if (amount === null || amount <= 0) return setFault(t('receipt.amountNeeded'))
    if (receivedOn === null) return setFault(t('receipt.dayNeeded'))
    try {
      const { no } = await run({ ...rest, customerId: customer.id, orderId, receivedOn, amount, fee: fee ?? zeroFen })
      tell.done(t('receipt.created', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('receipt.new')}
      open
      onClose={onClose}
      onOk={() => void enter()}
      okText={t('receipt.submit')}
      pending={pending}
      disabled={badFields.size > 0}
      width={640}
    >
      <div className="dialog-fields two">
        <DialogField name={t('receipt.field.customer')}>
          <CustomerPicker
            label={t('receipt.field.customer')}
            value={customer}
            disabled={given !== null}
            autoFocus={given === null}
            onChange={(pick) => {
              setCustomer(pick)
              setOrderId(null)
            }}
          />
        </DialogField>
        <ReceiptOrder customerId={customer?.id ?? null} order={order} value={orderId} onChange={setOrderId} />
      </div>
      {customer !== null && <ReceiptEcho customerId={customer.id} orderId={orderId} amount={entry.amount} />}
      <div className="dialog-fields two">
        <DialogField name={t('receipt.field.amount')}>
          <MoneyField
            label={t('receipt.field.amount')}
            value={entry.amount}
            onChange={(amount) => set({ amount })}
            onFault={faulty('amount')}
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
        <MoreFields entry={entry} set={set} onFeeFault={faulty('fee')} />
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

interface MoreProps {
  entry: Entry
  set: (part: Partial<Entry>) => void
  onFeeFault: (sentence: string | null) => void
}

function MoreFields({ entry, set, onFeeFault }: MoreProps) {
  const t = useWords()
  const text = (field: 'bankReference' | 'payer' | 'note', longest: number) => (
    <Input
      aria-label={t(`receipt.field.${field}`)}
      maxLength={longest}
      value={entry[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  )
  return (
    <>
      <DialogField name={t('receipt.field.method')}>
        <Select<ReceiptMethod>
          aria-label={t('receipt.field.method')}
          options={receiptMethods.map((value) => ({ value, label: t(`receipt.method.${value}`) }))}
          value={entry.method}
          onChange={(method) => set({ method })}
        />
      </DialogField>
      <DialogField name={t('receipt.field.fee')} hint={t('receipt.feeHint')}>
        <MoneyField
          label={t('receipt.field.fee')}
          value={entry.fee}
          onChange={(fee) => set({ fee })}
          onFault={onFeeFault}
        />
      </DialogField>
      <DialogField name={t('receipt.field.bankReference')}>{text('bankReference', 80)}</DialogField>
      <DialogField name={t('receipt.field.payer')} hint={t('receipt.payerHint')}>
        {text('payer', 200)}
      </DialogField>
      <DialogField name={t('receipt.field.note')} wide>
        {text('note', 500)}
      </DialogField>
    </>
  )
}
