import { useState } from 'react'
import type { Settlement } from '../../main/salesreturn/view'
import type { Day } from '../../main/value/day'
import { formatFen, zeroFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'
import { Figures } from '../part/screen'
import { blankRefund, RefundFields, typedTerms } from '../refund/refund-fields'
import { openTab } from '../shell/workspace'
import { Asking, type StepProps } from './return-step'

/** What is not owed for the delivery goes back to the customer. */
export function RefundStep({ page, onClose }: StepProps) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('salesReturn.refund')
  const [written, setWritten] = useState(() => ({ ...blankRefund(), touched: false }))
  const [fault, setFault] = useState<string | null>(null)
  const [badAmount, setBadAmount] = useState(false)
  const { id, version, no } = page
  const { data } = useAsk('salesReturn.settlement', { id, on: written.paidOn ?? today() })
  const { touched, ...typed } = written
  // Until somebody types an amount it is all that can be paid back.
  const amount = touched ? typed.amount : (data?.refundable ?? null)
  const refund = () => {
    const terms = typedTerms({ ...typed, amount })
    if (typeof terms === 'string') return setFault(t(terms))
    run({ id, version, ...terms }).then(
      ({ refundNo }) => {
        tell.done(t('refund.settle.refunded', { no, refund: refundNo }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('refund.settle.refund', { no })
  const none = data?.refundable === zeroFen
  const dialog = { title, okText: t('salesReturn.action.refund'), onClose, pending, fault, disabled: badAmount || none }
  return (
    <Asking {...dialog} onOk={refund} width={640}>
      <p className="note">{t('refund.settle.refundHint')}</p>
      <Worth of={data} names={['worth', 'owed', 'refundable']} />
      {none && <p className="warn-text">{t('refund.settle.none')}</p>}
      <RefundFields
        typed={{ ...typed, amount }}
        change={(part) => setWritten((now) => ({ ...now, ...part, touched: now.touched || 'amount' in part }))}
        onAmountFault={(sentence) => setBadAmount(sentence !== null)}
        autoFocus
      />
    </Asking>
  )
}

/** Other goods for those that came back: their order opens as a draft. */
export function ExchangeStep({ page, onClose }: StepProps) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('salesReturn.exchange')
  const [settledOn, setSettledOn] = useState<Day | null>(today)
  const [fault, setFault] = useState<string | null>(null)
  const { id, version, no } = page
  const { data } = useAsk('salesReturn.settlement', { id, on: settledOn ?? today() })
  const exchange = () => {
    if (settledOn === null) return setFault(t('part.required'))
    run({ id, version, settledOn }).then(
      ({ orderId }) => {
        tell.done(t('refund.settle.exchanged', { no }))
        onClose()
        openTab({ kind: 'order', id: orderId })
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const title = t('refund.settle.exchange', { no })
  return (
    <Asking
      title={title}
      okText={t('salesReturn.action.exchange')}
      onClose={onClose}
      pending={pending}
      fault={fault}
      onOk={exchange}
    >
      <p className="note">{t('refund.settle.exchangeHint')}</p>
      <Worth of={data} names={['worth', 'owed']} />
      <DialogField name={t('salesReturn.dialog.settledOn')}>
        <DayField
          label={t('salesReturn.dialog.settledOn')}
          value={settledOn}
          onChange={setSettledOn}
          clearable={false}
          autoFocus
        />
      </DialogField>
    </Asking>
  )
}

/** What settling comes to; it is known in a moment. */
function Worth({ of, names }: { of: Settlement | undefined; names: readonly (keyof Settlement)[] }) {
  const t = useWords()
  if (of === undefined) return <div className="echo-place" />
  return <Figures of={names.map((name) => ({ name: t(`refund.settle.${name}`), value: formatFen(of[name]) }))} />
}
