import { Input } from 'antd'
import { useState } from 'react'
import { paidIn } from '../../main/purchase/paidprice'
import type { RequestLine, RequestPage } from '../../main/request/view'
import type { SupplierPick } from '../../main/supplier/supplier'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import { formatQty, oneUnit } from '../../main/value/qty'
import { ask, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { PriceField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'
import { SupplierPicker } from '../supplier/supplier-picker'

type Prices = ReadonlyMap<Id, Price | null>

/** What the dialog begins with once a supplier is named: what they offered before, else what was last paid to them. */
async function pricesFrom({ quotes, lines }: RequestPage, supplierId: Id): Promise<Prices> {
  const before = quotes?.find((quote) => quote.supplierId === supplierId)
  if (before) return new Map(before.prices.map(({ lineId, price }) => [lineId, price]))
  const productIds = lines.map(({ productId }) => productId)
  const offers = await ask('purchase.offers', { supplierId, productIds })
  return new Map(
    lines.map(({ id, productId }) => {
      const paid = offers.find((offer) => offer.productId === productId)?.paid ?? null
      return [id, paid && paidIn(paid, { unitRatio: oneUnit, taxInclusive: true })]
    }),
  )
}

/** What a supplier offers for the lines of a request. */
export function QuoteDialog({ page, onClose }: { page: RequestPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('purchaseRequest.quote')
  const [supplier, setSupplier] = useState<SupplierPick | null>(null)
  const [head, setHead] = useState({
    quotedOn: today() as Day | null,
    validTo: null as Day | null,
    promisedOn: page.neededOn,
    note: '',
  })
  const [prices, setPrices] = useState<Prices>(new Map())
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const lines = page.lines.filter(({ purchaseId }) => purchaseId === null)
  const { id, version, no } = page
  const choose = (pick: SupplierPick | null) => {
    setSupplier(pick)
    if (pick) pricesFrom(page, pick.id).then(setPrices, (error: unknown) => setFault(sentenceOf(error)))
  }
  const enter = () => {
    const { quotedOn, ...rest } = head
    const offered = lines.flatMap((line) => {
      const price = prices.get(line.id) ?? null
      return price === null ? [] : [{ lineId: line.id, price }]
    })
    if (supplier === null) return setFault(t('request.quote.supplierNeeded'))
    if (quotedOn === null) return setFault(t('request.quote.dayNeeded'))
    if (offered.length === 0) return setFault(t('request.quote.priceNeeded'))
    run({ id, version, supplierId: supplier.id, quotedOn, ...rest, prices: offered }).then(
      () => {
        tell.done(t('request.quote.saved', { name: supplier.name }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const day = (field: 'quotedOn' | 'validTo' | 'promisedOn') => (
    <DialogField name={t(`request.quote.${field}`)}>
      <DayField
        label={t(`request.quote.${field}`)}
        value={head[field]}
        onChange={(value) => setHead((now) => ({ ...now, [field]: value }))}
        clearable={field !== 'quotedOn'}
      />
    </DialogField>
  )
  const dialog = {
    title: t('request.dialog.quote', { no }),
    okText: t('request.action.quote'),
    onClose,
    pending,
    fault,
  }
  return (
    <Asking {...dialog} onOk={enter} disabled={anyFault} width={720}>
      <p className="note">{t('request.quote.hint')}</p>
      <div className="dialog-fields two">
        <DialogField name={t('request.quote.supplier')}>
          <SupplierPicker label={t('request.quote.supplier')} value={supplier} onChange={choose} autoFocus />
        </DialogField>
        {day('quotedOn')}
        {day('validTo')}
        {day('promisedOn')}
        <DialogField name={t('request.quote.note')} wide>
          <Input
            aria-label={t('request.quote.note')}
            maxLength={200}
            value={head.note}
            onChange={({ target }) => setHead((now) => ({ ...now, note: target.value }))}
          />
        </DialogField>
      </div>
      <Offers
        lines={lines}
        prices={prices}
        onPrice={(lineId, price) => setPrices((now) => new Map([...now, [lineId, price]]))}
        onFault={setLineFault}
      />
    </Asking>
  )
}

interface OffersProps {
  lines: readonly RequestLine[]
  prices: Prices
  onPrice: (lineId: Id, price: Price | null) => void
  onFault: (lineId: number, sentence: string | null) => void
}

function Offers({ lines, prices, onPrice, onFault }: OffersProps) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('request.line.product')}</th>
          <th className="num">{t('request.line.qty')}</th>
          <th>{t('request.line.unit')}</th>
          <th className="num now">{t('request.quote.price')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, productName, unit, qty }) => (
          <tr key={id}>
            <td>{productName}</td>
            <td className="num">{formatQty(qty)}</td>
            <td>{unit}</td>
            <td className="num now">
              <PriceField
                bare
                label={`${t('request.quote.price')} ${productName}`}
                value={prices.get(id) ?? null}
                onChange={(price) => onPrice(id, price)}
                onFault={(sentence) => onFault(id, sentence)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
