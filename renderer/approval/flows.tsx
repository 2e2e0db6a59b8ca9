import { Button } from 'antd'
import { useState } from 'react'
import type { ApprovalSettings, FlowRow } from '../../main/approval/view'
import { formatFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { Icon } from '../look/icons'
import { type Translate, useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'
import { Panel } from '../part/screen'
import { FlowDialog } from './flow-dialog'
import { memberName, modeText } from './whom'

/** The flows in the order they are tried in; Alt with an arrow moves the one at hand. */
export function Flows({ settings }: { settings: ApprovalSettings }) {
  const t = useWords()
  const tell = useNotice()
  const [open, setOpen] = useState<FlowRow | 'new' | null>(null)
  const { flows } = settings
  const order = useCommand('approvalFlow.order')
  const move = (at: number, step: 1 | -1) => {
    const [one, other] = [flows[at], flows[at + step]]
    if (!one || !other) return
    const ids = flows.map(({ id }) => id)
    order.run({ ids: ids.with(at, other.id).with(at + step, one.id) }).catch(tell.refused)
  }
  return (
    <Panel
      title={t('approval.flows')}
      note={t('approval.flowsText')}
      extra={
        <Button icon={<Icon name="plus" />} onClick={() => setOpen('new')}>
          {t('approval.flowNew')}
        </Button>
      }
    >
      {flows.length === 0 ? (
        <p className="note">{t('approval.flowNone')}</p>
      ) : (
        <table className="plain field-table">
          <thead>
            <tr>
              <th>{t('approval.flowName')}</th>
              <th>{t('approval.flowFor')}</th>
              <th>{t('approval.flowNodes')}</th>
              <th>{t('approval.flowState')}</th>
              <th aria-label={t('approval.edit')} />
            </tr>
          </thead>
          <tbody>
            {flows.map((flow, at) => (
              <Row
                key={flow.id}
                flow={flow}
                settings={settings}
                ends={{ first: at === 0, last: at === flows.length - 1 }}
                onMove={(step) => move(at, step)}
                onEdit={() => setOpen(flow)}
              />
            ))}
          </tbody>
        </table>
      )}
      {open !== null && (
        <FlowDialog flow={open === 'new' ? null : open} settings={settings} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}

interface RowProps {
  flow: FlowRow
  settings: ApprovalSettings
  ends: { first: boolean; last: boolean }
  onMove: (step: 1 | -1) => void
  onEdit: () => void
}

function Row({ flow, settings, ends, onMove, onEdit }: RowProps) {
  const t = useWords()
  const tell = useNotice()
  const remove = useCommand('approvalFlow.delete')
  const { id, name, active, nodes } = flow
  const steps = nodes.map((node, place) => ({ ...node, place }))
  const drop = () => remove.run({ id }).then(() => tell.done(t('approval.deleted')), tell.refused)
  return (
    <tr
      {...(active ? {} : { className: 'retired' })}
      onKeyDown={(event) => {
        const step = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 }[keyOf(event.nativeEvent)]
        if (step === undefined) return
        event.preventDefault()
        onMove(step as 1 | -1)
      }}
    >
      <td>{name}</td>
      <td>{conditionText(t, flow, settings)}</td>
      <td>
        <ol className="flow-nodes">
          {steps.map(({ members, mode, ratio, place }) => (
            <li key={place}>
              {members.map((member) => memberName(t, settings, member)).join(t('part.comma'))}
              <span className="note"> {modeText(t, mode, ratio)}</span>
            </li>
          ))}
        </ol>
      </td>
      <td>{t(active ? 'approval.active' : 'approval.inactive')}</td>
      <td>
        <div className="acts">
          <RowButton icon="up" name={t('approval.up', { name })} disabled={ends.first} act={() => onMove(-1)} />
          <RowButton icon="down" name={t('approval.down', { name })} disabled={ends.last} act={() => onMove(1)} />
          <button type="button" className="link" aria-label={`${t('approval.edit')} ${name}`} onClick={onEdit}>
            {t('approval.edit')}
          </button>
          <button
            type="button"
            className="link"
            aria-label={`${t('approval.delete')} ${name}`}
            onClick={() => void drop()}
          >
            {t('approval.delete')}
          </button>
        </div>
      </td>
    </tr>
  )
}

/** Which orders a flow is for, in words. */
function conditionText(
  t: Translate,
  { always, rules, fromAmount, typeId }: FlowRow,
  settings: ApprovalSettings,
): string {
  const broken =
    rules.length === 0 ? t('approval.anyRule') : rules.map((rule) => t(`approval.rule.${rule}`)).join(t('part.comma'))
  const type = settings.types.find(({ id }) => id === typeId)?.name
  const from = fromAmount === null ? undefined : t('approval.fromAmountOf', { amount: formatFen(fromAmount) })
  return [type, always ? t('approval.whenAlways') : broken, from].filter((text) => text !== undefined).join(' · ')
}
