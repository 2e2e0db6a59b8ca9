import '../order/order.css'
import { Button } from 'antd'
import type { ReceiptPage } from '../../main/receipt/view'
import { type Fen, formatFen } from '../../main/value/fen'
import { DocumentHistory } from '../activity/document-history'
import { useAsk } from '../ask'
import { methodText } from '../cashbook/method'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Badge, Pill } from '../part/pill'
import { Facts, Figures, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { ReceiptActs } from './receipt-acts'
import { receiptTone } from './receipt-state'

/** One receipt (RCP-06): for which orders, whether it counts, what it settled and what is left of each. */
export function ReceiptScreen() {
  const { id } = useTab()
  const page = useAsk('receipt.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <ReceiptView page={value} />}</Answered>
}

function ReceiptView({ page }: { page: ReceiptPage }) {
  const t = useWords()
  const { id, no, state, customerName, fields, unallocated } = page
  useTabState(no, false)
  const head = (
    <ScreenHead
      title={no}
      note={
        <>
          <Pill tone={receiptTone[state]}>{t(`receipt.state.${state}`)}</Pill>{' '}
          {page.otherPayer && <Badge tone="warn">{t('receipt.otherPayer', { payer: fields.payer })}</Badge>}
        </>
      }
      narrow={
        <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: fields.customerId })}>
          {customerName}
        </button>
      }
    >
      <Button onClick={() => openTab({ kind: 'receiptPaper', id })}>{t('receipt.paper.open')}</Button>
      <ReceiptActs row={{ ...page, ...fields }} onDone={() => undefined} opened />
    </ScreenHead>
  )
  const net = (fields.amount - fields.fee) as Fen
  return (
    <Screen name={no} head={head}>
      <div className="order-page">
        <div className="order-main">
          <Panel title={t('receipt.page.money')}>
            <p className={state === 'CONFIRMED' ? 'note' : 'warn-text'}>
              {t(state === 'CONFIRMED' ? 'receipt.valid' : `receipt.invalid.${state}`)}
            </p>
            <Figures
              of={[
                { name: t('receipt.column.amount'), value: formatFen(fields.amount) },
                { name: t('receipt.column.fee'), value: formatFen(fields.fee) },
                { name: t('receipt.column.net'), value: formatFen(net) },
                { name: t('receipt.column.unallocated'), value: formatFen(unallocated) },
              ]}
            />
          </Panel>
          <Panel title={t('receipt.page.shares')}>
            <Shares page={page} />
          </Panel>
          <Panel title={t('receipt.page.orders')}>
            <Orders page={page} />
          </Panel>
        </div>
        <div className="order-side">
          <ReceiptFacts page={page} />
          <DocumentTalk record="receipt" id={id} />
          <Panel title={t('receipt.page.history')}>
            <DocumentHistory of={page.history} machine="receipt" />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function Shares({ page: { shares, state } }: { page: ReceiptPage }) {
  const t = useWords()
  if (shares.length === 0)
    return <p className="note">{t(state === 'CONFIRMED' ? 'receipt.page.allAdvance' : 'receipt.page.noShares')}</p>
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('receipt.page.document')}</th>
          <th>{t('receipt.column.orderNo')}</th>
          <th>{t('receipt.page.dueOn')}</th>
          <th className="num">{t('receipt.page.settled')}</th>
          <th className="num">{t('receipt.page.stillOpen')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ itemId, documentNo, orderNo, dueOn, amount, open }) => (
          <tr key={itemId}>
            <td>{documentNo}</td>
            <td>{orderNo ?? '—'}</td>
            <td>{dueOn}</td>
            <td className="num">{formatFen(amount)}</td>
            <td className="num">{formatFen(open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Orders({ page: { orders } }: { page: ReceiptPage }) {
  const t = useWords()
  if (orders.length === 0) return <p className="note">{t('receipt.page.noOrders')}</p>
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('receipt.column.orderNo')}</th>
          <th className="num">{t('receipt.echo.orderAmount')}</th>
          <th className="num">{t('receipt.page.received')}</th>
          <th className="num">{t('receipt.echo.outstanding')}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ id, no, amount, received, outstanding }) => (
          <tr key={id}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'order', id })}>
                {no}
              </button>
            </td>
            <td className="num">{formatFen(amount)}</td>
            <td className="num">{formatFen(received)}</td>
            <td className="num">{formatFen(outstanding)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ReceiptFacts({ page }: { page: ReceiptPage }) {
  const t = useWords()
  const { fields, method, accountName, bankLine, reason, createdBy, createdAt, confirmedBy, confirmedAt } = page
  const said = (name: string, text: string): (readonly [string, string])[] => (text === '' ? [] : [[name, text]])
  const line = bankLine && [bankLine.happenedOn, bankLine.accountName, bankLine.counterparty, bankLine.remark]
  return (
    <Panel title={t('receipt.page.facts')}>
      <Facts
        of={[
          [t('receipt.field.receivedOn'), fields.receivedOn],
          [t('receipt.field.method'), methodText(t, method)],
          [t('cashBook.account'), accountName ?? t('cashBook.noAccount')],
          ...said(t('receipt.field.payer'), fields.payer),
          ...said(t('receipt.field.bankReference'), fields.bankReference),
          ...said(t('receipt.page.bankLine'), (line ?? []).filter((part) => part !== '').join(' · ')),
          ...said(t('receipt.field.note'), fields.note),
          ...said(t('receipt.reason'), reason),
          [t('receipt.page.entered'), `${createdBy} ${timeText(createdAt)}`],
          ...(confirmedAt === null
            ? []
            : [[t('receipt.page.confirmed'), `${confirmedBy ?? ''} ${timeText(confirmedAt)}`] as const]),
        ]}
      />
    </Panel>
  )
}
