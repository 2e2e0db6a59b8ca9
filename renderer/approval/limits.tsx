import { Button, Select } from 'antd'
import type { ApprovalSettings, DiscountLimit } from '../../main/approval/view'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { PayField } from '../part/decimal-field'
import { RowButton } from '../part/row-button'
import { keyOfMember, memberChoices, memberName, memberOf } from './whom'

interface LimitsProps {
  settings: ApprovalSettings
  limits: readonly Partial<DiscountLimit>[]
  onChange: (limits: readonly Partial<DiscountLimit>[]) => void
}

/** Whose discount limit is another than that of the rule: a role's, or one person's (DSC-04). */
export function Limits({ settings, limits, onChange }: LimitsProps) {
  const t = useWords()
  const set = (at: number, part: Partial<DiscountLimit>) =>
    onChange(limits.map((limit, i) => (i === at ? { ...limit, ...part } : limit)))
  return (
    <section className="approval-limits">
      <h3>{t('approval.limits')}</h3>
      <p className="note">{t('approval.limitsText')}</p>
      {limits.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('approval.limitOf')}</th>
              <th>{t('approval.limitLeast')}</th>
              <th aria-label={t('approval.delete')} />
            </tr>
          </thead>
          <tbody>
            {limits.map((limit, i) => (
              <LimitRow
                key={keyOfLimit(limit) ?? `new-${i}`}
                limit={limit}
                settings={settings}
                taken={limits.map(keyOfLimit)}
                onSet={(part) => set(i, part)}
                onRemove={() => onChange(limits.filter((_, at) => at !== i))}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button icon={<Icon name="plus" />} onClick={() => onChange([...limits, {}])}>
        {t('approval.limitAdd')}
      </Button>
    </section>
  )
}

function keyOfLimit({ roleId, userId }: Partial<DiscountLimit>): string | null {
  if (roleId) return keyOfMember({ kind: 'role', id: roleId })
  return userId ? keyOfMember({ kind: 'person', id: userId }) : null
}

interface RowProps {
  limit: Partial<DiscountLimit>
  settings: ApprovalSettings
  taken: readonly (string | null)[]
  onSet: (part: Partial<DiscountLimit>) => void
  onRemove: () => void
}

function LimitRow({ limit, settings, taken, onSet, onRemove }: RowProps) {
  const t = useWords()
  const key = keyOfLimit(limit)
  const choose = (chosen: string) => {
    const member = memberOf(chosen)
    if ('id' in member)
      onSet({ roleId: member.kind === 'role' ? member.id : null, userId: member.kind === 'person' ? member.id : null })
  }
  const choices = memberChoices(t, settings, false).map((group) => ({
    ...group,
    options: group.options.filter(({ value }) => value === key || !taken.includes(value)),
  }))
  const name = key === null ? '' : memberName(t, settings, memberOf(key))
  return (
    <tr>
      <td>
        <Select
          aria-label={t('approval.limitOf')}
          showSearch
          optionFilterProp="label"
          value={key}
          options={choices}
          onChange={choose}
        />
      </td>
      <td>
        <PayField
          label={`${t('approval.limitLeast')} ${name}`}
          value={limit.leastPay ?? null}
          onChange={(leastPay) => onSet(leastPay === null ? {} : { leastPay })}
        />
      </td>
      <td>
        <RowButton icon="trash" name={t('approval.limitRemove', { name })} act={onRemove} />
      </td>
    </tr>
  )
}
