import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

interface Props {
  order: OrderPage
  onClose: () => void
  onDone: () => void
}

/** Completes an order of which something is still owed, after saying so (R-ST note 5); what is owed stays owed. */
export function CompleteDialog({ order, onClose, onDone }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('order.complete')
  const [fault, setFault] = useState<string | null>(null)
  const complete = () => {
    run({ id: order.id, version: order.version }).then(
      () => {
        tell.done(t('order.completed'))
        onDone()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  return (
    <Dialog
      title={t('order.completeTitle', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={complete}
      okText={t('order.action.complete')}
      pending={pending}
    >
      {order.outstanding !== null && <p>{t('order.completeUnpaid', { amount: formatFen(order.outstanding) })}</p>}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
