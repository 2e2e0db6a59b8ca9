import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { CustomerPicker } from '../customer/customer-picker'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'

interface Named {
  id: Id
  name: string
}

interface Props {
  title: string
  onClose: () => void
  /** Refusals are shown here. */
  act: (customer: Named) => Promise<unknown>
}

/** Asks whose money a line is. */
export function CustomerDialog({ title, onClose, act }: Props) {
  const t = useWords()
  const [customer, setCustomer] = useState<Named | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const go = () => {
    if (customer === null) return setFault(t('bank.customerNeeded'))
    setPending(true)
    act(customer)
      .then(onClose, (error: unknown) => setFault(sentenceOf(error)))
      .finally(() => setPending(false))
  }
  return (
    <Dialog title={title} open onClose={onClose} onOk={go} okText={t('receipt.submit')} pending={pending}>
      <DialogField name={t('bank.customer')}>
        <CustomerPicker label={t('bank.customer')} value={customer} onChange={setCustomer} autoFocus />
      </DialogField>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
