import { Button } from 'antd'
import { useState } from 'react'
import type { ToShipRow } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import { ask } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { type Result, Results } from '../order/order-many'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Carrier } from './carrier-dialog'

/** So many at once; more are shipped in several turns. */
const most = 200

interface Props {
  rows: () => Promise<ToShipRow[]>
  count: number
}

/** Ships all that is left of the ticked orders, and says of each whether it went or why not (DLV-04). */
export function ShipMany({ rows, count }: Props) {
  const t = useWords()
  const [asked, setAsked] = useState(false)
  const [results, setResults] = useState<Result[] | null>(null)
  const done = (found: Result[]) => {
    setAsked(false)
    setResults(found)
  }
  return (
    <>
      <Button size="small" disabled={count > most} onClick={() => setAsked(true)}>
        {t('toship.many.ship')}
      </Button>
      {asked && <Asking rows={rows} count={count} onDone={done} onClose={() => setAsked(false)} />}
      {results !== null && <Results of={results} onClose={() => setResults(null)} />}
    </>
  )
}

function Asking({ rows, count, onDone, onClose }: Props & { onDone: (of: Result[]) => void; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const [deliveredOn, setDeliveredOn] = useState<Day>(today)
  const [carrier, setCarrier] = useState('')
  const [pending, setPending] = useState(false)
  const ship = async () => {
    setPending(true)
    try {
      const done: Result[] = []
      for (const row of await rows()) done.push(await shipWhole(row, deliveredOn, carrier))
      onDone(done)
    } catch (error) {
      tell.refused(error)
      setPending(false)
    }
  }
  return (
    <Dialog
      title={t('toship.many.title', { count })}
      open
      onClose={onClose}
      onOk={() => void ship()}
      okText={t('toship.many.submit')}
      pending={pending}
    >
      <div className="dialog-fields two">
        <DialogField name={t('delivery.deliveredOn')}>
          <DayField
            label={t('delivery.deliveredOn')}
            value={deliveredOn}
            onChange={(day) => day !== null && setDeliveredOn(day)}
            clearable={false}
          />
        </DialogField>
        <DialogField name={t('delivery.carrier')}>
          <Carrier value={carrier} onChange={setCarrier} />
        </DialogField>
      </div>
      <p className="note">{t('toship.many.hint')}</p>
    </Dialog>
  )
}

/** What stands in the way of one order is its result; the others go on. */
async function shipWhole({ id, no }: ToShipRow, deliveredOn: Day, carrier: string): Promise<Result> {
  try {
    const { version } = await ask('order.read', { id })
    await ask('order.ship', { id, version, deliveredOn, lines: null, carrier })
    return { id, no, reason: null }
  } catch (error) {
    return { id, no, reason: sentenceOf(error) }
  }
}
