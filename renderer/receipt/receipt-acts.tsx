import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, next, type ReceiptEvent } from '../../main/receipt/receipt'
import type { ReceiptRow } from '../../main/receipt/view'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Badge } from '../part/pill'
import { openTab } from '../shell/workspace'
import { ConfirmByHand } from './confirm-by-hand'
import { OwnActs } from './own-acts'
import { ReasonDialog } from './reason-dialog'
import { useRepeated } from './use-repeated'

interface Props<Row> {
  row: Row | null
  onDone: (row: Row) => void
  /** It stands on the receipt's own page. */
  opened?: boolean
}

/** What may be done with the receipt the cursor is on; `onDone` gets it in its new state. */
export function ReceiptActs<
  Row extends Pick<ReceiptRow, 'id' | 'no' | 'state' | 'customerId' | 'amount' | 'payer' | 'otherPayer'>,
>({ row, onDone, opened = false }: Props<Row>) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.confirm')
  const confirm = useCommand('receipt.confirm')
  const reject = useCommand('receipt.reject')
  const toVoid = useCommand('receipt.void')
  const repeated = useRepeated()
  const [asked, setAsked] = useState<'reject' | 'void' | 'byHand' | null>(null)
  if (row === null) return <div className="selection-bar note">{t('receipt.selectHint')}</div>
  const { id, no } = row
  const events = may ? eventsFrom(row.state) : []
  const done = (event: ReceiptEvent, text: string) => {
    tell.done(text)
    onDone({ ...row, state: next(row.state, event) })
  }
  const confirmed = ({ allocated, unallocated }: { allocated: number; unallocated: number }) =>
    done(
      'confirm',
      t('receipt.confirmed', { no, allocated: formatFen(allocated), unallocated: formatFen(unallocated) }),
    )
  const confirmIt = () =>
    void repeated('confirm', (acceptRepeated) => confirm.run({ id, acceptRepeated })).then(
      (ended) => ended && confirmed(ended.done),
      tell.refused,
    )
  return (
    <div className={opened ? 'row' : 'selection-bar wraps'}>
      {!opened && <span className="note selected-no">{t('receipt.selected', { no })}</span>}
      {!opened && row.otherPayer && <Badge tone="warn">{t('receipt.otherPayer', { payer: row.payer })}</Badge>}
      {!opened && <Button onClick={() => openTab({ kind: 'receipt', id })}>{t('receipt.open')}</Button>}
      <OwnActs row={row} />
      {row.state === 'CONFIRMED' && may && <Button onClick={() => setAsked('void')}>{t('receipt.void')}</Button>}
      {events.includes('reject') && <Button onClick={() => setAsked('reject')}>{t('receipt.reject')}</Button>}
      {events.includes('confirm') && (
        <Button loading={confirm.pending} onClick={confirmIt}>
          {t('receipt.confirm')}
        </Button>
      )}
      {events.includes('confirm') && <Button onClick={() => setAsked('byHand')}>{t('writeOff.byHand.button')}</Button>}
      {asked === 'byHand' && <ConfirmByHand row={row} onClose={() => setAsked(null)} onDone={confirmed} />}
      {asked === 'reject' && (
        <ReasonDialog
          title={t('receipt.rejectTitle', { no })}
          okText={t('receipt.reject')}
          onClose={() => setAsked(null)}
          act={(reason) => reject.run({ id, reason }).then(() => done('reject', t('receipt.rejected', { no })))}
        />
      )}
      {asked === 'void' && (
        <ReasonDialog
          title={t('receipt.voidTitle', { no })}
          okText={t('receipt.void')}
          onClose={() => setAsked(null)}
          act={(reason) => toVoid.run({ id, reason }).then(() => done('void', t('receipt.voided', { no })))}
        />
      )}
    </div>
  )
}
