import './home.css'
import { Button } from 'antd'
import type { HomeFigures } from '../../main/report/view'
import { formatFen } from '../../main/value/fen'
import { useMay, useUser } from '../access/user'
import { anybody, anyFigures } from '../anybody'
import { useAsk } from '../ask'
import { BookVerdict } from '../book/book-verdict'
import { TodaysReminders } from '../customer/reminders'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useToday } from '../part/clock'
import { Figures, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { explain } from '../receivable/explained'
import { openTab } from '../shell/workspace'
import { MyMentions } from '../talk/mentions'
import { BackupNow } from './backup-now'
import { FirstSteps } from './first-steps'
import { Months } from './months'
import { ToDo } from './to-do'

/** The first screen: five figures, what is to be done, the last twelve months, and whether the data is safe and right. */
export function Home() {
  const t = useWords()
  const asked = useAsk('home.figures', {})
  // Nobody's, as long as it stands hidden behind the sign-in.
  const figures = useUser() === anybody ? { ...asked, data: anyFigures } : asked
  const mayOrder = useMay('order.edit')
  const mayReadCustomers = useMay('customer.read')
  const head = (
    <ScreenHead title={t('shell.place.home')} note={useDateText()}>
      {mayReadCustomers && (
        <Button icon={<Icon name="people" />} onClick={() => openTab({ kind: 'customers' })}>
          {t('shell.place.customers')}
        </Button>
      )}
      {mayOrder && (
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'order', id: null })}>
          {t('shell.newOrder')}
        </Button>
      )}
    </ScreenHead>
  )
  return (
    <Screen head={head} name={t('shell.place.home')}>
      <Answered of={figures}>{(value) => <HomeBody value={value} />}</Answered>
    </Screen>
  )
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

function useDateText(): string {
  const t = useWords()
  const [year = 0, month = 1, day = 1] = useToday().split('-').map(Number)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? 'sunday'
  return t('home.date', { month, day, weekday: t(`home.weekday.${weekday}`) })
}

function HomeBody({ value }: { value: HomeFigures }) {
  const t = useWords()
  const mayFollowUp = useMay('customer.read')
  const isNew = value.counts.orders === 0
  return (
    <>
      <FirstSteps value={value} />
      {!isNew && <FiveFigures value={value} />}
      <div className="home-columns">
        <div>
          <MyMentions />
          {mayFollowUp && <TodaysReminders />}
          {isNew ? <BackupNow /> : <ToDo value={value} />}
        </div>
        <div>
          {!isNew && value.money && (
            <Panel title={t('home.months')} note={t('home.monthsNote')}>
              <Months months={value.money.months} />
            </Panel>
          )}
          <Panel title={t('home.books')}>
            <BookVerdict />
          </Panel>
          {!isNew && <BackupNow />}
        </div>
      </div>
    </>
  )
}

function FiveFigures({ value: { orders, money } }: { value: HomeFigures }) {
  const t = useWords()
  const yuan = (fen: number) => `¥${formatFen(fen)}`
  const sold = orders && [
    {
      name: t('home.ordersToday'),
      value: yuan(orders.today.amount),
      note: t('home.ordersTodayNote', { count: orders.today.count }),
    },
    { name: t('home.monthSales'), value: yuan(orders.monthSales) },
  ]
  const owed = money && [
    { name: t('home.monthReceived'), value: yuan(money.monthReceived) },
    { name: t('home.balance'), value: yuan(money.balance), explains: 'balance' as const },
    {
      name: t('home.overdue'),
      value: yuan(money.overdue.amount),
      explains: 'overdue' as const,
      note: t('home.overdueNote', { count: money.overdue.customers }),
      tone: money.overdue.amount > 0 ? ('bad' as const) : undefined,
    },
  ]
  return <Figures of={[...(sold ?? []), ...explain(owed ?? [], { of: t('figure.all') })]} />
}
