import '../order/order.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { HomeFigures } from '../../main/report/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords, type WordKey } from '../look/words'
import { Pill, type Tone } from '../part/pill'
import { Panel } from '../part/screen'
import { ReceiptDialog } from '../receipt/receipt-dialog'
import { openTab, type Place } from '../shell/workspace'

interface Item {
  key: number
  title: string
  detail: string
  amount: number
  act: WordKey
  /** What the action opens: a tab, or the dialog that enters this customer's money. */
  opens: Place | { customer: { id: Id; name: string } }
}

interface Group {
  key: 'toApprove' | 'overdue' | 'toShip' | 'toConfirm' | 'drafts'
  tone: Tone
  all: Place
  items: Item[]
}

/** What is to be done, by kind, each with its one action. */
export function ToDo({ value }: { value: HomeFigures }) {
  const t = useWords()
  const groups = useGroups(value).filter(({ items }) => items.length > 0)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <div className="to-do">
      <Panel
        title={t('home.toDo')}
        note={count > 0 ? String(count) : ''}
        extra={
          <Button size="small" onClick={() => openTab({ kind: 'notices', with: { view: 'toDo' } })}>
            {t('home.allToDo')}
          </Button>
        }
      >
        {groups.map((group) => (
          <ToDoGroup key={group.key} group={group} />
        ))}
        {count === 0 && <p className="state">{t('home.nothingToDo')}</p>}
      </Panel>
    </div>
  )
}

function useGroups(value: HomeFigures): Group[] {
  const t = useWords()
  const inbox = useAsk('approval.inbox', {}, { enabled: useMay('order.read') })
  return [
    {
      key: 'toApprove',
      tone: 'warn',
      all: { kind: 'inbox' },
      items: (inbox.data ?? []).map(({ orderId, no, customerName, gross, submittedBy, late }) => ({
        key: orderId,
        title: `${no} ${customerName}`,
        detail: late ? t('home.late', { name: submittedBy }) : submittedBy,
        amount: gross,
        act: 'home.act.approve',
        opens: { kind: 'order', id: orderId },
      })),
    },
    {
      key: 'overdue',
      tone: 'bad',
      all: { kind: 'openItems' },
      items: (value.money?.overdueItems ?? []).map(({ customerId, customerName, open, days }, index) => ({
        key: index,
        title: customerName,
        detail: t('home.days', { days }),
        amount: open,
        act: 'home.act.receive',
        opens: { customer: { id: customerId, name: customerName } },
      })),
    },
    {
      key: 'toShip',
      tone: 'violet',
      all: { kind: 'toShip' },
      items: (value.orders?.toShip ?? []).map(({ id, no, customerName, left, promisedOn }) => ({
        key: id,
        title: `${no} ${customerName}`,
        detail: promisedOn ? t('home.promised', { day: promisedOn }) : t('home.notPromised'),
        amount: left,
        act: 'home.act.ship',
        opens: { kind: 'order', id },
      })),
    },
    {
      key: 'toConfirm',
      tone: 'warn',
      all: { kind: 'receipts' },
      items: (value.money?.toConfirm ?? []).map(({ id, no, customerName, amount }) => ({
        key: id,
        title: customerName,
        detail: no,
        amount,
        act: 'home.act.confirm',
        opens: { kind: 'receipts' },
      })),
    },
    {
      key: 'drafts',
      tone: 'neutral',
      all: { kind: 'orders' },
      items: (value.orders?.drafts ?? []).map(({ id, customerName, gross, state }) => ({
        key: id,
        title: customerName,
        detail: t(`order.state.${state}`),
        amount: gross,
        act: 'home.act.open',
        opens: { kind: 'order', id },
      })),
    },
  ]
}

/** So many of a group are shown; the list has the others. */
const shownOfGroup = 4

function ToDoGroup({ group: { key, tone, all, items } }: { group: Group }) {
  const t = useWords()
  const [payer, setPayer] = useState<{ id: Id; name: string } | null>(null)
  const act = ({ opens }: Item) => ('customer' in opens ? setPayer(opens.customer) : openTab(opens))
  return (
    <section className="to-do-group">
      <header>
        <Pill tone={tone}>{t(`home.group.${key}`)}</Pill>
        <span className="note">{items.length}</span>
        <button
          type="button"
          onClick={() => openTab(all)}
          aria-label={`${t('home.showAll')} ${t(`home.group.${key}`)}`}
        >
          {t('home.showAll')}
        </button>
      </header>
      <ul>
        {items.slice(0, shownOfGroup).map((item) => (
          <li key={item.key}>
            <div>
              <b title={item.title}>{item.title}</b>
              <span className="note">{item.detail}</span>
            </div>
            <span className="num">¥{formatFen(item.amount)}</span>
            <Button size="small" aria-label={`${t(item.act)} ${item.title}`} onClick={() => act(item)}>
              {t(item.act)}
            </Button>
          </li>
        ))}
      </ul>
      {payer && <ReceiptDialog customer={payer} order={null} onClose={() => setPayer(null)} />}
    </section>
  )
}
