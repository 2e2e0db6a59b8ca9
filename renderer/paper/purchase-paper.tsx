import './paper.css'
import type { Company } from '../../main/access/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import type { PurchaseOrderLine, PurchasePage } from '../../main/purchase/view'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { formatPercent } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { Field, Figure, Said, Shop } from './order-paper'

interface Props {
  order: PurchasePage
  company: Company
  language: Language
}

/** A printed purchase order on A4, black on white, in the language of the document (PUR-01). */
export function PurchasePaper({ order, company, language }: Props) {
  const t = translator(language)
  const mark = markOf(order.state)
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {mark !== null && (
        <div className="paper-mark" aria-hidden="true">
          {t(`paper.${mark}`)}
        </div>
      )}
      <Shop company={company} t={t} />
      <h1>{t('purchase.paper.title')}</h1>
      {mark !== null && <p className="paper-state">{t(`paper.${mark}`)}</p>}
      <dl className="paper-head">
        <Field name={t('paper.no')} text={order.no ?? ''} />
        <Field name={t('purchase.paper.orderedOn')} text={order.orderedOn} />
        <Field name={t('purchase.paper.promisedOn')} text={order.promisedOn ?? ''} />
        <Field name={t('purchase.paper.supplier')} text={order.supplierName} wide />
        <Field name={t('purchase.paper.supplierNo')} text={order.supplierNo} />
        <Field name={t('paper.contact')} text={order.contact} />
        <Field name={t('paper.phone')} text={order.phone} wide />
        <Field name={t('purchase.paper.deliverTo')} text={order.address || company.address} all />
      </dl>
      <Lines order={order} t={t} />
      <section className="paper-totals">
        <dl>
          <Figure name={t('paper.net')} value={order.net} />
          <Figure name={t('paper.tax')} value={order.tax} />
          <Figure name={t('paper.total')} value={order.gross} />
        </dl>
        <p className="paper-capitals">
          <span>{t('paper.capitals')}</span>
          <strong>{amountInCapitals(order.gross)}</strong>
          <span>{t(order.taxInclusive ? 'paper.includesTax' : 'paper.withoutTax')}</span>
        </p>
      </section>
      <footer className="paper-foot">
        {order.note !== '' && <Said name={t('paper.note')} text={order.note} />}
        <div className="paper-signatures">
          <Said name={t('purchase.paper.buyer')} text={order.createdBy} />
          <Said name={t('paper.checked')} text="" />
          <Said name={t('purchase.paper.supplierSign')} text="" />
          <Said name={t('paper.signDay')} text="" />
        </div>
      </footer>
    </article>
  )
}

/** What is stamped across the paper: an order that is not approved is a draft, a cancelled one is void. */
function markOf(state: PurchasePage['state']): 'draftMark' | 'cancelledMark' | null {
  if (state === 'CANCELLED') return 'cancelledMark'
  return state === 'DRAFT' || state === 'PENDING' || state === 'REJECTED' ? 'draftMark' : null
}

/** Which of the columns that may stay empty have something in them. */
type Filled = Record<'spec' | 'day' | 'note', boolean>

/** The lines; what is printed times the quantity gives the printed amount. What the supplier cannot deliver is left out. */
function Lines({ order, t }: { order: PurchasePage; t: Translate }) {
  const lines = order.lines.filter(({ qty }) => qty > 0)
  const has: Filled = {
    spec: lines.some(({ spec }) => spec !== ''),
    day: lines.some(({ promisedOn }) => promisedOn !== null && promisedOn !== order.promisedOn),
    note: lines.some(({ note }) => note !== ''),
  }
  const amountOf = (line: PurchaseOrderLine) => (order.taxInclusive ? line.gross : line.net)
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
          <th className="num">{t('paper.line.price')}</th>
          <th className="num">{t('purchase.paper.taxRate')}</th>
          <th className="num">{t('paper.line.amount')}</th>
          {has.day && <th>{t('purchase.paper.lineDay')}</th>}
          {has.note && <th className="paper-note">{t('paper.line.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className="num">{line.lineNo}</td>
            <td>{line.productCode}</td>
            <td>{line.productName}</td>
            {has.spec && <td>{line.spec}</td>}
            <td>{line.unit}</td>
            <td className="num">{formatQty(line.qty)}</td>
            <td className="num">{formatPrice(line.price)}</td>
            <td className="num">{line.taxKind === 'taxed' ? formatPercent(line.taxRate) : '—'}</td>
            <td className="num">{formatFen(amountOf(line))}</td>
            {has.day && <td>{line.promisedOn}</td>}
            {has.note && <td>{line.note}</td>}
          </tr>
        ))}
        <tr className="paper-sum">
          <td colSpan={4 + Number(has.spec)}>{t('paper.quantity')}</td>
          <td className="num">{formatQty(lines.reduce((sum, { qty }) => sum + qty, 0))}</td>
          <td colSpan={3 + Number(has.day) + Number(has.note)} />
        </tr>
      </tbody>
    </table>
  )
}
