import './order.css'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { OrderStage } from '../../main/order/stage'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import { useAsk, useCommand } from '../ask'
import { InvoiceSettingsPanel } from '../invoice/invoice-settings'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { RateField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { CreditSettings } from '../receivable/credit-settings'
import { DialogField } from './dialog-field'
import { OrderTypes } from './order-types'

/** How the shop wants its orders handled, and its own words for the preparing of goods. */
export function OrderSettingsTab() {
  const t = useWords()
  const stages = useAsk('orderStage.list', {})
  return (
    <div className="scrolls">
      <OrderTypes />
      <Completing />
      <OverShipping />
      <Negative />
      <InvoiceSettingsPanel />
      <CreditSettings />
      <Panel title={t('order.stages.title')} note={t('order.stages.hint')}>
        <Answered of={stages}>{(list) => <Stages key={list.map(({ id }) => id).join()} of={list} />}</Answered>
      </Panel>
    </div>
  )
}

function Completing() {
  const t = useWords()
  const tell = useNotice()
  const settings = useAsk('orderSettings.read', {})
  const { run, pending } = useCommand('orderSettings.change')
  return (
    <Panel title={t('order.settings.completing')}>
      <Answered of={settings}>
        {({ completeNeedsPaid }) => (
          <Checkbox
            checked={completeNeedsPaid}
            disabled={pending}
            onChange={({ target }) =>
              void run({ completeNeedsPaid: target.checked }).then(
                () => tell.done(t('order.settings.saved')),
                tell.refused,
              )
            }
          >
            {t('order.settings.needsPaid')}
          </Checkbox>
        )}
      </Answered>
      <p className="note">{t('order.settings.needsPaidHint')}</p>
    </Panel>
  )
}

/** Whether more may leave than is on hand (R-STK). */
function Negative() {
  const t = useWords()
  const tell = useNotice()
  const settings = useAsk('orderSettings.read', {})
  const { run, pending } = useCommand('orderSettings.change')
  const save = (allowNegative: boolean) =>
    run({ allowNegative }).then(() => tell.done(t('order.settings.saved')), tell.refused)
  return (
    <Panel title={t('order.settings.negative')}>
      <Answered of={settings}>
        {({ allowNegative }) => (
          <Checkbox checked={allowNegative} disabled={pending} onChange={({ target }) => void save(target.checked)}>
            {t('order.settings.allowNegative')}
          </Checkbox>
        )}
      </Answered>
      <p className="note">{t('order.settings.allowNegativeHint')}</p>
    </Panel>
  )
}

/** How much more than was ordered may leave (R-DLV). */
function OverShipping() {
  const t = useWords()
  const settings = useAsk('orderSettings.read', {})
  return (
    <Panel title={t('order.settings.shipping')} note={t('order.settings.overShipHint')}>
      <Answered of={settings}>{({ overShip }) => <OverShip key={overShip} share={overShip} />}</Answered>
    </Panel>
  )
}

function OverShip({ share }: { share: Rate }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('orderSettings.change')
  const [typed, setTyped] = useState<Rate | null>(share)
  const [fault, setFault] = useState<string | null>(null)
  const save = () => run({ overShip: typed }).then(() => tell.done(t('order.settings.saved')), tell.refused)
  return (
    <div className="row">
      <DialogField name={t('order.settings.overShip')}>
        <RateField label={t('order.settings.overShip')} value={typed} onChange={setTyped} onFault={setFault} />
      </DialogField>
      <Button
        type="primary"
        loading={pending}
        disabled={fault !== null || typed === null || typed === share}
        onClick={() => void save()}
      >
        {t('part.save')}
      </Button>
    </div>
  )
}

interface Row {
  key: number
  id: Id | null
  name: string
  count: number
}

function Stages({ of }: { of: readonly OrderStage[] }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('orderStage.change')
  const [rows, setRows] = useState<Row[]>(() => of.map((stage, key) => ({ ...stage, key })))
  const add = () =>
    setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, id: null, name: '', count: 0 }])
  const swap = (at: number) => {
    const [one, other] = [rows[at], rows[at + 1]]
    if (one && other) setRows(rows.with(at, other).with(at + 1, one))
  }
  const named = rows.filter(({ name }) => name.trim() !== '')
  const save = () =>
    run({ stages: named.map(({ id, name }) => ({ id, name })) }).then(
      () => tell.done(t('order.settings.saved')),
      tell.refused,
    )
  return (
    <>
      <ul className="option-rows stage-rows">
        {rows.map((row, at) => (
          <li key={row.key}>
            <Input
              aria-label={t('order.stages.name')}
              maxLength={40}
              value={row.name}
              autoFocus={row.id === null}
              onChange={({ target }) => setRows(rows.with(at, { ...row, name: target.value }))}
              onPressEnter={(event) => {
                if (!event.nativeEvent.isComposing) add()
              }}
            />
            <span className="note">{row.count > 0 && t('order.stages.used', { count: row.count })}</span>
            <RowButton
              icon="up"
              name={t('field.wordUp', { name: row.name })}
              disabled={at === 0}
              act={() => swap(at - 1)}
            />
            <RowButton
              icon="down"
              name={t('field.wordDown', { name: row.name })}
              disabled={at === rows.length - 1}
              act={() => swap(at)}
            />
            <RowButton
              icon="trash"
              name={t('field.wordRemove', { name: row.name })}
              disabled={row.count > 0}
              act={() => setRows(rows.filter((one) => one !== row))}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button icon={<Icon name="plus" />} onClick={add}>
          {t('order.stages.add')}
        </Button>
        <Button type="primary" loading={pending} onClick={() => void save()}>
          {t('part.save')}
        </Button>
      </div>
    </>
  )
}
