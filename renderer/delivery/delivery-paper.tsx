import '../paper/paper.css'
import type { Company } from '../../main/access/view'
import type { DeliveryPage } from '../../main/delivery/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty, oneUnit } from '../../main/value/qty'
import { Field, Figure, Said, Shop } from '../paper/order-paper'

interface Props {
  delivery: DeliveryPage
  company: Company
  language: Language
  priced: boolean
}

/** A delivery note on A4, black on white, in the language of the document, with or without prices (INV-08). */
export function DeliveryPaper({ delivery, company, language, priced }: Props) {
  const t = translator(language)
  const voided = delivery.state === 'VOIDED' || delivery.state === 'CANCELLED'
  const carried = [delivery.carrier, delivery.trackingNo].filter((part) => part !== '').join(' ')
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {voided && (
        <div className="paper-mark" aria-hidden="true">
          {t('paper.cancelledMark')}
        </div>
      )}
      <Shop company={company} t={t} />
      <h1>{t('shipment.paper.title')}</h1>
      {voided && <p className="paper-state">{t('paper.cancelledMark')}</p>}
      <dl className="paper-head">
        <Field name={t('shipment.paper.no')} text={delivery.no} />
        <Field name={t('shipment.paper.day')} text={delivery.deliveredOn} />
        <Field name={t('shipment.paper.orderNo')} text={delivery.orderNo} />
        <Field name={t('shipment.paper.customer')} text={delivery.customerName} wide />
        <Field name={t('paper.externalNo')} text={delivery.externalNo} />
        <Field name={t('shipment.paper.consignee')} text={delivery.contact} />
        <Field name={t('paper.phone')} text={delivery.phone} />
        <Field name={t('shipment.paper.warehouse')} text={delivery.warehouse} />
        <Field name={t('shipment.paper.carrier')} text={carried} wide />
        {priced && delivery.dueOn !== null && <Field name={t('shipment.paper.dueOn')} text={delivery.dueOn} />}
        <Field name={t('paper.address')} text={delivery.address} all />
      </dl>
      <Lines delivery={delivery} priced={priced} t={t} />
      {priced && <Amount delivery={delivery} t={t} />}
      <footer className="paper-foot">
        {delivery.lots.length > 0 && <Said name={t('lot.onPaper')} text={lotsText(delivery)} />}
        {delivery.note !== '' && <Said name={t('paper.note')} text={delivery.note} />}
        <p>{t('shipment.paper.complaint')}</p>
        <div className="paper-signatures">
          <Said name={t('shipment.paper.shipper')} text={delivery.shippedBy} />
          <Said name={t('shipment.paper.driver')} text="" />
          <Said name={t('shipment.paper.receiver')} text="" />
          <Said name={t('shipment.paper.seal')} text="" />
        </div>
      </footer>
    </article>
  )
}

/** The batches of each product: `鲜奶 B1 × 10（2026-06-01）、B2 × 2`; of a serial number only the number. */
export function lotsText({ lots }: Pick<DeliveryPage, 'lots'>): string {
  const products = [...new Set(lots.map(({ product }) => product))]
  const text = ({ code, qty, expiresOn }: DeliveryPage['lots'][number]) =>
    `${code}${qty === oneUnit ? '' : ` × ${formatQty(qty)}`}${expiresOn === null ? '' : ` (${expiresOn})`}`
  const ofProduct = (name: string) => lots.filter(({ product }) => product === name).map(text)
  return products.map((name) => `${name} ${ofProduct(name).join(', ')}`).join('; ')
}

function Amount({ delivery: { amount }, t }: { delivery: DeliveryPage; t: Translate }) {
  return (
    <section className="paper-totals">
      <dl>
        <Figure name={t('paper.total')} value={amount} />
      </dl>
      <p className="paper-capitals">
        <span>{t('paper.capitals')}</span>
        <strong>{amountInCapitals(amount)}</strong>
      </p>
    </section>
  )
}

/** The goods; columns that no line would fill are left out and give the others their room. */
function Lines({ delivery: { lines }, priced, t }: { delivery: DeliveryPage; priced: boolean; t: Translate }) {
  const has = { spec: lines.some(({ spec }) => spec !== ''), note: lines.some(({ note }) => note !== '') }
  return (
    <table className="paper-lines">
      <thead>
        <tr>
          <th className="num">{t('paper.line.no')}</th>
          <th className="paper-code">{t('paper.line.code')}</th>
          <th>{t('paper.line.name')}</th>
          {has.spec && <th className="paper-spec">{t('paper.line.spec')}</th>}
          <th className="paper-unit">{t('paper.line.unit')}</th>
          <th className="num">{t('paper.line.qty')}</th>
          {priced && <th className="num">{t('paper.line.price')}</th>}
          {priced && <th className="num">{t('paper.line.amount')}</th>}
          {has.note && <th className="paper-note">{t('paper.line.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <tr key={line.id}>
            <td className="num">{at + 1}</td>
            <td>{line.productCode}</td>
            <td>{line.productName}</td>
            {has.spec && <td>{line.spec}</td>}
            <td>{line.unit}</td>
            <td className="num">{formatQty(line.qty)}</td>
            {priced && <td className="num">{formatPrice(line.price)}</td>}
            {priced && <td className="num">{formatFen(line.gross)}</td>}
            {has.note && <td>{line.note}</td>}
          </tr>
        ))}
        <tr className="paper-sum">
          <td colSpan={4 + Number(has.spec)}>{t('paper.quantity')}</td>
          <td className="num">{formatQty(lines.reduce((sum, { qty }) => sum + qty, 0))}</td>
          {priced && <td colSpan={2} />}
          {has.note && <td />}
        </tr>
      </tbody>
    </table>
  )
}
