import { Input } from 'antd'
import { useState } from 'react'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'

interface Props {
  title: string
  okText: string
  onClose: () => void
  /** Refusals are shown here. */
  act: (reason: string) => Promise<unknown>
}

/** Asks for the reason that rejecting and voiding need. */
export function ReasonDialog({ title, okText, onClose, act }: Props) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const go = () => {
    if (reason.trim() === '') return setFault(t('receipt.reasonNeeded'))
    setPending(true)
    act(reason.trim())
      .then(onClose, (error: unknown) => setFault(sentenceOf(error)))
      .finally(() => setPending(false))
  }
  return (
    <Dialog title={title} open onClose={onClose} onOk={go} okText={okText} pending={pending} danger>
      <DialogField name={t('receipt.reason')}>
        <Input
          autoFocus
          aria-label={t('receipt.reason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={go}
        />
      </DialogField>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
