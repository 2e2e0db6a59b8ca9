import { Button } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { ReceiptDialog } from '../receipt/receipt-dialog'

interface Props {
  customer: { id: Id; name: string } | null
  order?: { id: Id; no: string } | null
}

/** The button that enters money, for the customer and the order the cursor is on. Ctrl+Shift+R does the same. */
export function EnterReceipt({ customer, order = null }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const may = useMay('receipt.create')
  useKeys({ 'Ctrl+Shift+R': () => setOpen(may) })
  if (!may) return null
  return (
    <>
      <Button type="primary" icon={<Icon name="money" />} onClick={() => setOpen(true)}>
        {t('receivable.enterReceipt')}
      </Button>
      {open && <ReceiptDialog customer={customer} order={order} onClose={() => setOpen(false)} />}
    </>
  )
}
