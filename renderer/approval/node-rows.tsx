import { Button, Form, InputNumber, Select } from 'antd'
import { mostNodes } from '../../main/approval/flow'
import { nodeModes } from '../../main/approval/node'
import type { ApprovalSettings } from '../../main/approval/view'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { PayField } from '../part/decimal-field'
import { RowButton } from '../part/row-button'
import { memberChoices } from './whom'

/** The steps of a flow, one under the other: who, how they decide together, and when it is late. */
export function NodeRows({ settings }: { settings: ApprovalSettings }) {
  const t = useWords()
  return (
    <Form.List name="nodes">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, i) => (
            <NodeRow
              key={key}
              name={name}
              number={i + 1}
              settings={settings}
              onRemove={rows.length > 1 ? () => remove(name) : undefined}
            />
          ))}
          <Button
            icon={<Icon name="plus" />}
            disabled={rows.length >= mostNodes}
            onClick={() => add({ mode: 'anyOne', members: [], remindAfter: null })}
          >
            {t('approval.nodeAdd')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

/** More than half. */
const half = 5001

interface NodeProps {
  name: number
  number: number
  settings: ApprovalSettings
  onRemove: (() => void) | undefined
}

function NodeRow({ name, number, settings, onRemove }: NodeProps) {
  const t = useWords()
  const step = t('approval.node', { number })
  const mode: unknown = Form.useWatch(['nodes', name, 'mode'])
  return (
    <fieldset className={mode === 'ratio' ? 'node-row by-votes' : 'node-row'}>
      <legend>{step}</legend>
      <Form.Item
        name={[name, 'members']}
        label={t('approval.members')}
        rules={[{ required: true, message: t('part.required') }]}
      >
        <Select
          mode="multiple"
          aria-label={`${step} ${t('approval.members')}`}
          optionFilterProp="label"
          options={memberChoices(t, settings, true)}
        />
      </Form.Item>
      <Form.Item name={[name, 'mode']} label=" ">
        <Select
          aria-label={`${step} ${t('approval.mode.anyOne')}`}
          options={nodeModes.map((value) => ({ value, label: t(`approval.mode.${value}`) }))}
        />
      </Form.Item>
      {mode === 'ratio' && (
        <Form.Item name={[name, 'ratio']} label={t('approval.ratio')} initialValue={half}>
          <PayField label={`${step} ${t('approval.ratio')}`} />
        </Form.Item>
      )}
      <Form.Item name={[name, 'remindAfter']} label={t('approval.remindAfter')}>
        <InputNumber min={1} max={999} precision={0} suffix={t('approval.hours')} />
      </Form.Item>
      {onRemove && <RowButton icon="trash" name={t('approval.nodeRemove', { number })} act={onRemove} />}
    </fieldset>
  )
}
