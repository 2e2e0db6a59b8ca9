import { useState } from 'react'
import type { Day } from '../../main/value/day'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { useNotice } from '../part/notice'
import { Figures } from '../part/screen'
import { Asking } from '../salesreturn/return-step'
import { blankRefund, RefundFields, typedTerms } from './refund-fields'

/** Enters money that goes back to a customer out of what is in hand; it counts once finance has confirmed it (RTN-05). */
export function RefundDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('refund.create')
  const [customer, setCustomer] = useState<{ id: number; name: string } | null>(null)
  const [typed, setTyped] = useState(blankRefund)
  const [fault, setFault] = useState<string | null>(null)
  const [badAmount, setBadAmount] = useState(false)
  const enter = () => {
    if (customer === null) return setFault(t('refund.customerNeeded'))
    const terms = typedTerms(typed)
    if (typeof terms === 'string') return setFault(t(terms))
    run({ ...terms, customerId: customer.id as Id }).then(
      ({ no }) => {
        tell.done(t('refund.created', { no }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const dialog = { title: t('refund.new'), okText: t('refund.submit'), onClose, pending, fault, disabled: badAmount }
  return (
    <Asking {...dialog} onOk={enter} width={640}>
      <DialogField name={t('refund.field.customer')}>
        <CustomerPicker
          label={t('refund.field.customer')}
          value={customer}
          disabled={false}
          autoFocus
          onChange={setCustomer}
        />
      </DialogField>
      {customer !== null && <Echo customerId={customer.id as Id} on={typed.paidOn ?? today()} />}
      <RefundFields
        typed={typed}
        change={(part) => setTyped((now) => ({ ...now, ...part }))}
        onAmountFault={(sentence) => setBadAmount(sentence !== null)}
      />
    </Asking>
  )
}

/** What the customer has in hand, and what of it may be paid back. */
function Echo({ customerId, on }: { customerId: Id; on: Day }) {
  const t = useWords()
  const { data } = useAsk('refund.echo', { customerId, on })
  if (data === undefined) return <div className="echo-place" />
  return (
    <>
      <Figures
        of={(['inHand', 'pending', 'left'] as const).map((name) => {
          return { name: t(`refund.echo.${name}`), value: formatFen(data[name]) }
        })}
      />
      {data.left === 0 && <p className="warn-text">{t('refund.nothing')}</p>}
    </>
  )
}
