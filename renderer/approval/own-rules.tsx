import { Button, Select } from 'antd'
import { useState } from 'react'
import { type OwnRule, type OwnTest, testsOf, wordsOf } from '../../main/approval/ownrule'
import type { Field } from '../../main/field/field'
import { useMay } from '../access/user'
import { FieldInput } from '../field/field-input'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { RowButton } from '../part/row-button'
import { openTab } from '../shell/workspace'

interface Props {
  fields: readonly Field[]
  rules: readonly OwnRule[]
  onChange: (rules: readonly OwnRule[]) => void
}

/** What of the shop's own fields of orders asks for approval, row by row. */
export function OwnRules({ fields, rules, onChange }: Props) {
  const t = useWords()
  const [first] = fields
  const rows = rules.map((rule, at) => ({ rule, at, key: `${at} ${rule.fieldId} ${rule.test}` }))
  return (
    <section className="approval-limits approval-own">
      <h3>{t('ownRule.title')}</h3>
      <p className="note">{t('ownRule.text')}</p>
      {rules.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t('ownRule.field')}</th>
              <th>{t('ownRule.test')}</th>
              <th>{t('ownRule.value')}</th>
              <th aria-label={t('approval.delete')} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, at, key }) => (
              <OwnRuleRow
                key={key}
                rule={rule}
                number={at + 1}
                fields={fields}
                onSet={(next) => onChange(rules.with(at, next))}
                onRemove={() => onChange(rules.filter((_, place) => place !== at))}
              />
            ))}
          </tbody>
        </table>
      )}
      {first ? (
        <Button
          icon={<Icon name="plus" />}
          onClick={() => onChange([...rules, { fieldId: first.id, test: 'filled', value: null }])}
        >
          {t('ownRule.add')}
        </Button>
      ) : (
        <NoFields />
      )}
    </section>
  )
}

function NoFields() {
  const t = useWords()
  const mayManage = useMay('company.manage')
  return (
    <p className="note">
      {t('ownRule.noFields')}{' '}
      {mayManage && (
        <button type="button" className="link" onClick={() => openTab({ kind: 'fields', with: { record: 'order' } })}>
          {t('ownRule.define')}
        </button>
      )}
    </p>
  )
}

interface RowProps {
  rule: OwnRule
  number: number
  fields: readonly Field[]
  onSet: (rule: OwnRule) => void
  onRemove: () => void
}

function OwnRuleRow({ rule, number, fields, onSet, onRemove }: RowProps) {
  const t = useWords()
  const [fault, setFault] = useState<string | null>(null)
  const field = fields.find(({ id }) => id === rule.fieldId)
  if (!field) return null
  const words = (test: OwnTest) =>
    wordsOf({ ...rule, test, value: null }, { kind: test === 'equals' ? 'text' : field.kind })
  // A figure that cannot be read never becomes a value; saving without one is refused.
  const onFault = (sentence: string | null) => {
    setFault(sentence)
    if (sentence !== null) onSet({ ...rule, value: null })
  }
  return (
    <tr>
      <td>
        <Select
          aria-label={`${t('ownRule.field')} ${number}`}
          showSearch={{ optionFilterProp: 'label' }}
          value={rule.fieldId}
          options={fields.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(fieldId) => onSet({ fieldId, test: 'filled', value: null })}
        />
      </td>
      <td>
        <Select<OwnTest>
          aria-label={`${t('ownRule.test')} ${number}`}
          value={rule.test}
          options={testsOf(field.kind).map((test) => ({ value: test, label: t(`ownRule.words.${words(test)}`) }))}
          onChange={(test) => onSet({ ...rule, test, value: test === 'filled' ? null : rule.value })}
        />
      </td>
      <td>
        {rule.test !== 'filled' && (
          <FieldInput
            field={field}
            value={rule.value}
            onChange={(value) => onSet({ ...rule, value })}
            onFault={onFault}
          />
        )}
        {fault !== null && <div className="field-fault">{fault}</div>}
      </td>
      <td>
        <RowButton icon="trash" name={t('ownRule.remove', { number })} act={onRemove} />
      </td>
    </tr>
  )
}
