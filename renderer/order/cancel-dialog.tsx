import { Input } from 'antd'
import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { DialogField } from './dialog-field'

/** Cancels an order, with a reason; there is no way back. */
export function CancelDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('order.cancel')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const cancel = () => {
    run({ id: order.id, version: order.version, reason }).then(
      () => {
        tell.done(t('order.cancelled'))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  return (
    <Dialog
      title={t('order.cancelTitle', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={cancel}
      okText={t('order.cancelConfirm')}
      pending={pending}
      danger
    >
      <DialogField name={t('order.cancelReason')}>
        <Input
          autoFocus
          aria-label={t('order.cancelReason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
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
