import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, next, type ReceiptEvent } from '../../main/receipt/receipt'
import type { ReceiptRow } from '../../main/receipt/view'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ConfirmByHand } from './confirm-by-hand'
import { ReasonDialog } from './reason-dialog'

/** What finance may do with the receipt the cursor is on; `onDone` gets it in its new state. */
export function ReceiptActs({ row, onDone }: { row: ReceiptRow | null; onDone: (row: ReceiptRow) => void }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.confirm')
  const confirm = useCommand('receipt.confirm')
  const reject = useCommand('receipt.reject')
  const toVoid = useCommand('receipt.void')
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
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('receipt.selected', { no })}</span>
      {row.state === 'CONFIRMED' && may && <Button onClick={() => setAsked('void')}>{t('receipt.void')}</Button>}
      {events.includes('reject') && <Button onClick={() => setAsked('reject')}>{t('receipt.reject')}</Button>}
      {events.includes('confirm') && (
        <Button loading={confirm.pending} onClick={() => void confirm.run({ id }).then(confirmed, tell.refused)}>
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
