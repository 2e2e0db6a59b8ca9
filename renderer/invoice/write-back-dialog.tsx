import { Input } from 'antd'
import { useState } from 'react'
import { checkInvoiceNumber } from '../../main/invoice/invoice'
import type { InvoiceRow } from '../../main/invoice/view'
import type { Day } from '../../main/value/day'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'

interface Props {
  row: InvoiceRow
  onClose: () => void
  onDone: () => void
}

/** Writes the number of the issued invoice back. The number is looked at before it is sent (R-INV). */
export function WriteBackDialog({ row, onClose, onDone }: Props) {
  const t = useWords()
  const { run, pending } = useCommand('invoice.writeBack')
  const [number, setNumber] = useState('')
  const [issuedOn, setIssuedOn] = useState<Day | null>(today)
  const [fault, setFault] = useState<string | null>(null)
  const write = async () => {
    if (number.trim() === '') return setFault(t('invoice.numberNeeded'))
    if (issuedOn === null) return setFault(t('part.required'))
    try {
      checkInvoiceNumber(number)
      await run({ id: row.id, number, issuedOn })
      onDone()
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('invoice.writeBackTitle', { no: row.no })}
      open
      onClose={onClose}
      onOk={() => void write()}
      okText={t('invoice.writeBack')}
      pending={pending}
    >
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
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
