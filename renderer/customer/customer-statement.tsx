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
import { AccountTable } from '../receivable/account-table'
import { CustomerOpening } from './customer-opening'

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
      {opening && <CustomerOpening page={page} onClose={() => setOpening(false)} />}
    </div>
  )
}

function StatementTable({ of, period }: { of: Statement; period: Period }) {
  const t = useWords()
  const { opening, debit, credit, closing } = of
  return (
    <>
      <AccountTable
        look="plain"
        period={period}
        sums={{ opening, more: debit, less: credit, closing }}
        lines={of.lines.map((line) => ({
          ...line,
          what: t(`customer.statement.kind.${line.kind}`),
          more: line.debit,
          less: line.credit,
        }))}
        words={{
          on: t('customer.statement.on'),
          what: t('customer.statement.what'),
          document: t('customer.statement.document'),
          order: t('customer.statement.order'),
          more: t('customer.statement.debit'),
          less: t('customer.statement.credit'),
          balance: t('customer.statement.balance'),
          opening: t('customer.statement.opening'),
          closing: t('customer.statement.closing'),
        }}
      />
      <p className="note">
        {of.lines.length === 0
          ? t('customer.statement.none')
          : t('customer.statement.check', {
              ...{ opening: formatFen(opening), debit: formatFen(debit) },
              ...{ credit: formatFen(credit), closing: formatFen(closing) },
            })}
      </p>
    </>
  )
}
