import { AutoComplete, Button, Input, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CustomerPage } from '../../main/customer/customer'
import { type Channel, channels } from '../../main/customer/followup'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { instantAt } from '../../main/value/instant'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { keyOf } from '../part/keys'
import { useNotice } from '../part/notice'

interface Said {
  channel: Channel
  person: string
  content: string
  remindOn: Day | null
  remindAt: string
}

const nothing: Said = { channel: 'phone', person: '', content: '', remindOn: null, remindAt: '09:00' }

/** With whom it was spoken, and about which order, when about one. */
export interface About {
  customer: Pick<CustomerPage, 'id' | 'contact' | 'contacts'>
  orderId?: Id
}

/** What is being written down about a customer, and the way to keep it; `after` when it is kept. */
export function useFollowUp({ customer, orderId }: About, after: () => void = () => undefined) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('followUp.create')
  const [said, setSaid] = useState(nothing)
  const content = said.content.trim()
  const write = async () => {
    if (content === '' || pending) return
    const { channel, person, remindOn, remindAt } = said
    // A reminder says what it is about in one line.
    const reminder = remindOn && { dueAt: instantAt(remindOn, remindAt), about: content.slice(0, 200) }
    try {
      await run({ customerId: customer.id, orderId: orderId ?? null, channel, person, content, reminder })
      tell.done(t('customer.followUp.done'))
      setSaid({ ...nothing, channel })
      after()
    } catch (error) {
      tell.refused(error)
    }
  }
  return { said, set: (part: Partial<Said>) => setSaid({ ...said, ...part }), write, pending, ready: content !== '' }
}

/** What was spoken just now, and when to come back to it; Ctrl+Enter writes it down (CUS-05, CUS-06). */
export function FollowUpBox(about: About) {
  const t = useWords()
  const { said, set, write, pending, ready } = useFollowUp(about)
  return (
    <fieldset className="follow-up" onKeyDown={(event) => keyOf(event.nativeEvent) === 'Ctrl+Enter' && void write()}>
      <legend className="hidden-name">{t('customer.followUp.title')}</legend>
      <FollowUpFields about={about} said={said} set={set}>
        <Button type="primary" loading={pending} disabled={!ready} onClick={() => void write()}>
          {t('customer.followUp.write')}
        </Button>
        <kbd>Ctrl Enter</kbd>
      </FollowUpFields>
    </fieldset>
  )
}

interface FieldsProps {
  about: About
  said: Said
  set: (part: Partial<Said>) => void
  children?: ReactNode
}

/** How, with whom, what was said, and when to come back to it. */
export function FollowUpFields({ about: { customer }, said, set, children }: FieldsProps) {
  const t = useWords()
  const people = [customer.contact, ...customer.contacts.map(({ name }) => name)].filter(Boolean)
  return (
    <>
      <div className="row">
        <Segmented<Channel>
          aria-label={t('customer.followUp.channel')}
          options={channels.map((value) => ({ value, label: t(`customer.channel.${value}`) }))}
          value={said.channel}
          onChange={(channel) => set({ channel })}
        />
        <AutoComplete
          aria-label={t('customer.followUp.person')}
          placeholder={t('customer.followUp.person')}
          options={people.map((value) => ({ value }))}
          maxLength={100}
          value={said.person}
          onChange={(person: string) => set({ person })}
        />
      </div>
      <Input.TextArea
        aria-label={t('customer.followUp.content')}
        placeholder={t('customer.followUp.content')}
        rows={3}
        maxLength={2000}
        value={said.content}
        onChange={(event) => set({ content: event.target.value })}
      />
      <div className="row">
        <span className="note">{t('customer.followUp.remind')}</span>
        <MomentFields
          label={t('customer.followUp.remind')}
          day={said.remindOn}
          time={said.remindAt}
          onChange={(remindOn, remindAt) => set({ remindOn, remindAt })}
        />
        {children}
      </div>
    </>
  )
}

interface MomentProps {
  label: string
  day: Day | null
  time: string
  onChange: (day: Day | null, time: string) => void
}

/** A day and a time of it. */
function MomentFields({ label, day, time, onChange }: MomentProps) {
  const t = useWords()
  return (
    <>
      <DayField label={label} value={day} least={today()} onChange={(chosen) => onChange(chosen, time)} />
      <Input
        type="time"
        className="time-field"
        aria-label={t('customer.reminder.time')}
        value={time}
        onChange={(event) => onChange(day, event.target.value || time)}
      />
    </>
  )
}
