import { Checkbox, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { InvoiceKind } from '../../main/invoice/invoice'
import type { InvoiceableOrder, InvoiceEcho, InvoicePage } from '../../main/invoice/view'
import type { OrderPage } from '../../main/order/view'
import { formatFen, sumFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Figures } from '../part/screen'
import { Answered } from '../part/state'
import { type Buyer, BuyerFields } from './buyer-fields'
import { RequestLines } from './request-lines'
import { alsoHeld, type TypedParts, typedRequest } from './typed-request'

interface Props {
  orderId: Id
  orderNo: string
  deliveries: OrderPage['deliveries']
  /** A request that was taken back or sent back, to be submitted again. */
  changed?: InvoicePage | null
  onClose: () => void
}

/** Requests the invoice of an order, of further orders of its customer, of one delivery, or of parts; shows first what may still be invoiced (FPA-01). */
export function RequestDialog({ orderId, orderNo, deliveries, changed = null, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const over = useMay('invoice.over')
  const request = useCommand('invoice.request')
  const again = useCommand('invoice.submit')
  const [deliveryId, setDeliveryId] = useState<Id | null>(changed?.deliveryId ?? null)
  const [also, setAlso] = useState<InvoiceableOrder[]>(() => heldBeside(changed))
  const [discounts, setDiscounts] = useState(changed?.lines.some(({ discount }) => discount > 0) ?? false)
  const [typed, setTyped] = useState<TypedParts>({})
  const alsoOrderIds = also.map(({ id }) => id)
  const echo = useAsk('invoice.echo', { orderId, alsoOrderIds, deliveryId })
  const [buyer, setBuyer] = useBuyer(echo.data, changed)
  const [fault, setFault] = useState<string | null>(null)
  const now = echo.data ? typedRequest(echo.data, typed, { changed, discounts }) : null
  const untouched = changed === null && Object.keys(typed).length === 0
  const send = async () => {
    if (buyer === null || now === null) return
    try {
      const lines = untouched ? null : now.asked
      if (lines?.length === 0) return setFault(t('invoice.request.none'))
      const asked = { orderId, alsoOrderIds, deliveryId, lines, discounts, ...buyer }
      if (changed) await again.run({ id: changed.id, ...asked })
      const no = changed?.no ?? (await request.run(asked)).no
      tell.done(t('invoice.request.done', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={changed ? t('invoice.request.again', { no: changed.no }) : t('invoice.request.title', { no: orderNo })}
      open
      onClose={onClose}
      onOk={() => void send()}
      okText={t('invoice.request.submit')}
      pending={request.pending || again.pending}
      disabled={buyer === null || now === null || now.lines.length === 0}
      width={860}
    >
      <Answered of={echo}>
        {(value) => (
          <>
            <Echo echo={value} asked={now?.lines ?? []} />
            <div className="dialog-fields">
              <DeliveryChoice of={also.length > 0 ? [] : deliveries} value={deliveryId} onChange={setDeliveryId} />
              {deliveryId === null && <OtherOrders echo={value} chosen={also} onChange={setAlso} />}
              {buyer !== null && <BuyerFields echo={value} buyer={buyer} onChange={setBuyer} />}
              <Checkbox checked={discounts} onChange={({ target }) => setDiscounts(target.checked)}>
                {t('invoice.request.discounts')}
              </Checkbox>
            </div>
            <RequestLines
              parts={value.parts}
              lines={now?.lines ?? []}
              over={over}
              onType={(id, part) => setTyped((before) => ({ ...before, [id]: part }))}
            />
          </>
        )}
      </Answered>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

const heldBeside = (changed: InvoicePage | null): InvoiceableOrder[] => {
  const held = alsoHeld(changed)
  const orders = changed?.orders.filter(({ id }) => held.includes(id)) ?? []
  return orders.map(({ id, no, gross }) => ({
    id,
    no,
    orderOn: changed?.requestedOn ?? ('' as never),
    requestable: gross,
  }))
}

/** The usual title to begin with; of a request that is changed, its own. */
function useBuyer(echo: InvoiceEcho | undefined, changed: InvoicePage | null) {
  const [buyer, setBuyer] = useState<Buyer | null>(
    changed && {
      title: changed.title,
      taxId: changed.taxId,
      naturalPerson: changed.naturalPerson,
      kind: changed.kind,
      mailTo: changed.mailTo,
      remark: changed.remark,
    },
  )
  useEffect(() => {
    if (echo === undefined) return
    const taxed = echo.lines.every(({ taxKind }) => taxKind === 'taxed')
    const usual = echo.buyers[0] ?? { title: '', taxId: '', naturalPerson: false }
    const kind: InvoiceKind = taxed && !usual.naturalPerson ? 'special' : 'ordinary'
    setBuyer((before) => before ?? { ...usual, kind, mailTo: '', remark: null })
  }, [echo])
  return [buyer, setBuyer] as const
}

function Echo({ echo, asked }: { echo: InvoiceEcho; asked: readonly { gross: InvoiceEcho['due'] }[] }) {
  const t = useWords()
  const sum = sumFen(asked.map(({ gross }) => gross))
  const names = ['due', 'issued', 'pending', 'requestable'] as const
  const figures = names.map((name) => ({ name: t(`invoice.request.${name}`), value: formatFen(echo[name]) }))
  const paid = echo.paidLeft === null ? [] : [{ name: t('invoice.request.paidLeft'), value: formatFen(echo.paidLeft) }]
  return (
    <>
      <Figures of={[...figures, ...paid, { name: t('invoice.request.now'), value: formatFen(sum) }]} />
      {echo.requestable <= 0 && <p className="bad">{t('invoice.request.nothing')}</p>}
      {sum > 0 && sum > echo.toInvoice && (
        <p className="note">{t('invoice.request.beyondSent', { sent: formatFen(echo.sent) })}</p>
      )}
    </>
  )
}

function DeliveryChoice({
  of,
  value,
  onChange,
}: {
  of: OrderPage['deliveries']
  value: Id | null
  onChange: (id: Id | null) => void
}) {
  const t = useWords()
  const shipped = of.filter(({ state }) => state === 'SHIPPED' || state === 'RECEIVED')
  if (shipped.length === 0) return null
  const options = [
    { value: 0, label: t('invoice.request.wholeOrder') },
    ...shipped.map(({ id, no }) => ({ value: id as number, label: t('invoice.request.delivery', { no }) })),
  ]
  return (
    <DialogField name={t('invoice.request.of')}>
      <Select
        aria-label={t('invoice.request.of')}
        options={options}
        value={value ?? 0}
        onChange={(id) => onChange(id === 0 ? null : (id as Id))}
      />
    </DialogField>
  )
}

/** Further orders of the customer on the same invoice. */
function OtherOrders({
  echo,
  chosen,
  onChange,
}: {
  echo: InvoiceEcho
  chosen: InvoiceableOrder[]
  onChange: (orders: InvoiceableOrder[]) => void
}) {
  const t = useWords()
  const all = [...chosen, ...echo.others]
  if (all.length === 0) return null
  const label = ({ no, requestable }: InvoiceableOrder) => `${no} ${formatFen(requestable)}`
  return (
    <DialogField name={t('invoice.request.also')}>
      <Select
        mode="multiple"
        aria-label={t('invoice.request.also')}
        placeholder={t('invoice.request.alsoNone')}
        options={all.map((order) => ({ value: order.id as number, label: label(order) }))}
        optionFilterProp="label"
        value={chosen.map(({ id }) => id as number)}
        onChange={(ids: number[]) => onChange(all.filter(({ id }) => ids.includes(id)))}
      />
    </DialogField>
  )
}
