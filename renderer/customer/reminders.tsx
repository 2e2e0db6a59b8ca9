import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Reminder } from '../../main/customer/followup'
import { addDays } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { type Instant, instantAt } from '../../main/value/instant'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { timeText, today } from '../part/clock'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'

/** What the person at the screen is to come back to today; nothing is shown when there is nothing. */
export function TodaysReminders() {
  const t = useWords()
  const { data = [] } = useAsk('reminder.today', {})
  return (
    data.length > 0 && (
      <Panel title={t('customer.reminder.today')} note={String(data.length)}>
        <ReminderList of={data} named />
      </Panel>
    )
  )
}

/** What is still to be done for one customer. */
export function CustomerReminders({ customerId }: { customerId: Id }) {
  const { data = [] } = useAsk('reminder.ofCustomer', { customerId })
  return data.length > 0 && <ReminderList of={data} />
}

function ReminderList({ of, named = false }: { of: readonly Reminder[]; named?: boolean }) {
  return (
    <ul className="reminders">
      {of.map((reminder) => (
        <ReminderRow key={reminder.id} of={reminder} named={named} />
      ))}
    </ul>
  )
}

function ReminderRow({ of: reminder, named }: { of: Reminder; named: boolean }) {
  const mayEdit = useMay('customer.edit')
  const [now] = useState(() => Date.now())
  const t = useWords()
  const { id, customerId, customerName, phone, orderId, dueAt, userName } = reminder
  const about = orderId === null ? reminder.about : t('customer.reminder.assigned', { no: reminder.about })
  return (
    <li>
      <div>
        {named && (
          <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: customerId })}>
            {customerName} {phone}
          </button>
        )}
        {orderId === null ? (
          <b>{about}</b>
        ) : (
          <button type="button" className="link" onClick={() => openTab({ kind: 'order', id: orderId })}>
            {about}
          </button>
        )}
        <span className={dueAt <= now ? 'bad' : 'note'}>
          {timeText(dueAt)} {!named && userName}
        </span>
      </div>
      {(named || mayEdit) && <ReminderActs id={id} about={about} />}
    </li>
  )
}

const delays = ['hour', 'tomorrow', 'week'] as const

function ReminderActs({ id, about }: { id: Id; about: string }) {
  const t = useWords()
  const tell = useNotice()
  const done = useCommand('reminder.done')
  const snooze = useCommand('reminder.snooze')
  const act = (doing: Promise<unknown>) => void doing.catch((error) => tell.refused(error))
  return (
    <span className="row-acts">
      <Dropdown
        trigger={['click']}
        menu={{
          items: delays.map((key) => ({ key, label: t(`customer.reminder.${key}`) })),
          onClick: ({ key }) => act(snooze.run({ id, dueAt: momentAfter(key as (typeof delays)[number]) })),
        }}
      >
        <Button size="small" icon={<Icon name="clock" />} aria-label={`${t('customer.reminder.snooze')} ${about}`}>
          {t('customer.reminder.snooze')}
        </Button>
      </Dropdown>
      <Button
        size="small"
        icon={<Icon name="check" />}
        aria-label={`${t('customer.reminder.done')} ${about}`}
        onClick={() => act(done.run({ id }))}
      >
        {t('customer.reminder.done')}
      </Button>
    </span>
  )
}

/** Put off by an hour, or to nine o'clock tomorrow or in a week. */
function momentAfter(delay: (typeof delays)[number]): Instant {
  if (delay === 'hour') return (Date.now() + 3_600_000) as Instant
  return instantAt(addDays(today(), delay === 'tomorrow' ? 1 : 7), '09:00')
}
