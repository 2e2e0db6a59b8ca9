import { Input } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../main/delivery/tracking'
import type { DeliveryPage } from '../../main/delivery/view'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'

interface Props {
  page: DeliveryPage
  onClose: () => void
}

/** The tracking sheet of a delivery, to be pasted to its customer (LOG-02); the history of the order says that they were told. */
export function TellTracking(props: Props) {
  const company = useAsk('company.read', {})
  return <Answered of={company}>{({ name }) => <Telling {...props} company={name} />}</Answered>
}

function Telling({ page, onClose, company }: Props & { company: string }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('order.tell')
  const [text, setText] = useState(() => trackingSheet(t, page, company))
  const [fault, setFault] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      await run({ id: page.orderId, told: 'copied' })
      tell.done(t('shipment.track.copied'))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('shipment.track.tellTitle', { no: page.no })}
      open
      onClose={onClose}
      onOk={() => void copy()}
      okText={t('shipment.track.copy')}
      pending={pending}
      width={620}
    >
      <DialogField name={t('shipment.track.text')}>
        <Input.TextArea
          autoFocus
          aria-label={t('shipment.track.text')}
          rows={12}
          maxLength={10_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </DialogField>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** What a customer is told of a delivery: when it went, who carries it, whether it is there, and what was heard, newest first. */
export function trackingSheet(t: Translate, page: DeliveryPage, company: string): string {
  const { no, carrier, trackingNo, receivedOn, events } = page
  const who = page.contact || page.customerName
  const heard = events.map(({ happenedOn, minute, place, said }) =>
    [`${happenedOn} ${clockOf(minute)}`, place, said].filter((part) => part !== '').join('  '),
  )
  return [
    t('shipment.track.message', { who, order: page.orderNo, day: page.deliveredOn, no }),
    ...(carrier === '' ? [] : [t('shipment.track.messageCarrier', { carrier })]),
    ...(trackingNo === '' ? [] : [t('shipment.track.messageNo', { no: trackingNo })]),
    ...(receivedOn === null ? [] : [t('shipment.track.messageReceived', { day: receivedOn })]),
    ...heard,
    t('shipment.track.messageEnd', { company }),
  ].join('\n')
}
