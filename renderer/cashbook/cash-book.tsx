import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CashBookRow, MovementKind } from '../../main/cashbook/view'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { cashBookColumns } from './cash-columns'
import { MoveDialog } from './move-dialog'

/** The documents behind a figure; the others are all that moved the account. */
const behind: Readonly<Record<string, MovementKind>> = {
  received: 'receipt',
  fee: 'receipt',
  supplierRefunded: 'supplierRefund',
  movedIn: 'moveIn',
  refunded: 'refund',
  paid: 'payment',
  movedOut: 'moveOut',
}

/** What lay in each account, came, went, and lies there, from a day to a day; each figure opens its documents. */
export function CashBook() {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(() => usualPeriods(today()).thisMonth)
  const columns = useMemo(() => cashBookColumns(t), [t])
  const [at, setAt] = useState<{ row: CashBookRow; column: string } | null>(null)
  const [moving, setMoving] = useState(false)
  const mayMove = useMay('receipt.confirm')
  const open = ({ id }: CashBookRow, column: string) => {
    const kind = behind[column]
    const only = kind === undefined ? {} : { onlyIn: 'kind', only: kind }
    openTab({ kind: 'cashMovements', with: { by: 'day', ...period, account: id, ...only, at: Date.now() } })
  }
  return (
    <>
      <ListGrid
        list="cashBook"
        title="cashBook.title"
        columns={columns}
        extra={period}
        narrow={<PeriodField label={t('cashBook.period')} value={period} onChange={setPeriod} />}
        onSelect={(row, column) => setAt({ row, column })}
        onOpen={(row) => open(row, at?.column ?? '')}
        under={<FigureBar at={at} open={open} />}
        toolbar={
          <>
            <Button onClick={() => openTab({ kind: 'cashMovements' })}>{t('cashBook.journal')}</Button>
            <Button onClick={() => openTab({ kind: 'cashDays' })}>{t('cashBook.days')}</Button>
            <Button onClick={() => openTab({ kind: 'receiptTargets' })}>{t('cashBook.target.title')}</Button>
            {mayMove && <Button onClick={() => setMoving(true)}>{t('cashBook.move.title')}</Button>}
          </>
        }
        empty={<Empty icon="money" text={t('cashBook.empty')} />}
      />
      {moving && <MoveDialog onClose={() => setMoving(false)} />}
    </>
  )
}

interface FigureProps {
  at: { row: CashBookRow; column: string } | null
  open: (row: CashBookRow, column: string) => void
}

function FigureBar({ at, open }: FigureProps) {
  const t = useWords()
  if (at === null) return <div className="selection-bar note">{t('cashBook.selectHint')}</div>
  const { row, column } = at
  const kind = behind[column]
  const what = kind === undefined ? t('cashBook.everything') : t(`cashBook.movement.${kind}`)
  return (
    <div className="selection-bar">
      <span className="note selected-no">{row.accountName ?? t('cashBook.noAccount')}</span>
      <Button onClick={() => open(row, column)}>{t('cashBook.openDocuments', { what })}</Button>
    </div>
  )
}
