import { Button } from 'antd'
import { useState } from 'react'
import type { CustomerPage } from '../../main/customer/customer'
import type { Statement, Told } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { Explained, figureOf } from '../receivable/explained'
import { SettleButton } from '../settlement/settle-button'
import { AccountLines } from '../statement/account-lines'
import { agedBands } from '../statement/aged-bands'
import { ChoicesButton } from '../statement/choices-button'
import { LeaveButtons } from '../statement/leave-buttons'
import { MadeStatements } from '../statement/made-statements'
import { WriteOffButton } from '../writeoff/write-off-button'
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
            {statement.data && <ChoicesButton customerId={page.id} choices={statement.data.choices} />}
            {page.mergedInto === null && (
              <>
                <SettleButton customerId={page.id} />
                <WriteOffButton customer={page} />
              </>
            )}
            <LeaveButtons page={page} period={period} />
            <PeriodField label={t('customer.statement.period')} value={period} onChange={setPeriod} />
          </>
        }
      >
        <Answered of={statement}>{(value) => <StatementBody of={value} customerId={page.id} />}</Answered>
      </Panel>
      <MadeStatements customerId={page.id} />
      {opening && <CustomerOpening page={page} onClose={() => setOpening(false)} />}
    </div>
  )
}

function StatementBody({ of, customerId }: { of: Statement & Told; customerId: Id }) {
  const t = useWords()
  const { opening, debit, credit, closing, overdue } = of
  const due = agedBands(of, t)
  return (
    <>
      <AccountLines of={of} t={t} look="plain" />
      <p className="note">
        {of.lines.length === 0
          ? t('customer.statement.none')
          : t('customer.statement.check', {
              opening: formatFen(opening),
              debit: formatFen(debit),
              credit: formatFen(credit),
              closing: formatFen(closing),
            })}
      </p>
      {due.length > 0 && (
        <p className="note">
          {`${t('customer.statement.aged')} ${due.join(' · ')}`}
          {overdue > 0 && (
            <strong className="bad">
              {` ${t('customer.statement.overdue')} `}
              <Explained
                of={figureOf({ figure: 'overdue', customerId, asOf: of.to })}
                name={`${t('figure.of.overdue')} · ${of.customerName}`}
              >
                {formatFen(overdue)}
              </Explained>
            </strong>
          )}
        </p>
      )}
    </>
  )
}
