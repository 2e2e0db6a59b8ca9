import { AutoComplete, Checkbox, Input, Segmented, Select } from 'antd'
import { useEffect, useState } from 'react'
import { type InvoiceBuyer, type InvoiceKind, invoiceKinds } from '../../main/invoice/invoice'
import type { InvoiceLine } from '../../main/invoice/line'
import type { InvoiceEcho } from '../../main/invoice/view'
import type { OrderPage } from '../../main/order/view'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { formatPercent } from '../../main/value/percent'
import { formatQty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Figures } from '../part/screen'
import { Answered } from '../part/state'
import { DialogField } from './dialog-field'

interface Buyer extends InvoiceBuyer {
  kind: InvoiceKind
  mailTo: string
}

/** Requests the invoice of an order or of one delivery; shows first what may still be invoiced (FPA-01). */
export function InvoiceDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('invoice.request')
  const [deliveryId, setDeliveryId] = useState<Id | null>(null)
  const echo = useAsk('invoice.echo', { orderId: order.id, deliveryId })
  const [buyer, setBuyer] = useState<Buyer | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const found = echo.data
  useEffect(() => {
    if (found === undefined) return
    const taxed = found.lines.every(({ taxKind }) => taxKind === 'taxed')
    const usual = found.buyers[0] ?? { title: '', taxId: '', naturalPerson: false }
    const kind: InvoiceKind = taxed && !usual.naturalPerson ? 'special' : 'ordinary'
    setBuyer((now) => now ?? { ...usual, kind, mailTo: '' })
  }, [found])
  const request = async () => {
    if (buyer === null) return
    try {
      const { no } = await run({ orderId: order.id, deliveryId, ...buyer })
      tell.done(t('invoice.request.done', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('invoice.request.title', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={() => void request()}
      okText={t('invoice.request.submit')}
      pending={pending}
      disabled={buyer === null || found === undefined || found.requestable <= 0}
      width={720}
    >
      <Answered of={echo}>
        {(value) => (
          <>
            <Echo echo={value} />
            <div className="dialog-fields">
              <DeliveryChoice order={order} value={deliveryId} onChange={setDeliveryId} />
              {buyer !== null && <BuyerFields echo={value} buyer={buyer} onChange={setBuyer} />}
            </div>
            <Lines lines={value.lines} />
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

function Echo({ echo }: { echo: InvoiceEcho }) {
  const t = useWords()
  const names = ['due', 'issued', 'pending', 'requestable'] as const
  return (
    <>
      <Figures of={names.map((name) => ({ name: t(`invoice.request.${name}`), value: formatFen(echo[name]) }))} />
      {echo.requestable <= 0 && <p className="bad">{t('invoice.request.nothing')}</p>}
    </>
  )
}

interface ChoiceProps {
  order: OrderPage
  value: Id | null
  onChange: (id: Id | null) => void
}

function DeliveryChoice({ order, value, onChange }: ChoiceProps) {
  const t = useWords()
  const shipped = order.deliveries.filter(({ state }) => state === 'SHIPPED' || state === 'RECEIVED')
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

interface BuyerProps {
  echo: InvoiceEcho
  buyer: Buyer
  onChange: (buyer: Buyer) => void
}

/** Chooses among the customer's invoice titles; an invoice to a person is an ordinary one (R-TAXID). */
function BuyerChoice({ echo: { buyers }, buyer, onChange }: BuyerProps) {
  const t = useWords()
  if (buyers.length < 2) return null
  const at = buyers.findIndex(({ title, taxId }) => title === buyer.title && taxId === buyer.taxId)
  const choose = (index: number) => {
    const chosen = buyers[index]
    if (chosen) onChange({ ...buyer, ...chosen, kind: chosen.naturalPerson ? 'ordinary' : buyer.kind })
  }
  return (
    <DialogField name={t('invoice.request.choose')}>
      <Select
        aria-label={t('invoice.request.choose')}
        options={buyers.map(({ title }, value) => ({ value, label: title }))}
        value={at < 0 ? null : at}
        onChange={choose}
      />
    </DialogField>
  )
}

function BuyerFields({ echo, buyer, onChange }: BuyerProps) {
  const t = useWords()
  return (
    <>
      <BuyerChoice echo={echo} buyer={buyer} onChange={onChange} />
      <DialogField name={t('invoice.request.kind')}>
        <Segmented<InvoiceKind>
          aria-label={t('invoice.request.kind')}
          options={invoiceKinds.map((value) => ({ value, label: t(`invoice.kind.${value}`) }))}
          value={buyer.kind}
          onChange={(kind) => onChange({ ...buyer, kind })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.buyer')}>
        <Input
          aria-label={t('invoice.request.buyer')}
          maxLength={100}
          value={buyer.title}
          onChange={(event) => onChange({ ...buyer, title: event.target.value })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.taxId')}>
        <Input
          aria-label={t('invoice.request.taxId')}
          maxLength={40}
          value={buyer.taxId}
          onChange={(event) => onChange({ ...buyer, taxId: event.target.value })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.mailTo')}>
        <AutoComplete
          aria-label={t('invoice.request.mailTo')}
          options={echo.mailings.map((value) => ({ value }))}
          placeholder={t('invoice.request.noMail')}
          maxLength={400}
          value={buyer.mailTo}
          onChange={(mailTo: string) => onChange({ ...buyer, mailTo })}
        />
      </DialogField>
      <Checkbox
        checked={buyer.naturalPerson}
        onChange={(event) => onChange({ ...buyer, naturalPerson: event.target.checked })}
      >
        {t('invoice.request.naturalPerson')}
      </Checkbox>
    </>
  )
}

function Lines({ lines }: { lines: readonly InvoiceLine[] }) {
  const t = useWords()
  return (
    <section className="quantity-table" aria-label={t('invoice.request.lines')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('invoice.line.name')}</th>
            <th>{t('invoice.line.spec')}</th>
            <th className="num">{t('invoice.line.qty')}</th>
            <th className="num">{t('invoice.line.rate')}</th>
            <th className="num">{t('invoice.line.tax')}</th>
            <th className="num">{t('invoice.line.gross')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.orderLineId}>
              <td>{line.name}</td>
              <td className="muted">{line.spec}</td>
              <td className="num">{`${formatQty(line.qty)} ${line.unit}`}</td>
              <td className="num">
                {line.taxKind === 'taxed' ? `${formatPercent(line.taxRate)} %` : t(`invoice.taxKind.${line.taxKind}`)}
              </td>
              <td className="num">{formatFen(line.tax)}</td>
              <td className="num">{formatFen(line.gross)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
