import { Input } from 'antd'
import type { RefundTerms } from '../../main/refund/view'
import type { Day } from '../../main/value/day'
import { type Fen, zeroFen } from '../../main/value/fen'
import { PaidWith } from '../cashbook/paid-with'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'

/** A refund as it is typed. */
export interface TypedRefund extends Omit<RefundTerms, 'paidOn' | 'amount'> {
  paidOn: Day | null
  amount: Fen | null
}

/** What the fields begin with. */
export const blankRefund = (): TypedRefund => ({
  paidOn: today(),
  method: 'bank',
  accountId: null,
  amount: null,
  payee: '',
  bankReference: '',
  note: '',
})

/** What was typed as it is sent, or why it cannot be. */
export function typedTerms({
  paidOn,
  amount,
  ...rest
}: TypedRefund): RefundTerms | 'refund.amountNeeded' | 'refund.dayNeeded' {
  if (amount === null || amount <= zeroFen) return 'refund.amountNeeded'
  return paidOn === null ? 'refund.dayNeeded' : { ...rest, paidOn, amount }
}

interface Props {
  typed: TypedRefund
  change: (part: Partial<TypedRefund>) => void
  onAmountFault: (sentence: string | null) => void
  autoFocus?: boolean
}

/** How much goes back, when, and how. */
export function RefundFields({ typed, change, onAmountFault, autoFocus = false }: Props) {
  const t = useWords()
  const text = (field: 'payee' | 'bankReference' | 'note', longest: number) => (
    <Input
      aria-label={t(`refund.field.${field}`)}
      maxLength={longest}
      value={typed[field]}
      onChange={({ target }) => change({ [field]: target.value })}
    />
  )
  return (
    <div className="dialog-fields two">
      <DialogField name={t('refund.field.amount')}>
        <MoneyField
          label={t('refund.field.amount')}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
          onFault={onAmountFault}
          autoFocus={autoFocus}
        />
      </DialogField>
      <DialogField name={t('refund.field.paidOn')}>
        <DayField
          label={t('refund.field.paidOn')}
          value={typed.paidOn}
          onChange={(paidOn) => change({ paidOn })}
          clearable={false}
        />
      </DialogField>
      <PaidWith label={t('refund.field.method')} value={typed} onChange={change} />
      <DialogField name={t('refund.field.bankReference')}>{text('bankReference', 80)}</DialogField>
      <DialogField name={t('refund.field.payee')} hint={t('refund.payeeHint')}>
        {text('payee', 200)}
      </DialogField>
      <DialogField name={t('refund.field.note')}>{text('note', 500)}</DialogField>
    </div>
  )
}
