import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, next, type PaymentEvent } from '../../main/payable/payment'
import type { PaymentRow } from '../../main/payable/view'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { SettleDialog } from './settle-dialog'

type Act = 'confirm' | 'allocate' | 'reject' | 'void'

/** What may be done with the payment the cursor is on; `onDone` gets it as it is then. */
export function PaymentActs({ row, onDone }: { row: PaymentRow | null; onDone: (row: PaymentRow) => void }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('payment.confirm')
  const reject = useCommand('payment.reject')
  const toVoid = useCommand('payment.void')
  const [asked, setAsked] = useState<Act | null>(null)
  if (row === null) return <div className="selection-bar note">{t('payment.selectHint')}</div>
  const { id, no } = row
  const events = may ? eventsFrom(row.state) : []
  const acts: readonly Act[] = [
    ...(may && row.state === 'CONFIRMED' ? (['void'] as const) : []),
    ...(may && row.unallocated > 0 ? (['allocate'] as const) : []),
    ...(['reject', 'confirm'] as const).filter((act) => events.includes(act)),
  ]
  const ended = (event: PaymentEvent, text: string) => {
    tell.done(text)
    onDone({ ...row, state: next(row.state, event), unallocated: event === 'void' ? (0 as never) : row.unallocated })
  }
  const close = () => setAsked(null)
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('payment.selected', { no })}</span>
      {acts.map((act) => (
        <Button key={act} onClick={() => setAsked(act)}>
          {t(`payment.${act}`)}
        </Button>
      ))}
      {(asked === 'confirm' || asked === 'allocate') && (
        <SettleDialog
          payment={row}
          act={asked}
          onClose={close}
          onDone={(unallocated) => onDone({ ...row, state: 'CONFIRMED', unallocated })}
        />
      )}
      {asked === 'reject' && (
        <ReasonDialog
          title={t('payment.rejectTitle', { no })}
          okText={t('payment.reject')}
          onClose={close}
          act={(reason) => reject.run({ id, reason }).then(() => ended('reject', t('payment.rejected', { no })))}
        />
      )}
      {asked === 'void' && (
        <ReasonDialog
          title={t('payment.voidTitle', { no })}
          okText={t('payment.void')}
          onClose={close}
          act={(reason) => toVoid.run({ id, reason }).then(() => ended('void', t('payment.voided', { no })))}
        />
      )}
    </div>
  )
}
