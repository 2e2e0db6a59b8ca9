import '../order/order.css'
import { useState } from 'react'
import { isEditable } from '../../main/salesreturn/salesreturn'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Answered } from '../part/state'
import { useTab } from '../shell/workspace'
import { ReturnForm } from './return-form'
import { ReturnView } from './return-view'

/** A return: the form while it is new, a draft or being reworked, else its page. */
export function ReturnScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <ReturnForm page={null} onDone={() => undefined} /> : <OldReturn id={id} />
}

function OldReturn({ id }: { id: number }) {
  const page = useAsk('salesReturn.read', { id })
  const mayWrite = useMay('return.request')
  const [editing, setEditing] = useState(false)
  return (
    <Answered of={page}>
      {(value) =>
        editing && isEditable(value.state) ? (
          <ReturnForm page={value} onDone={() => setEditing(false)} />
        ) : (
          <ReturnView page={value} onEdit={mayWrite && isEditable(value.state) ? () => setEditing(true) : null} />
        )
      }
    </Answered>
  )
}
