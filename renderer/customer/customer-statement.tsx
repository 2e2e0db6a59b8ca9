import { Button } from 'antd'
import { useState } from 'react'
import type { CustomerPage } from '../../main/customer/customer'
import type { Statement } from '../../main/receivable/view'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { OpeningDialog } from '../receivable/opening-dialog'

/** 对账单: every movement of a customer's account in a period, from its opening to its closing balance (R-SOA). */
export function CustomerStatement({ page }: { page: CustomerPage }) {
  const t = useWords()
  const [opening, setOpening] = useState(false)
  const mayOpen = useMay('receipt.confirm') && page.mergedInto === null
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisYear)
  const statement = useAsk('customer.statement', { id: page.id, ...period })
  return (
    <div className="scrolls">
      <Panel
        title={t('customer.statement.title')}
        extra={
          <>
            {(mayOpen || statement.data?.lines.some(({ kind }) => kind === 'opening')) && (
              <Button onClick={() => setOpening(true)}>{t('receivable.opening.open')}</Button>
            )}
            <PeriodField label={t('customer.statement.period')} value={period} onChange={setPeriod} />
          </>
        }
      >
        <Answered of={statement}>{(value) => <StatementTable of={value} period={period} />}</Answered>
      </Panel>
      {opening && <OpeningDialog page={page} onClose={() => setOpening(false)} />}
    </div>
  )
}

const figure = (fen: number) => (fen === 0 ? '' : formatFen(fen))

function StatementTable({ of, period }: { of: Statement; period: Period }) {
  const t = useWords()
  const sums = {
    opening: formatFen(of.opening),
    debit: formatFen(of.debit),
    credit: formatFen(of.credit),
    closing: formatFen(of.closing),
  }
  return (
    <>
      <table className="plain">
        <StatementHead />
        <tbody>
          <tr>
            <td className="num-left">{period.from}</td>
            <td colSpan={5}>{t('customer.statement.opening')}</td>
            <td className="num">{sums.opening}</td>
          </tr>
          {of.lines.map((line, index) => (
            // Lines have no id: a statement is a view of documents, and their order never changes under one answer.
            <tr key={`${line.documentNo}-${String(index)}`}>
              <td className="num-left">{line.on}</td>
              <td>{t(`customer.statement.kind.${line.kind}`)}</td>
              <td>{line.documentNo}</td>
              <td>{line.orderNo}</td>
              <td className="num">{figure(line.debit)}</td>
              <td className="num">{figure(line.credit)}</td>
              <td className="num">{formatFen(line.balance)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="num-left">{period.to}</td>
            <td colSpan={3}>{t('customer.statement.closing')}</td>
            <td className="num">{sums.debit}</td>
            <td className="num">{sums.credit}</td>
            <td className="num">{sums.closing}</td>
          </tr>
        </tfoot>
      </table>
      <p className="note">
        {of.lines.length === 0 ? t('customer.statement.none') : t('customer.statement.check', sums)}
      </p>
    </>
  )
}

function StatementHead() {
  const t = useWords()
  return (
    <thead>
      <tr>
        <th>{t('customer.statement.on')}</th>
        <th>{t('customer.statement.what')}</th>
        <th>{t('customer.statement.document')}</th>
        <th>{t('customer.statement.order')}</th>
        <th className="num">{t('customer.statement.debit')}</th>
        <th className="num">{t('customer.statement.credit')}</th>
        <th className="num">{t('customer.statement.balance')}</th>
      </tr>
    </thead>
  )
}
