import { Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen, zeroFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { type WriteOffKind, writeOffKinds } from '../../main/writeoff/writeoff'
import { useAsk, useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'
import { TakenItems } from './taken-items'

interface Props {
  customer: { id: Id; name: string } | null
  /** The order whose items stand first. */
  orderId: Id | null
  onClose: () => void
}

/** Writes off what a customer owes, or has another customer pay it: how much of which open items (R-AR). */
export function WriteOffDialog({ customer: given, orderId, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('writeOff.create')
  const limit = useAsk('writeOff.limit', {})
  const [kind, setKind] = useState<WriteOffKind>('smallChange')
  const [customer, setCustomer] = useState<{ id: number; name: string } | null>(given)
  const [to, setTo] = useState<{ id: number; name: string } | null>(null)
  const [writtenOn, setWrittenOn] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState<ReadonlyMap<Id, Fen>>(new Map())
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const enter = () => {
    if (customer === null) return setFault(t('writeOff.customerNeeded'))
    if (kind === 'transfer' && to === null) return setFault(t('writeOff.toNeeded'))
    if (writtenOn === null) return setFault(t('writeOff.dayNeeded'))
    const lines = [...typed].map(([itemId, amount]) => ({ itemId, amount }))
    const toCustomerId = kind === 'transfer' ? (to?.id as Id) : null
    run({ kind, customerId: customer.id as Id, toCustomerId, writtenOn, reason, lines }).then(
      ({ no, state }) => {
        tell.done(t(state === 'CONFIRMED' ? 'writeOff.counted' : 'writeOff.created', { no }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const dialog = { title: t('writeOff.new'), okText: t('writeOff.submit'), onClose, pending, fault, disabled: anyFault }
  return (
    <Asking {...dialog} onOk={enter} width={760}>
      <DialogField
        name={t('writeOff.field.kind')}
        hint={t(`writeOff.hint.${kind}`, { limit: formatFen(limit.data?.limit ?? zeroFen) })}
      >
        <Segmented<WriteOffKind>
          aria-label={t('writeOff.field.kind')}
          options={writeOffKinds.map((value) => ({ value, label: t(`writeOff.kind.${value}`) }))}
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
