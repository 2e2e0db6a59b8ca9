import { Input } from 'antd'
import { useState } from 'react'
import { checkInvoiceNumber } from '../../main/invoice/invoice'
import type { Day } from '../../main/value/day'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'

interface Props {
  title: string
  okText: string
  /** What stands there where a number is mended, and asks for a reason. */
  before?: { number: string; issuedOn: Day | null }
  act: (of: { number: string; issuedOn: Day; reason: string }) => Promise<unknown>
  onClose: () => void
}

/** The number and day of an invoice or red letter that was issued, looked at before it is sent (R-INV); a mended one with the reason. */
export function NumberDialog({ title, okText, before, act, onClose }: Props) {
  const t = useWords()
  const [number, setNumber] = useState(before?.number ?? '')
  const [issuedOn, setIssuedOn] = useState<Day | null>(before?.issuedOn ?? today)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const write = async () => {
    if (number.trim() === '') return setFault(t('invoice.numberNeeded'))
    if (issuedOn === null) return setFault(t('part.required'))
    if (before && reason.trim() === '') return setFault(t('receipt.reasonNeeded'))
    setPending(true)
    try {
      checkInvoiceNumber(number)
      await act({ number, issuedOn, reason: reason.trim() })
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
      setPending(false)
    }
  }
  return (
    <Dialog title={title} open onClose={onClose} onOk={() => void write()} okText={okText} pending={pending}>
      <div className="dialog-fields">
        <DialogField name={t('invoice.number')} hint={t('invoice.numberHint')} wide>
          <Input
            autoFocus
            aria-label={t('invoice.number')}
            maxLength={40}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            onPressEnter={() => void write()}
          />
        </DialogField>
        <DialogField name={t('invoice.issuedOn')}>
          <DayField label={t('invoice.issuedOn')} value={issuedOn} onChange={setIssuedOn} clearable={false} />
        </DialogField>
        {before && (
          <DialogField name={t('receipt.reason')}>
            <Input
              aria-label={t('receipt.reason')}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={() => void write()}
            />
          </DialogField>
        )}
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
