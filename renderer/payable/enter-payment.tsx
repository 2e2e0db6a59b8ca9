import { Button } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { PaymentDialog } from './payment-dialog'

interface Props {
  /** Null: to be chosen. */
  supplier: { id: Id; name: string } | null
  purchaseId?: Id | null
  primary?: boolean
}

/** The button that enters a payment, for the supplier and the purchase somebody looks at. */
export function EnterPayment({ supplier, purchaseId = null, primary = true }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  if (!useMay('payment.create')) return null
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} icon={<Icon name="money" />} onClick={() => setOpen(true)}>
        {t('payment.new')}
      </Button>
      {open && <PaymentDialog supplier={supplier} purchaseId={purchaseId} onClose={() => setOpen(false)} />}
    </>
  )
}
