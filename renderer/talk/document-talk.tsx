import './talk.css'
import { type Discussed, discussed } from '../../main/talk/discussed'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { Comments } from './comments'
import { Files } from './files'

/** What is said about a document, and the files it has (COL-01, COL-03). */
export function DocumentTalk({ record, id }: { record: Discussed; id: Id }) {
  const mayEdit = useMay(discussed[record].edit)
  const topic = { record, recordId: id }
  return (
    <>
      <Files topic={topic} mayEdit={mayEdit} />
      <Comments topic={topic} />
    </>
  )
}
