import '../order/order.css'
import './serviceorder.css'
import { useState } from 'react'
import { isEditable } from '../../main/serviceorder/serviceorder'
import type { ServicePage } from '../../main/serviceorder/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Answered } from '../part/state'
import { useGoesOn } from '../shell/kept-form'
import { useTab } from '../shell/workspace'
import { ServiceForm } from './serviceorder-form'
import { ServiceView } from './serviceorder-view'

/** A service order: the form while it is new or its draft is edited, else its page. */
export function ServiceScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <ServiceForm page={null} onDone={() => undefined} /> : <OldService id={id} />
}

function OldService({ id }: { id: number }) {
  return <Answered of={useAsk('service.read', { id })}>{(page) => <Known page={page} />}</Answered>
}

function Known({ page }: { page: ServicePage }) {
  const mayWrite = useMay('service.edit') && isEditable(page.state)
  const goesOn = useGoesOn(mayWrite)
  const [editing, setEditing] = useState(goesOn)
  return editing && mayWrite ? (
    <ServiceForm page={page} onDone={() => setEditing(false)} />
  ) : (
    <ServiceView page={page} onEdit={mayWrite ? () => setEditing(true) : null} />
  )
}
