import { useState } from 'react'
import type { AnswerDraft, StatementPage } from '../../main/statement/view'
import type { Fen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { scrollable } from '../part/screen'
import { ReceiptDialog } from '../receipt/receipt-dialog'
import { openTab } from '../shell/workspace'
import { AnswerTable } from './answer-table'
import { ReplyDialog } from './reply-dialog'

interface Props {
  page: StatementPage
  draft: AnswerDraft
  onClose: () => void
}

/** What a customer's workbook says beside our documents, with a proposal each; nothing is changed by itself. */
export function AnswerDialog({ page, draft, onClose }: Props) {
  const t = useWords()
  const [replying, setReplying] = useState(false)
  const [paid, setPaid] = useState<Fen | null>(null)
  const mayReceive = useMay('receipt.create')
  const { differences, faults, agreed, blank } = draft
  if (replying) {
    const said = differences.map(({ key, documentNo, ours, theirs, remark }) => {
      return { key, documentNo, ours, theirs, remark }
    })
    return <ReplyDialog page={page} differences={said} theirs={draft.theirs} onClose={onClose} />
  }
  const look = (orderId: number) => {
    onClose()
    openTab({ kind: 'order', id: orderId })
  }
  return (
    <>
      <Dialog
        title={t('statement.answer.title', { file: draft.fileName })}
        open
        width={920}
        onClose={onClose}
        onOk={() => setReplying(true)}
        okText={t('statement.answer.record')}
        disabled={faults.length > 0 || (differences.length === 0 && agreed === 0)}
      >
        {differences.length === 0 && <p>{t('statement.answer.agreed', { count: agreed })}</p>}
        {faults.length > 0 && (
          <>
            <p className="bad">{t('statement.answer.fault')}</p>
            <ul className="bad">
              {faults.map((fault) => (
                <li key={`${fault.row} ${fault.column}`}>{t('statement.answer.row', fault)}</li>
              ))}
            </ul>
          </>
        )}
        {differences.length > 0 && (
          <div className="answer-rows" {...scrollable}>
            <AnswerTable of={differences} onLook={look} onReceive={mayReceive ? setPaid : null} />
          </div>
        )}
        {blank > 0 && <p className="note">{t('statement.answer.blank', { count: blank })}</p>}
      </Dialog>
      {paid !== null && (
        <ReceiptDialog
          customer={{ id: page.customerId, name: page.customerName }}
          order={null}
          amount={paid}
          onClose={() => setPaid(null)}
        />
      )}
    </>
  )
}
