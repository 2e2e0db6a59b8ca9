import { Button } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { WriteOffDialog } from './write-off-dialog'

interface Props {
  customer: { id: Id; name: string } | null
  /** The order whose items it begins with. */
  orderId?: Id | null
  primary?: boolean
}

/** The button that writes off what a customer owes, or has another customer pay it. */
export function WriteOffButton({ customer, orderId = null, primary = false }: Props) {
  const t = useWords()
  const may = useMay('receipt.create')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button {...(primary && { type: 'primary' as const })} onClick={() => setOpen(true)}>
        {t('writeOff.new')}
      </Button>
      {open && <WriteOffDialog customer={customer} orderId={orderId} onClose={() => setOpen(false)} />}
    </>
  )
}
