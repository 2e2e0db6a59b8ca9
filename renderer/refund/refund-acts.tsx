import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, next, type RefundEvent } from '../../main/refund/refund'
import type { RefundRow } from '../../main/refund/view'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'

/** What finance may do with the refund the cursor is on; `onDone` gets it in its new state. */
export function RefundActs({ row, onDone }: { row: RefundRow | null; onDone: (row: RefundRow) => void }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.confirm')
  const confirm = useCommand('refund.confirm')
  const reject = useCommand('refund.reject')
  const toVoid = useCommand('refund.void')
  const [asked, setAsked] = useState<'reject' | 'void' | null>(null)
  if (row === null) return <div className="selection-bar note">{t('refund.selectHint')}</div>
  const { id, no, returnId } = row
  const events = may ? eventsFrom(row.state) : []
  const done = (event: RefundEvent) => {
    tell.done(t(`refund.${event === 'confirm' ? 'confirmed' : event === 'reject' ? 'rejected' : 'voided'}`, { no }))
    onDone({ ...row, state: next(row.state, event) })
  }
  const explained = {
    reject: { title: t('refund.rejectTitle', { no }), run: reject.run },
    void: { title: t('refund.voidTitle', { no }), run: toVoid.run },
  }
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('refund.selected', { no })}</span>
      {returnId !== null && (
        <Button onClick={() => openTab({ kind: 'return', id: returnId })}>{t('refund.openReturn')}</Button>
      )}
      {(['void', 'reject'] as const).map(
        (event) =>
          events.includes(event) && (
            <Button key={event} onClick={() => setAsked(event)}>
              {t(`refund.event.${event}`)}
            </Button>
          ),
      )}
      {events.includes('confirm') && (
        <Button
          loading={confirm.pending}
          onClick={() => void confirm.run({ id }).then(() => done('confirm'), tell.refused)}
        >
          {t('refund.event.confirm')}
        </Button>
      )}
      {asked !== null && (
        <ReasonDialog
          title={explained[asked].title}
          okText={t(`refund.event.${asked}`)}
          onClose={() => setAsked(null)}
          act={(reason) => explained[asked].run({ id, reason }).then(() => done(asked))}
        />
      )}
    </div>
  )
}
