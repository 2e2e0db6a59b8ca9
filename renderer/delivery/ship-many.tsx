import { Button } from 'antd'
import { useState } from 'react'
import type { ToShipRow } from '../../main/delivery/view'
import type { Day } from '../../main/value/day'
import { ask } from '../ask'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import type { Step } from '../part/each'
import { useMany } from '../part/many'
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
  const many = useMany({ rows, count, noOf: ({ no }) => no, most })
  return (
    <>
      <Button size="small" disabled={many.off} onClick={() => setAsked(true)}>
        {t('toship.many.ship')}
      </Button>
      {asked && <Asking count={count} onShip={many.run} onClose={() => setAsked(false)} />}
      {many.shown}
    </>
  )
}

interface AskingProps {
  count: number
  onShip: (step: Step<ToShipRow>) => Promise<void>
  onClose: () => void
}

function Asking({ count, onShip, onClose }: AskingProps) {
  const t = useWords()
  const [deliveredOn, setDeliveredOn] = useState<Day>(today)
  const [carrier, setCarrier] = useState('')
  const ship = () => {
    onClose()
    void onShip((row) => shipWhole(row, deliveredOn, carrier))
  }
  return (
    <Dialog
      title={t('toship.many.title', { count })}
      open
      onClose={onClose}
      onOk={ship}
      okText={t('toship.many.submit')}
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

async function shipWhole({ id }: ToShipRow, deliveredOn: Day, carrier: string): Promise<null> {
  const { version } = await ask('order.read', { id })
  await ask('order.ship', { id, version, deliveredOn, lines: null, carrier })
  return null
}
