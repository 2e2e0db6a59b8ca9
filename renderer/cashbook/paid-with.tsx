import { Select } from 'antd'
import type { ReceiptMethod } from '../../main/receipt/receipt'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { methodText } from './method'

interface Paid {
  method: ReceiptMethod
  accountId: Id | null
}

interface Props {
  label: string
  value: Paid
  onChange: (paid: Paid) => void
}

/** How money comes or goes, and the account of the shop it comes to or leaves from; another method brings its usual account. */
export function PaidWith({ label, value: { method, accountId }, onChange }: Props) {
  const t = useWords()
  const { data } = useAsk('settlementMethod.choices', {})
  const { methods = [], accounts = [] } = data ?? {}
  const usual = methods.find(({ code }) => code === method)?.accountId ?? null
  const usualName = accounts.find(({ id, off }) => id === usual && !off)?.name
  const inUse = methods.filter(({ code, retired }) => !retired || code === method)
  return (
    <>
      <DialogField name={label}>
        <Select<ReceiptMethod>
          aria-label={label}
          options={inUse.map(({ code, name }) => ({ value: code, label: name || methodText(t, code) }))}
          value={method}
          onChange={(chosen) => onChange({ method: chosen, accountId: null })}
        />
      </DialogField>
      <DialogField name={t('cashBook.account')}>
        <Select<Id | 0>
          aria-label={t('cashBook.account')}
          options={[
            {
              value: 0 as const,
              label: usualName ? t('cashBook.usual', { name: usualName }) : t('cashBook.noAccount'),
            },
            ...accounts
              .filter(({ id, off }) => !off || id === accountId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={accountId ?? 0}
          onChange={(chosen) => onChange({ method, accountId: chosen === 0 ? null : chosen })}
        />
      </DialogField>
    </>
  )
}
