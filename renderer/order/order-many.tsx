import { Button } from 'antd'
import { useState } from 'react'
import type { Assigned, OrderRow } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { today } from '../part/clock'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { AssignDialog } from './assign-dialog'

/** What can be done with many orders at once. */
const manyActs = ['receive', 'complete', 'archive'] as const
type ManyAct = (typeof manyActs)[number]

/** So many at once; more are done in several turns. */
const most = 500

export interface Result {
  id: number
  no: string
  /** Why it was refused; null when it is done. */
  reason: string | null
}

/** Goes on with all ticked orders or gives them to somebody, and says of each whether it was done or why not (ORD-13). */
export function OrderMany({ rows, count }: { rows: () => Promise<OrderRow[]>; count: number }) {
  const t = useWords()
  const tell = useNotice()
  const mayEdit = useMay('order.edit')
  const mayAssign = useMay('order.assign')
  const [assigning, setAssigning] = useState(false)
  const may: Record<ManyAct, boolean> = { receive: useMay('delivery.confirm'), complete: mayEdit, archive: mayEdit }
  const [running, setRunning] = useState<ManyAct | null>(null)
  const [results, setResults] = useState<Result[] | null>(null)
  const step = useStep()
  const whyNot = ({ result }: Assigned) => (result === 'assigned' ? null : t(`order.many.${result}`))
  const run = async (act: ManyAct) => {
    setRunning(act)
    try {
      const done: Result[] = []
      for (const row of await rows()) done.push(await step(act, row))
      setResults(done)
    } catch (error) {
      tell.refused(error)
    } finally {
      setRunning(null)
    }
  }
  return (
    <>
      {manyActs.map(
        (act) =>
          may[act] && (
            <Button
              key={act}
              size="small"
              loading={running === act}
              disabled={running !== null || count > most}
              onClick={() => void run(act)}
            >
              {t(`order.action.${act}`)}
            </Button>
          ),
      )}
      {mayAssign && (
        <Button size="small" disabled={running !== null || count > most} onClick={() => setAssigning(true)}>
          {t('order.many.assign')}
        </Button>
      )}
      {assigning && (
        <AssignDialog
          {...{ rows, count }}
          onDone={(done) =>
            setResults(done.map((one) => ({ ...one, no: one.no ?? t('order.draft'), reason: whyNot(one) })))
          }
          onClose={() => setAssigning(false)}
        />
      )}
      {results !== null && <Results of={results} onClose={() => setResults(null)} />}
    </>
  )
}

/** One step with one order; what refuses it is its result. An unpaid one is completed on its own page, where it is asked about. */
function useStep(): (act: ManyAct, row: OrderRow) => Promise<Result> {
  const t = useWords()
  return async (act, { id, no, outstanding = 0 }) => {
    const result = { id, no: no ?? t('order.draft') }
    if (act === 'complete' && outstanding > 0)
      return { ...result, reason: t('order.many.unpaid', { amount: formatFen(outstanding) }) }
    try {
      const event = { id, version: (await ask('order.read', { id })).version }
      if (act === 'receive') await ask('delivery.receive', { ...event, receivedOn: today() })
      else await ask(`order.${act}`, event)
      return { ...result, reason: null }
    } catch (error) {
      return { ...result, reason: sentenceOf(error) }
    }
  }
}

/** What became of each of many orders. */
export function Results({ of, onClose }: { of: readonly Result[]; onClose: () => void }) {
  const t = useWords()
  const done = of.filter(({ reason }) => reason === null).length
  return (
    <Dialog
      title={t('order.many.title', { done, refused: of.length - done })}
      open
      onClose={onClose}
      onOk={onClose}
      width={640}
    >
      <div className="many-results">
        <table className="plain">
          <tbody>
            {of.map(({ id, no, reason }) => (
              <tr key={id}>
                <td>{no}</td>
                <td>
                  <Pill tone={reason === null ? 'ok' : 'bad'}>
                    {t(reason === null ? 'order.many.done' : 'order.many.refused')}
                  </Pill>
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
