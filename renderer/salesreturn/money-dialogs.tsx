import { Input } from 'antd'
import { useState } from 'react'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Asking, type StepProps, useStep } from './return-step'

/** The customer gets the value as a credit. */
export function CreditDialog({ page, onClose }: StepProps) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('salesReturn.credit')
  const [settledOn, setSettledOn] = useState<Day | null>(today)
  const [fault, setFault] = useState<string | null>(null)
  const { id, version, no } = page
  const credit = () => {
    if (settledOn === null) return setFault(t('part.required'))
    run({ id, version, settledOn }).then(
      ({ amount }) => {
        tell.done(t('salesReturn.done.creditAccount', { no, amount: formatFen(amount as Fen) }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('salesReturn.dialog.credit', { no })
  return (
    <Asking
      title={title}
      okText={t('salesReturn.action.creditAccount')}
      onClose={onClose}
      pending={pending}
      fault={fault}
      onOk={credit}
    >
      <p className="note">
        {t(page.deliveryId === null ? 'salesReturn.free.creditHint' : 'salesReturn.dialog.creditHint')}
      </p>
      <DialogField name={t('salesReturn.dialog.settledOn')}>
        <DayField
          label={t('salesReturn.dialog.settledOn')}
          value={settledOn}
          onChange={setSettledOn}
          clearable={false}
          autoFocus
        />
      </DialogField>
    </Asking>
  )
}

/** Nothing is left to do; where an invoice is out, the red-letter one is asked for. */
export function CompleteDialog({ page, onClose }: StepProps) {
  const t = useWords()
  const { run, pending } = useCommand('salesReturn.complete')
  const [redNote, setRedNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const step = useStep({ page, onClose }, setFault)
  const { id, version, no, invoiced } = page
  const complete = () => void step(run({ id, version, redNote }), 'complete')
  const title = t('salesReturn.dialog.complete', { no })
  return (
    <Asking
      title={title}
      okText={t('salesReturn.action.complete')}
      onClose={onClose}
      pending={pending}
      fault={fault}
      onOk={complete}
    >
      <p className="note">{invoiced ? t('salesReturn.dialog.redHint') : t('salesReturn.dialog.noRed')}</p>
      {invoiced && (
        <DialogField name={t('salesReturn.field.redNote')}>
          <Input
            autoFocus
            aria-label={t('salesReturn.field.redNote')}
            maxLength={200}
            value={redNote}
            onChange={({ target }) => setRedNote(target.value)}
            onPressEnter={complete}
          />
        </DialogField>
      )}
    </Asking>
  )
}
