import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'

/** What is owed for a document, and when it is due now. */
export interface DueItem {
  id: Id
  documentNo: string
  itemOn: Day
  dueOn: Day
}

/** Makes what is owed for a document due on another day, with a reason. */
export function DueDialog({ item, onClose }: { item: DueItem; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('openItem.changeDueOn')
  const [dueOn, setDueOn] = useState<Day | null>(item.dueOn)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const save = () => {
    if (dueOn === null) return setFault(t('receivable.due.dayNeeded'))
    if (reason.trim() === '') return setFault(t('receivable.due.reasonNeeded'))
    run({ id: item.id, seen: item.dueOn, dueOn, reason: reason.trim() }).then(
      () => {
        tell.done(t('receivable.due.done', { no: item.documentNo, day: dueOn }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('receivable.due.title', { no: item.documentNo })
  return (
    <Asking title={title} okText={t('part.save')} onClose={onClose} pending={pending} fault={fault} onOk={save}>
      <p className="note">{t('receivable.due.hint')}</p>
      <DialogField name={t('receivable.column.itemOn')}>{item.itemOn}</DialogField>
      <DialogField name={t('receivable.column.dueOn')}>
        <DayField label={t('receivable.column.dueOn')} value={dueOn} onChange={setDueOn} least={item.itemOn} />
      </DialogField>
      <DialogField name={t('receivable.due.reason')}>
        <Input
          aria-label={t('receivable.due.reason')}
          autoFocus
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={save}
        />
      </DialogField>
    </Asking>
  )
}

/** The button that changes a due day, for who may say what counts as money; null is nothing that is owed. */
export function DueButton({ item, size = 'middle' }: { item: DueItem | null; size?: 'small' | 'middle' }) {
  const t = useWords()
  const may = useMay('receipt.confirm')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button size={size} disabled={item === null} onClick={() => setOpen(true)}>
        {t('receivable.due.change')}
      </Button>
      {open && item !== null && <DueDialog item={item} onClose={() => setOpen(false)} />}
    </>
  )
}
