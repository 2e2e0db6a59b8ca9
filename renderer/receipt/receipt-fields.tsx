import { AutoComplete, Input } from 'antd'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { PaidWith } from '../cashbook/paid-with'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { MoneyField } from '../part/decimal-field'
import type { Entry } from './entry'

interface Props {
  customerId: Id | null
  entry: Entry
  set: (part: Partial<Entry>) => void
  onFeeFault: (sentence: string | null) => void
}

/** How the money came, what of it the bank or platform kept, who paid, and what the bank calls it. */
export function ReceiptFieldsRest({ customerId, entry, set, onFeeFault }: Props) {
  const t = useWords()
  const { data: payers = [] } = useAsk(
    'receipt.payers',
    { customerId: customerId ?? (1 as Id) },
    { enabled: customerId !== null },
  )
  const text = (field: 'bankReference' | 'note', longest: number) => (
    <Input
      aria-label={t(`receipt.field.${field}`)}
      maxLength={longest}
      value={entry[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  )
  return (
    <>
      <PaidWith label={t('receipt.field.method')} value={entry} onChange={set} />
      <DialogField name={t('receipt.field.fee')} hint={feeText(entry, t)}>
        <MoneyField
          label={t('receipt.field.fee')}
          value={entry.fee}
          onChange={(fee) => set({ fee })}
          onFault={onFeeFault}
        />
      </DialogField>
      <DialogField name={t('receipt.field.bankReference')}>{text('bankReference', 80)}</DialogField>
      <DialogField name={t('receipt.field.payer')} hint={t('receipt.payerHint')}>
        <AutoComplete
          aria-label={t('receipt.field.payer')}
          maxLength={200}
          value={entry.payer}
          options={(customerId === null ? [] : payers)
            .filter((name) => name.includes(entry.payer))
            .map((value) => ({ value }))}
          onChange={(payer: string) => set({ payer })}
        />
      </DialogField>
      <DialogField name={t('receipt.field.note')}>{text('note', 500)}</DialogField>
    </>
  )
}

/** What came in and what was kept of it settle the whole amount. */
function feeText({ amount, fee }: Entry, t: ReturnType<typeof useWords>): string {
  if (amount === null || fee === null || fee === zeroFen || fee > amount) return t('receipt.feeHint')
  const net = (amount - fee) as Fen
  return t('receipt.feeSaid', { net: formatFen(net), fee: formatFen(fee), amount: formatFen(amount) })
}
