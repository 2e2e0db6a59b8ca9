import { Form, Input, Select } from 'antd'
import { useMemo } from 'react'
import { formatMinute, formatSlot, type Minute, overlap, parseMinute } from '../../main/serviceorder/slot'
import type { Bookings, ServicePage } from '../../main/serviceorder/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Typed {
  technicianId: Id
  plannedOn: Day
  startsAt: string
  endsAt: string
  reason: string
}

/** Plans who goes when, also anew; whom it would send to two places at once is said while one types (SVC-03). */
export function PlanDialog({ page, onClose }: { page: ServicePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('service.plan')
  const { id, version, no } = page
  const save = async ({ technicianId, plannedOn, startsAt, endsAt, reason = '' }: Typed) => {
    const times = { startsAt: parseMinute(startsAt) ?? 0, endsAt: parseMinute(endsAt) ?? 0 }
    const { overlaps } = await run({ id, version, technicianId, plannedOn, ...times, reason })
    if (overlaps > 0) tell.mind(t('service.overlapped', { count: overlaps }))
    else tell.done(t('service.done.plan', { no }))
    onClose()
  }
  const initial = {
    ...(page.technicianId === null ? {} : { technicianId: page.technicianId }),
    plannedOn: page.plannedOn ?? page.wishedOn ?? today(),
    startsAt: formatMinute(page.startsAt ?? ((9 * 60) as Minute)),
    endsAt: formatMinute(page.endsAt ?? ((11 * 60) as Minute)),
    reason: '',
  }
  return (
    <FormDialog<Typed>
      title={t('service.dialog.plan', { no })}
      okText={t('service.action.plan')}
      initial={initial}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <Slot page={page} />
    </FormDialog>
  )
}

function Slot({ page }: { page: ServicePage }) {
  const t = useWords()
  const plannedOn = (Form.useWatch('plannedOn') as Day | null | undefined) ?? today()
  const { data } = useAsk('service.bookings', { from: plannedOn, to: plannedOn })
  const needed = [{ required: true, message: t('part.required') }]
  const options = (data?.technicians ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const begun = page.state === 'IN_SERVICE'
  return (
    <>
      <Form.Item name="technicianId" label={t('service.field.technician')} rules={needed}>
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          options={options}
          aria-label={t('service.field.technician')}
        />
      </Form.Item>
      {data?.technicians.length === 0 && <p className="note">{t('service.noTechnician')}</p>}
      <div className="dialog-fields">
        <Form.Item name="plannedOn" label={t('service.field.plannedOn')} rules={needed}>
          <DayField label={t('service.field.plannedOn')} clearable={false} />
        </Form.Item>
        <TimeItem name="startsAt" />
        <TimeItem name="endsAt" />
      </div>
      <Form.Item
        name="reason"
        label={t('service.field.reason')}
        rules={begun ? needed : []}
        {...(begun ? { extra: t('service.replanHint') } : {})}
        hidden={page.plannedOn === null}
      >
        <Input maxLength={200} />
      </Form.Item>
      {data && <Clash page={page} of={data} plannedOn={plannedOn} />}
    </>
  )
}

function TimeItem({ name }: { name: 'startsAt' | 'endsAt' }) {
  const t = useWords()
  const isTime = (_: unknown, text: string) =>
    parseMinute(text ?? '') === null ? Promise.reject(new Error(t('service.badTime'))) : Promise.resolve()
  return (
    <Form.Item name={name} label={t(`service.field.${name}`)} rules={[{ validator: isTime }]}>
      <Input inputMode="numeric" maxLength={5} placeholder={t('service.timeHint')} />
    </Form.Item>
  )
}

/** What the person who is to go is planned for at that time already. */
function Clash({ page, of, plannedOn }: { page: ServicePage; of: Bookings; plannedOn: Day }) {
  const t = useWords()
  const technicianId = Form.useWatch('technicianId') as Id | undefined
  const [startsAt, endsAt] = [Form.useWatch('startsAt') as string, Form.useWatch('endsAt') as string]
  const others = useMemo(() => {
    const [from, to] = [parseMinute(startsAt ?? ''), parseMinute(endsAt ?? '')]
    if (technicianId === undefined || from === null || to === null) return []
    const slot = { technicianId, plannedOn, startsAt: from, endsAt: to }
    const busy = of.bookings.filter(({ state }) => state === 'PLANNED' || state === 'IN_SERVICE')
    return busy.filter((booking) => booking.id !== page.id && overlap(booking, slot))
  }, [technicianId, plannedOn, startsAt, endsAt, of, page.id])
  if (others.length === 0) return null
  const name = of.technicians.find(({ id }) => id === technicianId)?.name ?? ''
  const told = others.map((one) => `${one.no} ${formatSlot(one)}`).join(t('part.comma'))
  return (
    <p className="bad" role="status">
      {t('service.overlapping', { name, others: told })}
    </p>
  )
}
