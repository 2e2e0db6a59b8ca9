import './paper.css'
import type { Company } from '../../main/access/view'
import { neededBefore } from '../../main/delivery/gate'
import { type Language, type Translate, translator } from '../../main/language/language'
import type { OrderPage } from '../../main/order/view'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { formatPercent, fullPay, noPay } from '../../main/value/percent'
import { termText } from '../customer/customer-figures'
import { factOf } from '../field/fact'
import { OrderPaperLines } from './order-paper-lines'

/** A printed sales order on A4, black on white, in the language of the document (R-PRN). */
export function OrderPaper({ order, company, language }: { order: OrderPage; company: Company; language: Language }) {
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
      <h1>{order.type.name ?? t('paper.title')}</h1>
      {mark !== null && <p className="paper-state">{t(`paper.${mark}`)}</p>}
      <Head order={order} t={t} />
      <OrderPaperLines order={order} t={t} />
      <Totals order={order} t={t} />
      <Signatures order={order} company={company} t={t} />
    </article>
  )
}

/** What is stamped across the paper: an order nobody has confirmed is a draft, a cancelled one is void. */
function markOf(state: OrderPage['state']): 'draftMark' | 'cancelledMark' | null {
  if (state === 'CANCELLED') return 'cancelledMark'
  return state === 'DRAFT' || state === 'PENDING' || state === 'REJECTED' ? 'draftMark' : null
}

/** The shop at the head of its paper. */
export function Shop({ company, t }: { company: Company; t: Translate }) {
  const details = [
    company.address === '' ? '' : t('paper.shopAddress', { text: company.address }),
    company.contact === '' ? '' : t('paper.shopContact', { text: company.contact }),
    company.mobile === '' ? '' : t('paper.shopPhone', { text: company.mobile }),
    company.email === '' ? '' : t('paper.shopEmail', { text: company.email }),
  ].filter((text) => text !== '')
  return (
    <header className="paper-shop">
      <strong>{company.name}</strong>
      <span>{details.join(' \u00a0 ')}</span>
    </header>
  )
}

function Head({ order, t }: { order: OrderPage; t: Translate }) {
  return (
    <dl className="paper-head">
      <Field name={t('paper.no')} text={order.no ?? ''} />
      <Field name={t('paper.revision')} text={order.revision > 1 ? String(order.revision) : ''} />
      <Field name={t('paper.orderOn')} text={order.orderOn} />
      <Field name={t('paper.promisedOn')} text={order.promisedOn ?? ''} />
      <Field name={t('paper.customer')} text={order.customerName} wide />
      <Field name={t('paper.externalNo')} text={order.externalNo} />
      <Field name={t('paper.contact')} text={order.contact} />
      <Field name={t('paper.phone')} text={order.phone} />
      <Field name={t('paper.term')} text={termsText(order, t)} />
      <Field name={t('paper.salesperson')} text={order.ownerName ?? ''} />
      {order.ownFields.map((field) => (
        <Field key={field.id} name={field.name} text={factOf(field, order, t)} wide />
      ))}
      <Field name={t('paper.address')} text={order.address} all />
    </dl>
  )
}

/** When the customer pays: before goods leave, or by its term. */
function termsText({ terms }: OrderPage, t: Translate): string {
  if (terms === null) return ''
  return terms.prepaidShare === fullPay ? t('paper.prepaid') : termText(t, terms.term)
}

/** A named text in the head of a paper; nothing where there is none. */
export function Field({
  name,
  text,
  wide = false,
  all = false,
}: {
  name: string
  text: string
  wide?: boolean
  all?: boolean
}) {
  if (text === '') return null
  return (
    <div className={all ? 'paper-all' : wide ? 'paper-wide' : undefined}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function Totals({ order, t }: { order: OrderPage; t: Translate }) {
  const coupon = order.coupon?.amount ?? 0
  const off = order.productTotal - order.orderAmount - coupon
  return (
    <section className="paper-totals">
      <dl>
        {(off !== 0 || coupon !== 0) && <Figure name={t('paper.productTotal')} value={order.productTotal} />}
        {off !== 0 && <Figure name={t('paper.discount')} value={-off} />}
        {order.coupon && <Figure name={t('coupon.figure', { code: order.coupon.code })} value={-coupon} />}
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
  )
}

/** A named amount in fen at the foot of a paper. */
export function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{`¥ ${formatFen(value)}`}</dd>
    </div>
  )
}

function Signatures({ order, company, t }: { order: OrderPage; company: Company; t: Translate }) {
  const share = order.terms?.prepaidShare ?? noPay
  const before = formatFen(neededBefore(order.gross, share))
  return (
    <footer className="paper-foot">
      {share > 0 && share < fullPay && (
        <Said name={t('paper.deposit', { share: formatPercent(share) })} text={`¥ ${before}`} />
      )}
      {order.specialTerms !== '' && <Said name={t('order.field.specialTerms')} text={order.specialTerms} />}
      {order.note !== '' && <Said name={t('paper.note')} text={order.note} />}
      {company.bankAccount !== '' && <Said name={t('paper.bankAccount')} text={company.bankAccount} />}
      <div className="paper-signatures">
        <Said name={t('paper.clerk')} text={order.createdBy ?? ''} />
        <Said name={t('paper.checked')} text="" />
        <Said name={t('paper.customerSign')} text="" />
        <Said name={t('paper.signDay')} text="" />
      </div>
    </footer>
  )
}

/** A name with what is said, or with room to write. */
export function Said({ name, text }: { name: string; text: string }) {
  return (
    <p>
      <span className="paper-label">{name}</span>
      {text}
    </p>
  )
}
