import '../order/order.css'
import './serviceorder.css'
import { useState } from 'react'
import { isEditable } from '../../main/serviceorder/serviceorder'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Answered } from '../part/state'
import { useTab } from '../shell/workspace'
import { ServiceForm } from './serviceorder-form'
import { ServiceView } from './serviceorder-view'

/** A service order: the form while it is new or its draft is edited, else its page. */
export function ServiceScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <ServiceForm page={null} onDone={() => undefined} /> : <OldService id={id} />
}

function OldService({ id }: { id: number }) {
  const page = useAsk('service.read', { id })
  const mayWrite = useMay('service.edit')
  const [editing, setEditing] = useState(false)
  return (
    <Answered of={page}>
      {(value) =>
        editing && isEditable(value.state) ? (
          <ServiceForm page={value} onDone={() => setEditing(false)} />
        ) : (
          <ServiceView page={value} onEdit={mayWrite && isEditable(value.state) ? () => setEditing(true) : null} />
        )
      }
    </Answered>
  )
}
