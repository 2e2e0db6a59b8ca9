import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { minuteOf, readTracking, type TrackingEvent } from '../../main/delivery/tracking'
import type { DeliveryPage } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import { formatInstant, type Instant } from '../../main/value/instant'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

/** What was heard of a delivery: typed by hand, or pasted as the carrier's page has it (LOG-01). */
export function TrackDialog({ page, onClose }: { page: DeliveryPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('delivery.track')
  const [way, setWay] = useState<'one' | 'pasted'>('one')
  const [one, setOne] = useState(newEvent)
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const read = readTracking(text, today())
  const typed = (): TrackingEvent[] | string => {
    if (way === 'pasted') return read.events.length > 0 ? read.events : t('shipment.track.nothing')
    const minute = minuteOf(one.clock)
    if (one.happenedOn === null || minute === null) return t('shipment.track.timeWrong')
    if (one.said.trim() === '') return t('shipment.track.saidNeeded')
    return [{ happenedOn: one.happenedOn, minute, place: one.place, said: one.said }]
  }
  const save = () => {
    const events = typed()
    if (typeof events === 'string') return setFault(events)
    run({ deliveryId: page.id, events }).then(
      ({ added }) => {
        tell.done(added === 0 ? t('shipment.track.known') : t('shipment.track.added', { count: added }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  return (
    <Dialog
      title={t('shipment.track.addTo', { no: page.no })}
      open
      onClose={onClose}
      onOk={save}
      okText={t('shipment.track.add')}
      pending={pending}
      width={620}
    >
      <Segmented
        aria-label={t('shipment.track.add')}
        options={[
          { value: 'one', label: t('shipment.track.one') },
          { value: 'pasted', label: t('shipment.track.pasted') },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === 'one' ? (
        <One value={one} onChange={setOne} />
      ) : (
        <DialogField name={t('shipment.track.pasted')} hint={t('shipment.track.pasteHint')}>
          <Input.TextArea
            autoFocus
            aria-label={t('shipment.track.pasted')}
            rows={8}
            maxLength={20_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {text.trim() !== '' && <Read events={read.events} unread={read.unread} />}
        </DialogField>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

interface Typed {
  happenedOn: Day | null
  clock: string
  place: string
  said: string
}

const newEvent = (): Typed => ({
  happenedOn: today(),
  clock: formatInstant(Date.now() as Instant).slice(11),
  place: '',
  said: '',
})

function One({ value, onChange }: { value: Typed; onChange: (value: Typed) => void }) {
  const t = useWords()
  return (
    <>
      <div className="dialog-fields">
        <DialogField name={t('shipment.track.day')}>
          <DayField
            label={t('shipment.track.day')}
            value={value.happenedOn}
            onChange={(happenedOn) => onChange({ ...value, happenedOn })}
            clearable={false}
          />
        </DialogField>
        <DialogField name={t('shipment.track.time')}>
          <Input
            aria-label={t('shipment.track.time')}
            maxLength={5}
            value={value.clock}
            onChange={({ target }) => onChange({ ...value, clock: target.value })}
          />
        </DialogField>
        <DialogField name={t('shipment.track.place')}>
          <Input
            aria-label={t('shipment.track.place')}
            maxLength={60}
            value={value.place}
            onChange={({ target }) => onChange({ ...value, place: target.value })}
          />
        </DialogField>
      </div>
      <DialogField name={t('shipment.track.said')}>
        <Input
          autoFocus
          aria-label={t('shipment.track.said')}
          maxLength={300}
          value={value.said}
          onChange={({ target }) => onChange({ ...value, said: target.value })}
        />
      </DialogField>
    </>
  )
}

/** What was understood of the pasted text, before it is kept. */
function Read({ events, unread }: ReturnType<typeof readTracking>) {
  const t = useWords()
  return (
    <>
      <p className="note">{t('shipment.track.read', { count: events.length })}</p>
      {unread.length > 0 && (
        <p className="bad">{t('shipment.track.unread', { lines: unread.slice(0, 3).join(' / ') })}</p>
      )}
    </>
  )
}
