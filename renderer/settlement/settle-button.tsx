import { Button } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { SettleByHand } from './settle-by-hand'

/** The button that sets what a customer has in hand against what is open, by hand. */
export function SettleButton({ customerId }: { customerId: Id }) {
  const t = useWords()
  const may = useMay('receipt.confirm')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('writeOff.settle.button')}</Button>
      {open && <SettleByHand customerId={customerId} onClose={() => setOpen(false)} />}
    </>
  )
}
