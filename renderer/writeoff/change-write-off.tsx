import type { WriteOffRow } from '../../main/writeoff/view'
import { type WriteOffKind, type WriteOffState, writeOffKinds } from '../../main/writeoff/writeoff'
import { useAsk } from '../ask'
import { WriteOffDialog } from './write-off-dialog'

interface Props {
  row: WriteOffRow
  onClose: () => void
  onChanged: (state: WriteOffState) => void
}

/** Changes a write-off that was withdrawn or rejected and submits it again; it opens once what it says so far is there. */
export function ChangeWriteOff({ row, ...dialog }: Props) {
  const { id, no, kind, customerId, customerName, writtenOn, reason } = row
  const { data } = useAsk('settlement.read', { customerId, writeOffId: id })
  if (!data?.writeOff) return null
  const customer = { id: customerId, name: customerName }
  const said = { id, no, kind, kinds: kindsFrom(kind), writtenOn, reason, ...data.writeOff }
  return <WriteOffDialog customer={customer} said={said} {...dialog} />
}

/** A transfer stays one. */
function kindsFrom(kind: WriteOffKind): WriteOffKind[] {
  if (kind === 'transfer') return [kind]
  return writeOffKinds.filter((one) => one !== 'transfer')
}
