import '../order/order.css'
import { invoiceRows } from '../../main/invoice/line'
import type { InvoicePage } from '../../main/invoice/view'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { DocumentHistory } from '../activity/document-history'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { invoiceTone } from './invoice-state'
import { PageActs } from './page-acts'
import { rateText } from './rate-text'
import { RedLetters } from './red-letters'

/** An invoice request: its orders and lines, its number, its red letters, and what was done to it (FPA-05). */
export function InvoiceScreen() {
  const { id } = useTab()
  const page = useAsk('invoice.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <InvoiceView page={value} />}</Answered>
}

function InvoiceView({ page }: { page: InvoicePage }) {
  const t = useWords()
  const { id, no, state, customerId, customerName } = page
  useTabState(no, false)
  const redDue = page.orders.filter((order) => order.redDue > 0)
  const head = (
    <ScreenHead
      title={no}
      note={<Pill tone={invoiceTone[state]}>{t(`invoice.state.${state}`)}</Pill>}
      narrow={
        <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: customerId })}>
          {customerName}
        </button>
      }
    >
      <PageActs page={page} />
    </ScreenHead>
  )
  return (
    <Screen name={no} head={head}>
      <div className="order-page">
        <div className="order-main">
          {redDue.map((order) => (
            <p key={order.id} className="bad" role="status">
              {t('invoice.redDue', { no: order.no, amount: formatFen(order.redDue) })}
            </p>
          ))}
          <Panel title={t('invoice.lines')}>
            <InvoiceLines page={page} />
          </Panel>
          <Panel title={t('invoice.orders')}>
            <Orders page={page} />
          </Panel>
        </div>
        <div className="order-side">
          <InvoiceFacts page={page} />
          {page.reds.length > 0 && (
            <Panel title={t('invoice.red.list')}>
              <RedLetters page={page} />
            </Panel>
          )}
          <DocumentTalk record="invoiceRequest" id={id} />
          <Panel title={t('invoice.history')}>
            <DocumentHistory of={page.history} machine="invoice" />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

/** The rows as they stand on the invoice: a discount that is shown is a row of its own below its goods. */
function InvoiceLines({ page: { lines, gross, net, tax } }: { page: InvoicePage }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('invoice.line.name')}</th>
          <th>{t('invoice.line.spec')}</th>
          <th className="num">{t('invoice.line.qty')}</th>
          <th className="num">{t('invoice.line.net')}</th>
          <th className="num">{t('invoice.line.rate')}</th>
          <th className="num">{t('invoice.line.tax')}</th>
          <th className="num">{t('invoice.line.gross')}</th>
          <th className="num">{t('invoice.column.redGross')}</th>
        </tr>
      </thead>
      <tbody>
        {invoiceRows(lines).map((row) => {
          const red = row.kind === 'goods' ? lines.find((line) => line.orderLineId === row.orderLineId)?.redGross : 0
          return (
            <tr key={`${row.orderLineId} ${row.kind}`}>
              <td>{row.kind === 'goods' ? row.name : `${row.name} · ${t('invoice.line.discount')}`}</td>
              <td className="muted">{row.spec}</td>
              <td className="num">{row.qty === null ? '' : `${formatQty(row.qty)} ${row.unit}`}</td>
              <td className="num">{formatFen(row.net)}</td>
              <td className="num">{rateText(row, t)}</td>
              <td className="num">{formatFen(row.tax)}</td>
              <td className="num">{formatFen(row.gross)}</td>
              <td className="num">{red ? formatFen(-red) : ''}</td>
            </tr>
          )
        })}
        <tr>
          <td colSpan={3}>
            <b>{t('invoice.sum')}</b>
          </td>
          <td className="num">{formatFen(net)}</td>
          <td />
          <td className="num">{formatFen(tax)}</td>
          <td className="num">
            <b>{formatFen(gross)}</b>
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

function Orders({ page: { orders } }: { page: InvoicePage }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('invoice.column.orderNo')}</th>
          <th className="num">{t('invoice.line.gross')}</th>
          <th className="num">{t('invoice.column.redGross')}</th>
          <th className="num">{t('invoice.byOrder.redDue')}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ id, no, gross, red, redDue }) => (
          <tr key={id}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'order', id })}>
                {no}
              </button>
            </td>
            <td className="num">{formatFen(gross)}</td>
            <td className="num">{red === 0 ? '—' : formatFen(-red)}</td>
            <td className="num">{redDue === 0 ? '—' : formatFen(redDue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function InvoiceFacts({ page }: { page: InvoicePage }) {
  const t = useWords()
  const number = `${page.invoiceCode} ${page.invoiceNo ?? ''}`.trim()
  const optional = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [[name, value] as const]
  return (
    <Panel title={t('invoice.facts')}>
      <Facts
        of={[
          [t('invoice.column.kind'), t(`invoice.kind.${page.kind}`)],
          [t('invoice.column.title'), page.title],
          ...optional(t('invoice.request.taxId'), page.taxId),
          ...optional(t('invoice.column.invoiceNo'), number),
          ...optional(t('invoice.column.issuedOn'), page.issuedOn),
          [t('invoice.column.requestedOn'), `${page.requestedOn} ${page.createdBy}`],
          ...optional(t('invoice.column.mailTo'), page.mailTo),
          ...optional(t('invoice.column.remark'), page.remark),
          ...optional(t('receipt.reason'), page.reason),
          ...(page.overAsked ? [[t('invoice.over'), t('invoice.overAsked')] as const] : []),
        ]}
      />
    </Panel>
  )
}
