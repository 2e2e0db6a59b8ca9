import { Button } from 'antd'
import { useState } from 'react'
import type { Assigned, OrderRow } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import type { Step } from '../part/each'
import { useMany } from '../part/many'
import { AssignDialog } from './assign-dialog'

/** What can be done with many orders at once. */
const manyActs = ['receive', 'complete', 'archive'] as const
type ManyAct = (typeof manyActs)[number]

/** Goes on with all ticked orders or gives them to somebody, and says of each whether it was done or why not (ORD-13). */
export function OrderMany({ rows, count }: { rows: () => Promise<OrderRow[]>; count: number }) {
  const t = useWords()
  const mayEdit = useMay('order.edit')
  const mayAssign = useMay('order.assign')
  const [assigning, setAssigning] = useState(false)
  const may: Record<ManyAct, boolean> = { receive: useMay('delivery.confirm'), complete: mayEdit, archive: mayEdit }
  const many = useMany({ rows, count, noOf: ({ no }) => no ?? t('order.draft') })
  const stepOf = useSteps()
  const whyNot = ({ result }: Assigned) => (result === 'assigned' ? null : t(`order.many.${result}`))
  return (
    <>
      {manyActs.map(
        (act) =>
          may[act] && (
            <Button key={act} size="small" disabled={many.off} onClick={() => void many.run(stepOf(act))}>
              {t(`order.action.${act}`)}
            </Button>
          ),
      )}
      {mayAssign && (
        <Button size="small" disabled={many.off} onClick={() => setAssigning(true)}>
          {t('order.many.assign')}
        </Button>
      )}
      {assigning && (
        <AssignDialog
          rows={rows}
          count={count}
          onDone={(done) =>
            many.show(done.map((one) => ({ ...one, no: one.no ?? t('order.draft'), reason: whyNot(one) })))
          }
          onClose={() => setAssigning(false)}
        />
      )}
      {many.shown}
    </>
  )
}

/** One step with one order. An unpaid one is completed on its own page, where it is asked about. */
function useSteps(): (act: ManyAct) => Step<OrderRow> {
  const t = useWords()
  return (act) =>
    async ({ id, outstanding = 0 }) => {
      if (act === 'complete' && outstanding > 0) return t('order.many.unpaid', { amount: formatFen(outstanding) })
      const event = { id, version: (await ask('order.read', { id })).version }
      if (act === 'receive') await ask('delivery.receive', { ...event, receivedOn: today() })
      else await ask(`order.${act}`, event)
      return null
    }
}
