import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CashMovementRow } from '../../main/cashbook/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { ListGrid } from '../part/grid'
import { useNotice } from '../part/notice'
import { Empty } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab, useTab } from '../shell/workspace'
import { AccountField } from './account-field'
import { movementColumns } from './cash-columns'

/** The journal: every movement of the shop's accounts with the balance after it. */
export function MovementList() {
  const { with: given = {} } = useTab()
  return <Movements key={String(given.at ?? '')} given={given} />
}

function Movements({ given }: { given: Readonly<Record<string, string | number>> }) {
  const t = useWords()
  const columns = useMemo(() => movementColumns(t), [t])
  const [period, setPeriod] = useState<Period>(() =>
    typeof given.from === 'string' && typeof given.to === 'string'
      ? { from: given.from as Day, to: given.to as Day }
      : usualPeriods(today()).thisMonth,
  )
  const [accountId, setAccountId] = useState<Id | 0 | null>(
    typeof given.account === 'number' ? (given.account as Id) : null,
  )
  const [row, setRow] = useState<CashMovementRow | null>(null)
  const { data } = useAsk('settlementMethod.choices', {})
  return (
    <ListGrid
      list="cashMovement"
      title="cashBook.journal"
      columns={columns}
      extra={{ ...period, accountId }}
      searchHint="cashBook.search"
      narrow={
        <span className="as-of">
          <PeriodField label={t('cashBook.period')} value={period} onChange={setPeriod} />
          <AccountField accounts={data?.accounts ?? []} value={accountId} onChange={setAccountId} />
        </span>
      }
      onSelect={setRow}
      onRenew={setRow}
      onOpen={openDocument}
      under={<RowBar row={row} />}
      empty={<Empty icon="money" text={t('cashBook.empty')} />}
    />
  )
}

function openDocument({ kind, documentId }: CashMovementRow): void {
  if (documentId === null) return
  if (kind === 'supplierRefund') openTab({ kind: 'purchaseReturn', id: documentId })
  else if (kind === 'receipt') openTab({ kind: 'receipt', id: documentId })
  else if (kind === 'refund') openTab({ kind: 'refunds' })
  else if (kind === 'payment') openTab({ kind: 'payments' })
}

function RowBar({ row }: { row: CashMovementRow | null }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.confirm')
  const { run } = useCommand('accountTransfer.void')
  const [asked, setAsked] = useState(false)
  if (row === null || row.documentId === null) return <div className="selection-bar note">{t('cashBook.rowHint')}</div>
  const { documentId: id, documentNo } = row
  const no = documentNo ?? ''
  const own = row.kind === 'moveIn' || row.kind === 'moveOut'
  return (
    <div className="selection-bar">
      <span className="note selected-no">{no}</span>
      {!own && <Button onClick={() => openDocument(row)}>{t('cashBook.open')}</Button>}
      {own && may && <Button onClick={() => setAsked(true)}>{t('receipt.void')}</Button>}
      {asked && (
        <ReasonDialog
          title={t('cashBook.move.voidTitle', { no })}
          okText={t('receipt.void')}
          onClose={() => setAsked(false)}
          act={(reason) => run({ id, reason }).then(() => tell.done(t('cashBook.move.voided', { no })))}
        />
      )}
    </div>
  )
}
