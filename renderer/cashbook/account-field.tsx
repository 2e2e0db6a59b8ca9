import { Select } from 'antd'
import type { SettlementChoices } from '../../main/cashbook/account'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'

interface Props {
  accounts: SettlementChoices['accounts']
  /** 0 is of documents that name no account, null all. */
  value: Id | 0 | null
  onChange: (id: Id | 0 | null) => void
}

/** Which account a journal is of. */
export function AccountField({ accounts, value, onChange }: Props) {
  const t = useWords()
  return (
    <Select<number>
      aria-label={t('cashBook.account')}
      style={{ minWidth: 150 }}
      value={value ?? -1}
      options={[
        { value: -1, label: t('cashBook.allAccounts') },
        ...accounts.map(({ id, name }) => ({ value: id as number, label: name })),
        { value: 0, label: t('cashBook.noAccount') },
      ]}
      onChange={(chosen) => onChange(chosen === -1 ? null : (chosen as Id | 0))}
    />
  )
}
