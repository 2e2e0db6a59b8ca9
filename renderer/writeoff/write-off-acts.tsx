import { Button } from 'antd'
import { useState } from 'react'
import type { WriteOffRow } from '../../main/writeoff/view'
import { eventsFrom, next, type WriteOffEvent, type WriteOffState } from '../../main/writeoff/writeoff'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { ChangeWriteOff } from './change-write-off'

const told = { confirm: 'confirmed', reject: 'rejected', withdraw: 'withdrawn', void: 'voided' } as const

/** What may be done with the write-off the cursor is on; `onDone` gets it in its new state. */
export function WriteOffActs({ row, onDone }: { row: WriteOffRow | null; onDone: (row: WriteOffRow) => void }) {
  const t = useWords()
  const tell = useNotice()
  const [enters, confirms] = [useMay('receipt.create'), useMay('receipt.confirm')]
  const submit = useCommand('writeOff.submit')
  const withdraw = useCommand('writeOff.withdraw')
  const confirm = useCommand('writeOff.confirm')
  const reject = useCommand('writeOff.reject')
  const toVoid = useCommand('writeOff.void')
  const [asked, setAsked] = useState<'reject' | 'void' | null>(null)
  const [changing, setChanging] = useState(false)
  if (row === null) return <div className="selection-bar note">{t('writeOff.selectHint')}</div>
  const { id, no, customerId } = row
  const events = eventsFrom(row.state)
  const may = (event: WriteOffEvent) =>
    events.includes(event) &&
    (event === 'confirm' || event === 'reject' || row.state === 'CONFIRMED' ? confirms : enters)
  const ended = (event: 'confirm' | 'reject' | 'withdraw' | 'void') => {
    tell.done(t(`writeOff.${told[event]}`, { no }))
    onDone({ ...row, state: next(row.state, event) })
  }
  const submitted = ({ state }: { state: WriteOffState }) => {
    tell.done(t(state === 'CONFIRMED' ? 'writeOff.counted' : 'writeOff.submitted', { no }))
    onDone({ ...row, state })
  }
  const explained = {
    reject: { title: t('writeOff.rejectTitle', { no }), run: reject.run },
    void: { title: t('writeOff.voidTitle', { no }), run: toVoid.run },
  }
  const at = {
    submit: () => submit.run({ id }).then(submitted, tell.refused),
    withdraw: () => withdraw.run({ id }).then(() => ended('withdraw'), tell.refused),
    confirm: () => confirm.run({ id }).then(() => ended('confirm'), tell.refused),
  }
  const pending = submit.pending || withdraw.pending || confirm.pending
  return (
    <div className="selection-bar">
      <button type="button" className="link selected-no" onClick={() => openTab({ kind: 'customer', id: customerId })}>
        {no} · {row.customerName}
      </button>
      {(['void', 'reject'] as const).map(
        (event) =>
          may(event) && (
            <Button key={event} onClick={() => setAsked(event)}>
              {t(`writeOff.event.${event}`)}
            </Button>
          ),
      )}
      {may('submit') && <Button onClick={() => setChanging(true)}>{t('writeOff.change')}</Button>}
      {(['withdraw', 'submit', 'confirm'] as const).map(
        (event) =>
          may(event) && (
            <Button key={event} loading={pending} onClick={() => void at[event]()}>
              {t(`writeOff.event.${event}`)}
            </Button>
          ),
      )}
      {changing && (
        <ChangeWriteOff
          key={id}
          row={row}
          onClose={() => setChanging(false)}
          onChanged={(state) => onDone({ ...row, state })}
        />
      )}
      {asked !== null && (
        <ReasonDialog
          title={explained[asked].title}
          okText={t(`writeOff.event.${asked}`)}
          onClose={() => setAsked(null)}
          act={(reason) => explained[asked].run({ id, reason }).then(() => ended(asked))}
        />
      )}
    </div>
  )
}
