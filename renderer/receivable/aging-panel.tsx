import { Button } from 'antd'
import { type Bucket, bucketBounds } from '../../main/receivable/aging'
import type { OpenItemRow } from '../../main/receivable/view'
import type { Day } from '../../main/value/day'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Answered } from '../part/state'
import { SettleButton } from '../settlement/settle-button'
import { openTab } from '../shell/workspace'
import { EnterReceipt } from './enter-receipt'

interface Props {
  customer: { id: Id; name: string }
  bucket: Bucket | null
  asOf: Day
  onAll: () => void
  onClose: () => void
}

/** The documents behind a figure of the aging: those of one customer that were open on the day, of one bucket or all. */
export function AgingPanel({ customer, bucket, asOf, onAll, onClose }: Props) {
  const t = useWords()
  const bounds = bucketBounds(asOf).find((one) => one.bucket === bucket)
  const items = useAsk('openItem.list', {
    asOf,
    customerId: customer.id,
    start: 0,
    end: 500,
    search: '',
    sort: [{ column: 'dueOn', descending: false }],
    filters: bounds === undefined ? {} : { dueOn: { kind: 'range', from: bounds.from, to: bounds.to } },
  })
  return (
    <aside
      className="docked aging-panel"
      aria-label={t('receivable.panel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onClose()
      }}
    >
      <header>
        <div>
          {bucket !== null && (
            <Pill tone={bucket === 'notDue' ? 'neutral' : 'warn'}>{t(`receivable.column.${bucket}`)}</Pill>
          )}
          <h2>
            <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: customer.id })}>
              {customer.name}
            </button>
          </h2>
        </div>
        <button type="button" className="icon-button" aria-label={t('receivable.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="row">
        <EnterReceipt customer={customer} />
        <UseAdvance customerId={customer.id} />
        <SettleButton customerId={customer.id} />
        {bucket !== null && <Button onClick={onAll}>{t('receivable.allItems')}</Button>}
      </div>
      <Answered of={items}>{(rows) => <Items rows={rows.filter((row) => row.customerId === customer.id)} />}</Answered>
    </aside>
  )
}

function UseAdvance({ customerId }: { customerId: Id }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.confirm')
  const { run, pending } = useCommand('receivable.settleAdvance')
  if (!may) return null
  const use = () => {
    run({ customerId }).then(({ settled }) => {
      tell.done(settled > 0 ? t('receivable.settled', { amount: formatFen(settled) }) : t('receivable.nothingSettled'))
    }, tell.refused)
  }
  return (
    <Button title={t('receivable.useAdvanceHint')} loading={pending} onClick={use}>
      {t('receivable.useAdvance')}
    </Button>
  )
}

function Items({ rows }: { rows: readonly OpenItemRow[] }) {
  const t = useWords()
  const open = rows.reduce((sum, row) => sum + row.open, 0)
  if (rows.length === 0) return <p className="note">{t('receivable.noItems')}</p>
  return (
    <>
      <p className="items-open">{t('receivable.itemsOpen', { count: rows.length, amount: formatFen(open) })}</p>
      <ul className="open-items">
        {rows.map((row) => (
          <Item key={row.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function Item({ row }: { row: OpenItemRow }) {
  const t = useWords()
  const { orderId, orderNo, documentNo, itemOn, dueOn, overdueDays } = row
  return (
    <li>
      <div>
        {orderId === null ? (
          <span>{documentNo}</span>
        ) : (
          <button type="button" className="link" onClick={() => openTab({ kind: 'order', id: orderId })}>
            {documentNo}
          </button>
        )}
        <strong className="num">{formatFen(row.open)}</strong>
      </div>
      <div className="note">
        <span>{t('receivable.itemDue', { itemOn, dueOn })}</span>
        <span className="num">{t('receivable.itemAmount', { amount: formatFen(row.amount) })}</span>
      </div>
      <div className="row">
        <Pill tone={overdueDays > 0 ? 'bad' : 'neutral'}>
          {overdueDays > 0 ? t('receivable.overdueBy', { days: overdueDays }) : t('receivable.notOverdue')}
        </Pill>
        {orderNo !== null && <span className="note">{orderNo}</span>}
      </div>
    </li>
  )
}
