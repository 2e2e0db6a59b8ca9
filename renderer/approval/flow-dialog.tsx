import { Checkbox, Form, Input, Radio, Select } from 'antd'
import type { NodeMode } from '../../main/approval/node'
import { type ApprovalRule, approvalRules } from '../../main/approval/rule'
import type { ApprovalSettings, FlowRow } from '../../main/approval/view'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { MoneyField } from '../part/decimal-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { NodeRows } from './node-rows'
import { keyOfMember, memberOf } from './whom'

/** A flow as it is typed: members are texts to choose from. */
export interface TypedFlow {
  name: string
  active: boolean
  always: boolean
  rules: ApprovalRule[]
  fromAmount: Fen | null
  typeId: Id | null
  nodes: { mode: NodeMode; members: string[]; remindAfter: number | null; ratio?: number | null | undefined }[]
}

const blank: TypedFlow = {
  name: '',
  active: true,
  always: false,
  rules: [],
  fromAmount: null,
  typeId: null,
  nodes: [{ mode: 'anyOne', members: [], remindAfter: null }],
}

const typedOf = (flow: FlowRow): TypedFlow => ({
  ...flow,
  rules: [...flow.rules],
  nodes: flow.nodes.map((node) => ({ ...node, members: node.members.map(keyOfMember) })),
})

/** More than half, where nothing else is said. */
const half = 5001

/** Defines a flow: which orders it is for, and who decides step by step. */
export function FlowDialog({
  flow,
  settings,
  onClose,
}: {
  flow: FlowRow | null
  settings: ApprovalSettings
  onClose: () => void
}) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('approvalFlow.create')
  const change = useCommand('approvalFlow.change')
  const save = async (typed: TypedFlow) => {
    const { name, active, always, rules, fromAmount, typeId } = typed
    const nodes = typed.nodes.map((node) => ({
      mode: node.mode,
      members: node.members.map(memberOf),
      remindAfter: node.remindAfter ?? null,
      ratio: node.mode === 'ratio' ? (node.ratio ?? half) : null,
    }))
    const kept = {
      name,
      active,
      always,
      rules: always ? [] : rules,
      fromAmount: fromAmount ?? null,
      typeId: typeId ?? null,
      nodes,
    }
    await (flow ? change.run({ ...kept, id: flow.id }) : create.run(kept))
    tell.done(t('approval.saved'))
    onClose()
  }
  return (
    <FormDialog<TypedFlow>
      title={flow ? `${t('approval.edit')} ${flow.name}` : t('approval.flowNew')}
      initial={flow ? typedOf(flow) : blank}
      onSave={save}
      onClose={onClose}
      pending={create.pending || change.pending}
      width={760}
    >
      <Form.Item
        name="name"
        label={t('approval.flowName')}
        rules={[{ required: true, whitespace: true, message: t('part.required') }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Condition types={settings.types} />
      <NodeRows settings={settings} />
      <Form.Item name="active" valuePropName="checked">
        <Checkbox>{t('approval.active')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}

/** Every order, or those that break a rule, any of them or only some; and from an amount on. */
function Condition({ types }: Pick<ApprovalSettings, 'types'>) {
  const t = useWords()
  const always = Form.useWatch('always') as boolean | undefined
  return (
    <>
      <Form.Item name="always" label={t('approval.when')}>
        <Radio.Group
          options={[
            { value: false, label: t('approval.whenRules') },
            { value: true, label: t('approval.whenAlways') },
          ]}
        />
      </Form.Item>
      <Form.Item name="rules" label={t('approval.onlyRules')} hidden={always === true}>
        <Checkbox.Group options={approvalRules.map((value) => ({ value, label: t(`approval.rule.${value}`) }))} />
      </Form.Item>
      {types.length > 0 && (
        <Form.Item name="typeId" label={t('approval.ofType')} getValueFromEvent={(id?: Id) => id ?? null}>
          <Select
            allowClear
            placeholder={t('approval.anyType')}
            options={types.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="fromAmount" label={t('approval.fromAmount')} className="flow-amount">
        <MoneyField label={t('approval.fromAmount')} />
      </Form.Item>
    </>
  )
}
