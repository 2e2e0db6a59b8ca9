import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, type InvoiceEvent, next } from '../../main/invoice/invoice'
import type { InvoiceRow } from '../../main/invoice/view'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { NumberDialog } from './number-dialog'

type Acted = Pick<InvoiceRow, 'id' | 'no' | 'state'>

/** What may be done at once with an invoice request in its state; `onDone` gets its new state, so that the next step is at hand. */
export function InvoiceActs({ row, onDone }: { row: Acted; onDone: (state: InvoiceRow['state']) => void }) {
  const t = useWords()
  const tell = useNotice()
  const mayIssue = useMay('invoice.issue')
  const mayRequest = useMay('invoice.request')
  const approve = useCommand('invoice.approve')
  const reject = useCommand('invoice.reject')
  const withdraw = useCommand('invoice.withdraw')
  const cancel = useCommand('invoice.cancel')
  const writeBack = useCommand('invoice.writeBack')
  const [asked, setAsked] = useState<'reject' | 'writeBack' | null>(null)
  const { id, no } = row
  const can = (event: InvoiceEvent, may: boolean) => may && eventsFrom(row.state).includes(event)
  const done = (event: InvoiceEvent, text: string) => () => {
    tell.done(text)
    onDone(next(row.state, event))
  }
  const close = () => setAsked(null)
  return (
    <>
      {can('cancel', mayRequest) && (
        <Button
          loading={cancel.pending}
          onClick={() => void cancel.run({ id }).then(done('cancel', t('invoice.cancelled', { no })), tell.refused)}
        >
          {t('invoice.cancel')}
        </Button>
      )}
      {can('withdraw', mayRequest) && (
        <Button
          loading={withdraw.pending}
          onClick={() => void withdraw.run({ id }).then(done('withdraw', t('invoice.withdrawn', { no })), tell.refused)}
        >
          {t('invoice.withdraw')}
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
          onClose={close}
          act={(reason) => reject.run({ id, reason }).then(done('reject', t('invoice.rejected', { no })))}
        />
      )}
      {asked === 'writeBack' && (
        <NumberDialog
          title={t('invoice.writeBackTitle', { no })}
          okText={t('invoice.writeBack')}
          onClose={close}
          act={({ number, issuedOn }) =>
            writeBack.run({ id, number, issuedOn }).then(done('writeBack', t('invoice.written', { no })))
          }
        />
      )}
    </>
  )
}
