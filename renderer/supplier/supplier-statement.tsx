import { Button } from 'antd'
import { useState } from 'react'
import type { SupplierStatement } from '../../main/payable/view'
import type { SupplierPage } from '../../main/supplier/supplier'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { ask, useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { StatementTable } from './statement-table'
import { SupplierOpening } from './supplier-opening'

/** 供应商对账单: every movement of what is owed to a supplier in a period, from its opening to its closing balance (R-SOA). */
export function SupplierStatementTab({ page }: { page: SupplierPage }) {
  const t = useWords()
  const [opening, setOpening] = useState(false)
  const mayOpen = useMay('payment.confirm')
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisYear)
  const statement = useAsk('supplier.statement', { id: page.id, ...period })
  return (
    <div className="scrolls">
      <Panel
        title={t('payable.statement.title')}
        extra={
          <>
            {(mayOpen || statement.data?.lines.some(({ kind }) => kind === 'opening')) && (
              <Button onClick={() => setOpening(true)}>{t('receivable.opening.open')}</Button>
            )}
            <LeaveButtons page={page} period={period} />
            <PeriodField label={t('payable.statement.period')} value={period} onChange={setPeriod} />
          </>
        }
      >
        <Answered of={statement}>{(value) => <StatementBody of={value} />}</Answered>
      </Panel>
      {opening && <SupplierOpening page={page} onClose={() => setOpening(false)} />}
    </div>
  )
}

function StatementBody({ of }: { of: SupplierStatement }) {
  const t = useWords()
  const figures = {
    opening: formatFen(of.opening),
    increase: formatFen(of.increase),
    decrease: formatFen(of.decrease),
    closing: formatFen(of.closing),
  }
  return (
    <>
      <StatementTable of={of} t={t} look="plain" />
      <p className="note">
        {of.lines.length === 0 ? t('payable.statement.none') : t('payable.statement.check', figures)}
      </p>
    </>
  )
}

/** The ways a statement leaves the screen: as a workbook, and on paper. */
function LeaveButtons({ page: { id, name }, period }: { page: SupplierPage; period: Period }) {
  const t = useWords()
  const tell = useNotice()
  const mayExport = useMay('payable.export')
  const write = useCommand('supplier.writeStatement')
  const save = async () => {
    const path = await ask('file.chooseSave', { name: `${t('payable.statement.preview', { name })}.xlsx` })
    if (path === null) return
    const { rows, path: saved } = await write.run({ id, ...period, path })
    tell.saved(t('payable.statement.exported', { count: rows }), saved)
  }
  return (
    <>
      {mayExport && (
        <Button icon={<Icon name="download" />} loading={write.pending} onClick={() => void save().catch(tell.refused)}>
          {t('payable.statement.export')}
        </Button>
      )}
      <Button
        icon={<Icon name="print" />}
        onClick={() => openTab({ kind: 'supplierStatement', id, with: { from: period.from, to: period.to } })}
      >
        {t('paper.print')}
      </Button>
    </>
  )
}
