import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerDraft, StatementPage } from '../../main/statement/view'
import { ask } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { AnswerDialog } from './answer-dialog'

/** Reads the workbook the customer has filled in, and shows what differs. */
export function AnswerButton({ page }: { page: StatementPage }) {
  const t = useWords()
  const tell = useNotice()
  const [draft, setDraft] = useState<AnswerDraft | null>(null)
  const read = async () => {
    const path = await ask('file.chooseOpen', { extensions: ['xlsx', 'xls', 'csv'] })
    if (path !== null) setDraft(await ask('statement.readAnswer', { id: page.id, path }))
  }
  return (
    <>
      <Button onClick={() => void read().catch(tell.refused)}>{t('statement.answer.open')}</Button>
      {draft && <AnswerDialog page={page} draft={draft} onClose={() => setDraft(null)} />}
    </>
  )
}
