import '../order/order.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ReceiptDialog } from '../receipt/receipt-dialog'
import { openTab } from '../shell/workspace'

/** What one does for a customer: write an order, receive money, go there. */
export function CustomerActions({ id, name, size = 'middle' }: { id: Id; name: string; size?: 'small' | 'middle' }) {
  const t = useWords()
  const [receiving, setReceiving] = useState(false)
  const mayOrder = useMay('order.edit')
  const mayReceive = useMay('receipt.create')
  const mayServe = useMay('service.edit') && size === 'middle'
  return (
    <>
      {mayServe && (
        <Button
          icon={<Icon name="pin" />}
          onClick={() => openTab({ kind: 'service', id: null, with: { customerId: id, name } })}
        >
          {t('service.new')}
        </Button>
      )}
      {mayReceive && (
        <Button size={size} icon={<Icon name="money" />} onClick={() => setReceiving(true)}>
          {t('customer.receive')}
        </Button>
      )}
      {mayOrder && (
        <Button
          size={size}
          type="primary"
          icon={<Icon name="order" />}
          onClick={() => openTab({ kind: 'order', id: null, with: { customerId: id } })}
        >
          {t('customer.newOrder')}
        </Button>
      )}
      {receiving && <ReceiptDialog customer={{ id, name }} order={null} onClose={() => setReceiving(false)} />}
    </>
  )
}
