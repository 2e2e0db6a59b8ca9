import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, type InvoiceEvent, next } from '../../main/invoice/invoice'
import type { InvoiceRow } from '../../main/invoice/view'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { WriteBackDialog } from './write-back-dialog'

/** What may be done with the invoice request the cursor is on; `onDone` gets it in its new state, so that the next step is at hand. */
export function InvoiceActs({ row, onDone }: { row: InvoiceRow | null; onDone: (row: InvoiceRow) => void }) {
  const t = useWords()
  const tell = useNotice()
  const mayIssue = useMay('invoice.issue')
  const mayRequest = useMay('invoice.request')
  const approve = useCommand('invoice.approve')
  const reject = useCommand('invoice.reject')
  const cancel = useCommand('invoice.cancel')
  const [asked, setAsked] = useState<'reject' | 'writeBack' | null>(null)
  if (row === null) return <div className="selection-bar note">{t('invoice.selectHint')}</div>
  const can = (event: InvoiceEvent, may: boolean) => may && eventsFrom(row.state).includes(event)
  const done = (event: InvoiceEvent, text: string) => () => {
    tell.done(text)
    onDone({ ...row, state: next(row.state, event) })
  }
  const { id, no } = row
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('invoice.selected', { no })}</span>
      {row.failure !== '' && <span className="bad">{t('bureau.failed', { reason: row.failure })}</span>}
      {can('cancel', mayRequest) && (
        <Button
          loading={cancel.pending}
          onClick={() => void cancel.run({ id }).then(done('cancel', t('invoice.cancelled', { no })), tell.refused)}
        >
          {t('invoice.cancel')}
        </Button>
      )}
      {can('reject', mayIssue) && <Button onClick={() => setAsked('reject')}>{t('invoice.reject')}</Button>}
      {can('approve', mayIssue) && (
        <Button
          type="primary"
          loading={approve.pending}
          onClick={() => void approve.run({ id }).then(done('approve', t('invoice.approved', { no })), tell.refused)}
        >
          {t('invoice.approve')}
        </Button>
      )}
      {can('writeBack', mayIssue) && (
        <Button type="primary" onClick={() => setAsked('writeBack')}>
          {t('invoice.writeBack')}
        </Button>
      )}
      {asked === 'reject' && (
        <ReasonDialog
          title={t('invoice.rejectTitle', { no })}
          okText={t('invoice.reject')}
          onClose={() => setAsked(null)}
          act={(reason) => reject.run({ id, reason }).then(done('reject', t('invoice.rejected', { no })))}
        />
      )}
      {asked === 'writeBack' && (
        <WriteBackDialog
          row={row}
          onClose={() => setAsked(null)}
          onDone={done('writeBack', t('invoice.written', { no }))}
        />
      )}
    </div>
  )
}
