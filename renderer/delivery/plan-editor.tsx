import { AutoComplete, Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DeliveryPlan, PlannedDay, PlanStop } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'
import { keyOf } from '../part/keys'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'
import { moved } from './moved'
import { StopRows } from './stop-rows'

interface Props {
  day: Day
  /** Null writes a new one. */
  plan: DeliveryPlan | null
  planned: PlannedDay
  onClose: () => void
}

/** The keyboard stays where it was; on the row where the button it was on is of no use any more. */
function keepFocus(held: HTMLElement): void {
  held.focus()
  if (document.activeElement !== held) held.closest('tr')?.querySelector('button')?.focus()
}

/** Driver, vehicle and the deliveries in their order; Alt and the arrows move the one the keyboard is on. */
export function PlanEditor({ day, plan, planned, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('deliveryPlan.save')
  const [driver, setDriver] = useState(plan?.driver ?? '')
  const [vehicle, setVehicle] = useState(plan?.vehicle ?? '')
  const [note, setNote] = useState(plan?.note ?? '')
  const [stops, setStops] = useState<readonly PlanStop[]>(plan?.stops ?? [])
  const [fault, setFault] = useState<string | null>(null)
  const chosen = new Set(stops.map(({ deliveryId }) => deliveryId))
  const waiting = [...(plan?.stops ?? []), ...planned.open].filter(({ deliveryId }) => !chosen.has(deliveryId))
  const save = () => {
    if (driver.trim() === '') return setFault(t('plan.driverNeeded'))
    const about = { id: plan?.id ?? null, version: plan?.version ?? 0, plannedOn: plan?.plannedOn ?? day }
    run({ ...about, driver, vehicle, note, deliveryIds: stops.map(({ deliveryId }) => deliveryId) }).then(
      () => {
        tell.done(t('plan.saved'))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const remove = (stop: PlanStop) => setStops(stops.filter((one) => one !== stop))
  const hear = (event: KeyboardEvent, stop: PlanStop, at: number) => {
    const key = keyOf(event.nativeEvent)
    const step = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 }[key]
    if (step === undefined && key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    if (step === undefined) return remove(stop)
    const held = event.target
    flushSync(() => setStops(moved(stops, at, step)))
    // A row that is put elsewhere in the page loses the keyboard.
    if (held instanceof HTMLElement) keepFocus(held)
  }
  return (
    <Dialog
      title={plan === null ? t('plan.newTitle', { day }) : t('plan.changeTitle', { driver: plan.driver })}
      open
      onClose={onClose}
      onOk={save}
      pending={pending}
      okText={t('part.save')}
      width={980}
    >
      <div className="dialog-fields">
        <DialogField name={t('plan.driver')}>
          <AutoComplete
            autoFocus
            aria-label={t('plan.driver')}
            options={planned.drivers.map((value) => ({ value }))}
            maxLength={60}
            value={driver}
            onChange={(typed: string) => setDriver(typed)}
          />
        </DialogField>
        <DialogField name={t('plan.vehicle')}>
          <AutoComplete
            aria-label={t('plan.vehicle')}
            options={planned.vehicles.map((value) => ({ value }))}
            maxLength={60}
            value={vehicle}
            onChange={(typed: string) => setVehicle(typed)}
          />
        </DialogField>
        <DialogField name={t('plan.note')}>
          <Input
            aria-label={t('plan.note')}
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </DialogField>
      </div>
      <div className="plan-stops">
        <h3>{t('plan.chosen')}</h3>
        {stops.length === 0 ? (
          <p className="note">{t('plan.empty')}</p>
        ) : (
          <>
            <p className="note">{t('plan.orderHint')}</p>
            <StopRows
              of={stops}
              numbered
              onKey={hear}
              acts={(stop, at) => (
                <>
                  <RowButton
                    icon="up"
                    name={`${t('plan.up')} ${stop.no}`}
                    disabled={at === 0}
                    act={() => setStops(moved(stops, at, -1))}
                  />
                  <RowButton
                    icon="down"
                    name={`${t('plan.down')} ${stop.no}`}
                    disabled={at === stops.length - 1}
                    act={() => setStops(moved(stops, at, 1))}
                  />
                  <RowButton icon="close" name={`${t('plan.remove')} ${stop.no}`} act={() => remove(stop)} />
                </>
              )}
            />
          </>
        )}
        <h3>{t('plan.waiting')}</h3>
        {waiting.length === 0 ? (
          <p className="note">{t('plan.all')}</p>
        ) : (
          <StopRows
            of={waiting}
            acts={(stop) => (
              <Button
                size="small"
                aria-label={`${t('plan.add')} ${stop.no}`}
                onClick={() => setStops([...stops, stop])}
              >
                {t('plan.add')}
              </Button>
            )}
          />
        )}
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
