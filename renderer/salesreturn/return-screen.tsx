import '../order/order.css'
import { useState } from 'react'
import { isEditable } from '../../main/salesreturn/salesreturn'
import type { ReturnPage } from '../../main/salesreturn/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Answered } from '../part/state'
import { formLeftBehind, useGoesOn } from '../shell/kept-form'
import { useTab } from '../shell/workspace'
import { freeForm } from './free-editor'
import { FreeReturnForm } from './free-form'
import { ReturnForm } from './return-form'
import { ReturnView } from './return-view'

/** A return: the form while it is new, a draft or being reworked, else its page. */
export function ReturnScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <NewReturn /> : <OldReturn id={id} />
}

/** A new return is one without an order where it was begun as that, also when it was left behind. */
function NewReturn() {
  const { with: given } = useTab()
  const [free] = useState(() => {
    const left = given?.form === undefined ? null : formLeftBehind(freeForm, String(given.form))
    return left?.free === true || Number(given?.free ?? 0) === 1
  })
  const Form = free ? FreeReturnForm : ReturnForm
  return <Form page={null} onDone={() => undefined} />
}

function OldReturn({ id }: { id: number }) {
  return <Answered of={useAsk('salesReturn.read', { id })}>{(page) => <Known page={page} />}</Answered>
}

function Known({ page }: { page: ReturnPage }) {
  const free = page.deliveryId === null
  const Form = free ? FreeReturnForm : ReturnForm
  const mayWrite = useMay(free ? 'return.free' : 'return.request') && isEditable(page.state)
  const goesOn = useGoesOn(mayWrite)
  const [editing, setEditing] = useState(goesOn)
  return editing && mayWrite ? (
    <Form page={page} onDone={() => setEditing(false)} />
  ) : (
    <ReturnView page={page} onEdit={mayWrite ? () => setEditing(true) : null} />
  )
}
