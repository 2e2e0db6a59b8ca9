import '../order/order.css'
import './delivery.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { DeliveryPlan, PlannedDay } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'
import { PlanEditor } from './plan-editor'
import { StopRows } from './stop-rows'

/** Who drives which deliveries on a day, in which order (DLV-07). */
export function PlanScreen() {
  const t = useWords()
  const mayPlan = useMay('delivery.confirm')
  const [day, setDay] = useState<Day>(today)
  const planned = useAsk('deliveryPlan.find', { day })
  const [editing, setEditing] = useState<DeliveryPlan | 'new' | null>(null)
  const head = (
    <ScreenHead
      title={t('plan.title')}
      narrow={
        <DayField
          label={t('plan.day')}
          value={day}
          onChange={(chosen) => chosen !== null && setDay(chosen)}
          clearable={false}
        />
      }
    >
      {mayPlan && (
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
          {t('plan.new')}
        </Button>
      )}
    </ScreenHead>
  )
  return (
    <Screen name={t('plan.title')} head={head}>
      <Answered of={planned}>
        {(value) => (
          <>
            <Plans of={value} onEdit={mayPlan ? setEditing : null} />
            {editing !== null && (
              <PlanEditor
                day={day}
                plan={editing === 'new' ? null : editing}
                planned={value}
                onClose={() => setEditing(null)}
              />
            )}
          </>
        )}
      </Answered>
    </Screen>
  )
}

function Plans({ of, onEdit }: { of: PlannedDay; onEdit: ((plan: DeliveryPlan) => void) | null }) {
  const t = useWords()
  return (
    <>
      {of.plans.length === 0 && <p className="state">{t('plan.none')}</p>}
      {of.plans.map((plan) => (
        <PlanPanel key={plan.id} plan={plan} onEdit={onEdit} />
      ))}
      {of.open.length > 0 && <p className="note">{t('plan.openCount', { count: of.open.length })}</p>}
    </>
  )
}

function PlanPanel({ plan, onEdit }: { plan: DeliveryPlan; onEdit: ((plan: DeliveryPlan) => void) | null }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('deliveryPlan.delete')
  const { id, version, driver, vehicle, note, stops } = plan
  const drop = () => run({ id, version }).then(() => tell.done(t('plan.deleted')), tell.refused)
  const print = (document: string, ids: readonly number[]) =>
    openTab({ kind: 'stockPaper', with: { document, ids: ids.join(',') } })
  return (
    <Panel
      title={[driver, vehicle].filter((part) => part !== '').join(' · ')}
      note={[t('plan.stops', { count: stops.length }), note].filter((part) => part !== '').join(' · ')}
      extra={
        <>
          <Button size="small" onClick={() => print('plan', [id])}>
            {t('plan.print')}
          </Button>
          {stops.length > 0 && (
            <Button
              size="small"
              onClick={() =>
                print(
                  'pickDeliveries',
                  stops.map(({ deliveryId }) => deliveryId),
                )
              }
            >
              {t('plan.pick')}
            </Button>
          )}
          {onEdit && (
            <Button size="small" onClick={() => onEdit(plan)}>
              {t('plan.change')}
            </Button>
          )}
          {onEdit && (
            <Button size="small" danger onClick={() => void drop()}>
              {t('plan.delete')}
            </Button>
          )}
        </>
      }
    >
      <StopRows of={stops} numbered />
    </Panel>
  )
}
