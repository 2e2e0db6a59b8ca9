import { AutoComplete, Form, Input } from 'antd'
import type { DeliveryPage } from '../../main/delivery/view'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Typed {
  carrier: string
  trackingNo: string
  phoneEnd: string
}

/** Who carries a delivery, and under which number. */
export function CarrierDialog({ page, onClose }: { page: DeliveryPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('delivery.changeCarrier')
  const { id: deliveryId, no, carrier, trackingNo, phoneEnd } = page
  const save = async (typed: Typed) => {
    await run({ deliveryId, ...typed })
    tell.done(t('shipment.carrier.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('shipment.carrier.title', { no })}
      initial={{ carrier, trackingNo, phoneEnd }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="carrier" label={t('delivery.carrier')}>
        <Carrier />
      </Form.Item>
      <Form.Item name="trackingNo" label={t('delivery.trackingNo')} extra={t('shipment.carrier.noHint')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="phoneEnd" label={t('shipment.page.phoneEnd')} extra={t('shipment.carrier.endHint')}>
        <Input maxLength={4} inputMode="numeric" />
      </Form.Item>
    </FormDialog>
  )
}

interface CarrierProps {
  value?: string
  onChange?: (carrier: string) => void
  id?: string
}

/** A carrier by its name; those the shop has used are offered. */
export function Carrier({ value = '', onChange, id }: CarrierProps) {
  const t = useWords()
  const { data = [] } = useAsk('delivery.carriers', {})
  const typed = value.trim().toLowerCase()
  const known = data.filter((name) => name !== value && name.toLowerCase().includes(typed))
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      aria-label={t('delivery.carrier')}
      options={known.map((name) => ({ value: name }))}
      maxLength={60}
      value={value}
      onChange={(carrier: string) => onChange?.(carrier)}
    />
  )
}
