import { Input } from 'antd'
import { useState } from 'react'
import type { PaymentFields } from '../../main/payable/view'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { PaidWith } from '../cashbook/paid-with'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Figures } from '../part/screen'
import { SupplierPicker } from '../supplier/supplier-picker'
import { PaymentPurchase } from './payment-purchase'

interface Props {
  /** Null: to be chosen. */
  supplier: { id: Id; name: string } | null
  /** The purchase the money is for; null: to be chosen, or the earliest due first. */
  purchaseId: Id | null
  onClose: () => void
}

type Entry = Omit<PaymentFields, 'supplierId' | 'paidOn' | 'amount'> & { paidOn: Day | null; amount: Fen | null }

/** Enters money that left for a supplier; it counts once somebody has confirmed it. */
export function PaymentDialog({ supplier: given, purchaseId, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('payment.create')
  const [supplier, setSupplier] = useState(given)
  const [entry, setEntry] = useState<Entry>(() => ({
    purchaseId,
    paidOn: today(),
    method: 'bank',
    accountId: null,
    amount: null,
    bankReference: '',
    payee: '',
    note: '',
  }))
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const set = (part: Partial<Entry>) => setEntry((now) => ({ ...now, ...part }))
  const enter = async () => {
    const { paidOn, amount, ...rest } = entry
    if (supplier === null) return setFault(t('payment.supplierNeeded'))
    if (amount === null || amount <= 0) return setFault(t('payment.amountNeeded'))
    if (paidOn === null) return setFault(t('payment.dayNeeded'))
    try {
      const { no } = await run({ ...rest, supplierId: supplier.id, paidOn, amount })
      tell.done(t('payment.created', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('payment.new')}
      open
      onClose={onClose}
      onOk={() => void enter()}
      okText={t('payment.submit')}
      pending={pending}
      disabled={anyFault}
      width={640}
    >
      <div className="dialog-fields two">
        <DialogField name={t('payment.field.supplier')}>
          {given === null ? (
            <SupplierPicker
              label={t('payment.field.supplier')}
              value={supplier}
              autoFocus
              onChange={(pick) => {
                setSupplier(pick)
                set({ purchaseId: null })
              }}
            />
          ) : (
            <Input aria-label={t('payment.field.supplier')} value={given.name} disabled />
          )}
        </DialogField>
        <PaymentPurchase
          supplierId={supplier?.id ?? null}
          value={entry.purchaseId}
          onChange={(chosen) => set({ purchaseId: chosen })}
        />
      </div>
      {supplier !== null && <Echo supplierId={supplier.id} amount={entry.amount} />}
      <div className="dialog-fields two">
        <DialogField name={t('payment.field.amount')}>
          <MoneyField
            label={t('payment.field.amount')}
            value={entry.amount}
            onChange={(amount) => set({ amount })}
            onFault={(sentence) => setLineFault(0, sentence)}
            autoFocus={given !== null}
          />
        </DialogField>
        <DialogField name={t('payment.field.paidOn')}>
          <DayField
            label={t('payment.field.paidOn')}
            value={entry.paidOn}
            onChange={(paidOn) => set({ paidOn })}
            clearable={false}
          />
        </DialogField>
        <MoreFields entry={entry} set={set} />
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** What is owed to the supplier, what it holds in advance, and what is entered already. */
function Echo({ supplierId, amount }: { supplierId: Id; amount: Fen | null }) {
  const t = useWords()
  const { data } = useAsk('payment.echo', { supplierId })
  if (data === undefined) return <div className="echo-place" />
  const left = Math.max(0, data.payable - data.unallocated - data.pending)
  const over = (amount ?? 0) - left
  return (
    <>
      <Figures
        of={[
          ...(['payable', 'unallocated', 'pending'] as const).map((figure) => ({
            name: t(`payment.echo.${figure}`),
            value: formatFen(data[figure]),
          })),
          { name: t('payment.echo.left'), value: formatFen(left) },
        ]}
      />
      {over > 0 && <p className="warn-text">{t('payment.over', { amount: formatFen(over) })}</p>}
    </>
  )
}

function MoreFields({ entry, set }: { entry: Entry; set: (part: Partial<Entry>) => void }) {
  const t = useWords()
  const text = (field: 'bankReference' | 'payee' | 'note', longest: number) => (
    <Input
      aria-label={t(`payment.field.${field}`)}
      maxLength={longest}
      value={entry[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  )
  return (
    <>
      <PaidWith label={t('payment.field.method')} value={entry} onChange={set} />
      <DialogField name={t('payment.field.bankReference')}>{text('bankReference', 80)}</DialogField>
      <DialogField name={t('payment.field.payee')} hint={t('payment.payeeHint')} wide>
        {text('payee', 200)}
      </DialogField>
      <DialogField name={t('payment.field.note')} wide>
        {text('note', 500)}
      </DialogField>
    </>
  )
}
