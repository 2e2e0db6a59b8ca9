import './talk.css'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Comments } from './comments'
import { Files } from './files'

/** What is said about an order, and the files it has (COL-01, COL-03). */
export function OrderTalk({ id }: { id: Id }) {
  const mayEdit = useMay('order.edit')
  const topic = { record: 'salesOrder', recordId: id } as const
  return (
    <>
      <Files topic={topic} mayEdit={mayEdit} />
      <Comments topic={topic} />
    </>
  )
}
