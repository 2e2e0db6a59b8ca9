import { Button } from 'antd'
import type { FigureOf, FigureRow } from '../../main/receivable/figure'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { Answered } from '../part/state'
import { SettleButton } from '../settlement/settle-button'
import { openTab } from '../shell/workspace'
import { DueButton } from './due-dialog'
import { dueItemOf } from './due-item'
import { EnterReceipt } from './enter-receipt'
import { placeOf } from './figure-place'

interface Props {
  customer: { id: Id; name: string }
  /** The figure the cursor is on. */
  of: FigureOf
  title: string
  onWhy: () => void
  onClose: () => void
}

/** So many documents are shown beside the grid; all of them over it. */
const shown = 100
const whole = { sort: [], filters: {}, search: '' }

/** The first documents of a figure of the aging, and what can be done for its customer. */
export function AgingPanel({ customer, of, title, onWhy, onClose }: Props) {
  const t = useWords()
  const items = useAsk('figure.list', { ...whole, ...of, start: 0, end: shown })
  const totals = useAsk('figure.totals', { ...whole, ...of })
  const late = of.figure === 'band' && of.basis === 'due'
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
          <Pill tone={late ? 'warn' : 'neutral'}>{title}</Pill>
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
      </div>
      {totals.data && (
        <p className="items-open">
          <button type="button" className="explained" title={t('figure.why')} onClick={onWhy}>
            {t('figure.equals', {
              count: totals.data.count.toLocaleString('en'),
              amount: formatFen(totals.data.sums.open ?? 0),
            })}
          </button>
        </p>
      )}
      <Answered of={items}>{(rows) => <Items rows={rows} now={of.asOf >= today()} />}</Answered>
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

function Items({ rows, now }: { rows: readonly FigureRow[]; now: boolean }) {
  const t = useWords()
  if (rows.length === 0) return <p className="note">{t('receivable.noItems')}</p>
  return (
    <ul className="open-items">
      {rows.map((row) => (
        <Item key={row.id} row={row} now={now} />
      ))}
    </ul>
  )
}

function Item({ row, now }: { row: FigureRow; now: boolean }) {
  const t = useWords()
  const { kind, documentNo, orderNo, datedOn, dueOn, overdueDays } = row
  const place = placeOf(row)
  return (
    <li>
      <div>
        {place === null ? (
          <span>{documentNo}</span>
        ) : (
          <button type="button" className="link" onClick={() => openTab(place)}>
            {documentNo}
          </button>
        )}
        <strong className="num">{formatFen(row.open)}</strong>
      </div>
      <div className="note">
        <span>
          {t(`figure.kind.${kind}`)}{' '}
          {dueOn === null ? datedOn : t('receivable.itemDue', { itemOn: datedOn ?? '', dueOn })}
        </span>
        <span className="num">{t('receivable.itemAmount', { amount: formatFen(row.amount) })}</span>
      </div>
      {overdueDays !== null && (
        <div className="row">
          <Pill tone={overdueDays > 0 ? 'bad' : 'neutral'}>
            {overdueDays > 0 ? t('receivable.overdueBy', { days: overdueDays }) : t('receivable.notOverdue')}
          </Pill>
          {orderNo !== null && <span className="note">{orderNo}</span>}
          {now && <DueButton item={dueItemOf(row)} size="small" />}
        </div>
      )}
    </li>
  )
}
