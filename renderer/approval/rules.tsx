import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { OwnRule } from '../../main/approval/ownrule'
import { type ApprovalRule, numberOf, type RuleSetting } from '../../main/approval/rule'
import type { ApprovalSettings, DiscountLimit } from '../../main/approval/view'
import type { Fen } from '../../main/value/fen'
import type { PayPercent } from '../../main/value/percent'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { MoneyField, PayField } from '../part/decimal-field'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { useTabState } from '../shell/workspace'
import { Limits } from './limits'
import { OwnRules } from './own-rules'

/** The rules with their switches, what own fields are asked, and whose discount limit differs; saved together. */
export function Rules({ settings }: { settings: ApprovalSettings }) {
  const t = useWords()
  const tell = useNotice()
  const [rules, setRules] = useState<readonly RuleSetting[]>(settings.rules)
  const [limits, setLimits] = useState<readonly Partial<DiscountLimit>[]>(settings.limits)
  const [own, setOwn] = useState<readonly OwnRule[]>(settings.own)
  const [changed, setChanged] = useState(false)
  const { run, pending } = useCommand('approval.changeRules')
  useTabState(null, changed)
  const change = (next: RuleSetting) => {
    setChanged(true)
    setRules((now) => now.map((one) => (one.rule === next.rule ? next : one)))
  }
  const save = async () => {
    try {
      await run({ rules: [...rules], limits: limits.filter(isWhole), own: [...own] })
      setLimits((now) => now.filter(isWhole))
      setChanged(false)
      tell.done(t('approval.saved'))
    } catch (error) {
      tell.refused(error)
    }
  }
  useKeys({ 'Ctrl+S': () => void save() })
  return (
    <Panel
      title={t('approval.rules')}
      extra={
        <Button type="primary" disabled={!changed} loading={pending} onClick={() => void save()}>
          {t('approval.save')} <kbd>Ctrl+S</kbd>
        </Button>
      }
    >
      <p className="note">{t('approval.rulesText')}</p>
      <table className="plain approval-rules">
        <thead>
          <tr>
            <th className="num">{t('approval.number')}</th>
            <th>{t('approval.rules')}</th>
            <th>{t('approval.line')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((setting) => (
            <RuleRow key={setting.rule} setting={setting} onChange={change} />
          ))}
        </tbody>
      </table>
      <OwnRules
        fields={settings.fields}
        rules={own}
        onChange={(next) => {
          setChanged(true)
          setOwn(next)
        }}
      />
      <Limits
        settings={settings}
        limits={limits}
        onChange={(next) => {
          setChanged(true)
          setLimits(next)
        }}
      />
    </Panel>
  )
}

/** A row that was begun and says neither who nor how much is left out. */
function isWhole(limit: Partial<DiscountLimit>): limit is DiscountLimit {
  return (limit.roleId ?? limit.userId ?? null) !== null && limit.leastPay !== undefined
}

function RuleRow({ setting, onChange }: { setting: RuleSetting; onChange: (next: RuleSetting) => void }) {
  const t = useWords()
  const { rule, active } = setting
  const words = `${t(`approval.rule.${rule}`)}`
  return (
    <tr>
      <td className="num">{numberOf(rule)}</td>
      <td>
        <Checkbox checked={active} onChange={({ target }) => onChange({ ...setting, active: target.checked })}>
          {words}
        </Checkbox>
        <div className="note">{t(`approval.ruleText.${rule}`)}</div>
      </td>
      <td>
        <RuleLimit
          setting={setting}
          label={`${words} ${t('approval.line')}`}
          onLimit={(limit) => onChange({ ...setting, limit })}
        />
      </td>
    </tr>
  )
}

interface LimitProps {
  setting: RuleSetting
  label: string
  onLimit: (limit: number) => void
}

const fields: Partial<Record<ApprovalRule, (props: LimitProps) => React.ReactNode>> = {
  amount: ({ setting: { limit }, label, onLimit }) => (
    <MoneyField label={label} value={limit as Fen} onChange={(value) => onLimit(value ?? 0)} />
  ),
  discount: ({ setting: { limit }, label, onLimit }) => (
    <PayField label={label} value={limit as PayPercent} onChange={(value) => onLimit(value ?? 0)} />
  ),
  overdue: DaysField,
  margin: ({ setting: { limit }, label, onLimit }) => (
    <PayField label={label} value={limit as PayPercent} onChange={(value) => onLimit(value ?? 0)} />
  ),
}

/** Where a rule draws its line; those without one have no field. */
function RuleLimit(props: LimitProps) {
  const Field = fields[props.setting.rule]
  return Field ? <Field {...props} /> : null
}

function DaysField({ setting: { limit }, label, onLimit }: LimitProps) {
  const t = useWords()
  return (
    <Input
      className="num"
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      suffix={t('approval.days')}
      value={String(limit)}
      onChange={({ target }) => onLimit(Number(target.value.replace(/\D/g, '')))}
    />
  )
}
