import { Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Settlement } from '../../main/receivable/settlement'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { type WriteOffKind, type WriteOffState, writeOffKinds } from '../../main/writeoff/writeoff'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'
import { TakenItems } from './taken-items'

interface Somebody {
  id: number
  name: string
}

/** What is said so far of a write-off that is changed. */
interface Said {
  id: Id
  no: string
  kind: WriteOffKind
  /** What it may be made into. */
  kinds: readonly WriteOffKind[]
  toCustomer: Somebody | null
  writtenOn: Day
  reason: string
  lines: readonly Settlement[]
}

interface Props {
  customer: Somebody | null
  /** The order whose items stand first. */
  orderId?: Id | null
  said?: Said
  onClose: () => void
  /** It was changed and is in this state now. */
  onChanged?: (state: WriteOffState) => void
}

/** Writes off what a customer owes, or has another customer pay it: how much of which open items (R-AR). */
export function WriteOffDialog({ customer: given, orderId = null, said, onClose, onChanged }: Props) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('writeOff.create')
  const change = useCommand('writeOff.change')
  const limit = useAsk('writeOff.limit', {})
  const confirms = useMay('receipt.confirm')
  const [kind, setKind] = useState<WriteOffKind>(said?.kind ?? 'smallChange')
  const [customer, setCustomer] = useState<Somebody | null>(given)
  const [to, setTo] = useState<Somebody | null>(said?.toCustomer ?? null)
  const [writtenOn, setWrittenOn] = useState<Day | null>(() => said?.writtenOn ?? today())
  const [reason, setReason] = useState(said?.reason ?? '')
  const [typed, setTyped] = useState<ReadonlyMap<Id, Fen>>(
    () => new Map(said?.lines.map(({ itemId, amount }) => [itemId, amount])),
  )
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const enter = () => {
    if (customer === null) return setFault(t('writeOff.customerNeeded'))
    if (kind === 'transfer' && to === null) return setFault(t('writeOff.toNeeded'))
    if (writtenOn === null) return setFault(t('writeOff.dayNeeded'))
    const lines = [...typed].map(([itemId, amount]) => ({ itemId, amount }))
    const toCustomerId = kind === 'transfer' ? (to?.id as Id) : null
    const written = { kind, toCustomerId, writtenOn, reason, lines }
    const done = ({ no, state }: { no: string; state: WriteOffState }) => {
      tell.done(t(state === 'CONFIRMED' ? 'writeOff.counted' : 'writeOff.created', { no }))
      onChanged?.(state)
      onClose()
    }
    const sent = said
      ? change.run({ id: said.id, ...written }).then(({ state }) => done({ no: said.no, state }))
      : create.run({ customerId: customer.id as Id, ...written }).then(done)
    sent.catch((error: unknown) => setFault(sentenceOf(error)))
  }
  const title = said ? t('writeOff.changeTitle', { no: said.no }) : t('writeOff.new')
  const okText = t(said ? 'writeOff.event.submit' : 'writeOff.submit')
  const dialog = { title, okText, onClose, pending: create.pending || change.pending, fault, disabled: anyFault }
  return (
    <Asking {...dialog} onOk={enter} width={760}>
      <DialogField
        name={t('writeOff.field.kind')}
        hint={t(`writeOff.hint.${kind === 'smallChange' && !confirms ? 'smallChangeWaits' : kind}`, {
          limit: formatFen(limit.data?.limit ?? zeroFen),
        })}
      >
        <Segmented<WriteOffKind>
          aria-label={t('writeOff.field.kind')}
          options={(said?.kinds ?? writeOffKinds).map((value) => ({ value, label: t(`writeOff.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </DialogField>
      <div className="dialog-fields two">
        <DialogField name={t('writeOff.field.customer')}>
          <CustomerPicker
            label={t('writeOff.field.customer')}
            value={customer}
            disabled={given !== null}
            autoFocus={given === null}
            onChange={(pick) => {
              setCustomer(pick)
              setTyped(new Map())
            }}
          />
        </DialogField>
        {kind === 'transfer' && (
          <DialogField name={t('writeOff.field.toCustomer')}>
            <CustomerPicker label={t('writeOff.field.toCustomer')} value={to} disabled={false} onChange={setTo} />
          </DialogField>
        )}
        <DialogField name={t('writeOff.field.writtenOn')}>
          <DayField label={t('writeOff.field.writtenOn')} value={writtenOn} onChange={setWrittenOn} clearable={false} />
        </DialogField>
        <DialogField name={t('writeOff.field.reason')}>
          <Input
            aria-label={t('writeOff.field.reason')}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </DialogField>
      </div>
      {customer !== null && (
        <TakenItems
          customerId={customer.id as Id}
          orderId={orderId}
          receiptId={null}
          act="takeOff"
          amount={null}
          typed={typed}
          onChange={setTyped}
          onFault={setLineFault}
        />
      )}
    </Asking>
  )
}
