import '../order/order.css'
import { useState } from 'react'
import { isEditable } from '../../main/salesreturn/salesreturn'
import type { ReturnPage } from '../../main/salesreturn/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Answered } from '../part/state'
import { useGoesOn } from '../shell/kept-form'
import { useTab } from '../shell/workspace'
import { ReturnForm } from './return-form'
import { ReturnView } from './return-view'

/** A return: the form while it is new, a draft or being reworked, else its page. */
export function ReturnScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <ReturnForm page={null} onDone={() => undefined} /> : <OldReturn id={id} />
}

function OldReturn({ id }: { id: number }) {
  return <Answered of={useAsk('salesReturn.read', { id })}>{(page) => <Known page={page} />}</Answered>
}

function Known({ page }: { page: ReturnPage }) {
  const mayWrite = useMay('return.request') && isEditable(page.state)
  const goesOn = useGoesOn(mayWrite)
  const [editing, setEditing] = useState(goesOn)
  return editing && mayWrite ? (
    <ReturnForm page={page} onDone={() => setEditing(false)} />
  ) : (
    <ReturnView page={page} onEdit={mayWrite ? () => setEditing(true) : null} />
  )
}
