import '../paper/paper.css'
import './receipt-paper.css'
import type { Company } from '../../main/access/view'
import { type Language, translator } from '../../main/language/language'
import type { ReceiptPage } from '../../main/receipt/view'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { methodText } from '../cashbook/method'
import { Field, Said, Shop } from '../paper/order-paper'

interface Props {
  page: ReceiptPage
  company: Company
  language: Language
}

const copies = ['stub', 'customer', 'books'] as const

/** The receipt slip 收款收据 in its three parts: the stub, the customer's and the books'. One that does not count says so. */
export function ReceiptPaper({ page, company, language }: Props) {
  const t = translator(language)
  return (
    <article className="paper receipt-paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {copies.map((copy) => (
        <section key={copy}>
          <Slip copy={copy} page={page} company={company} language={language} />
          <p className="receipt-copy">{t(`receipt.paper.copy.${copy}`)}</p>
        </section>
      ))}
    </article>
  )
}

function Slip({ page, company, language }: Props & { copy: (typeof copies)[number] }) {
  const t = translator(language)
  const { no, state, customerName, fields, method, orders, createdBy } = page
  const forOrders = orders.map((order) => order.no).join('、')
  const about = forOrders === '' ? t('receipt.paper.account') : t('receipt.paper.ofOrders', { orders: forOrders })
  return (
    <>
      <Shop company={company} t={t} />
      <h1>{t('receipt.paper.title')}</h1>
      {state !== 'CONFIRMED' && <p className="paper-state">{t(`receipt.state.${state}`)}</p>}
      <dl className="paper-head">
        <Field name={t('receipt.column.no')} text={no} />
        <Field name={t('receipt.column.receivedOn')} text={fields.receivedOn} />
        <Field name={t('receipt.column.method')} text={methodText(t, method)} />
        <Field name={t('receipt.paper.from')} text={fields.payer || customerName} wide />
        {fields.payer !== '' && fields.payer !== customerName && (
          <Field name={t('receipt.paper.for')} text={customerName} wide />
        )}
        <Field name={t('receipt.paper.about')} text={about} all />
        <Field name={t('receipt.column.note')} text={fields.note} all />
      </dl>
      <p className="paper-capitals">
        <span>{t('paper.capitals')}</span> {amountInCapitals(fields.amount)}
        <b> ¥{formatFen(fields.amount)}</b>
      </p>
      <div className="paper-signatures">
        <Said name={t('receipt.paper.receiver')} text="" />
        <Said name={t('receipt.paper.handler')} text={createdBy} />
        <Said name={t('receipt.paper.payer')} text="" />
      </div>
      <p className="receipt-notice">{t('receipt.paper.notice')}</p>
    </>
  )
}
