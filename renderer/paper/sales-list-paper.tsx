import './paper.css'
import './sales-list.css'
import type { Company } from '../../main/access/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import type { SalesList } from '../../main/paper/view'
import { amountInCapitals } from '../../main/value/capitals'
import { today } from '../part/clock'
import { Field, Figure, Said, Shop } from './order-paper'
import { SalesListLines } from './sales-list-lines'

interface Props {
  list: SalesList
  company: Company
  language: Language
}

/** A sales list (销货清单) on A4 sideways: goods with their discount and tax, and the word that it is no tax invoice. */
export function SalesListPaper({ list, company, language }: Props) {
  const t = translator(language)
  const mark = list.mark === null ? null : t(list.mark === 'draft' ? 'paper.draftMark' : 'paper.cancelledMark')
  return (
    <article className="paper paper-sideways" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {mark !== null && (
        <div className="paper-mark" aria-hidden="true">
          {mark}
        </div>
      )}
      <Shop company={company} t={t} />
      <h1>{t('salesList.title')}</h1>
      {mark !== null && <p className="paper-state">{mark}</p>}
      <Head list={list} t={t} />
      <SalesListLines list={list} t={t} />
      <Totals list={list} t={t} />
      <footer className="paper-foot">
        <p>
          <strong>{t('salesList.notInvoice')}</strong>
        </p>
        {company.bankAccount !== '' && <Said name={t('paper.bankAccount')} text={company.bankAccount} />}
        <div className="paper-signatures">
          <Said name={t('salesList.issuer')} text="" />
          <Said name={t('paper.checked')} text="" />
          <Said name={t('salesList.receiver')} text="" />
          <Said name={t('paper.signDay')} text="" />
        </div>
      </footer>
    </article>
  )
}

function Head({ list, t }: { list: SalesList; t: Translate }) {
  const { buyer, customerName, from, to } = list
  const sold = list.parts.filter(({ kind }) => kind !== 'return')
  const [first] = sold
  const single = sold.length === 1 && from === null ? first : undefined
  const isOrder = single?.kind === 'order'
  return (
    <dl className="paper-head">
      <Field name={t('salesList.buyer')} text={buyer.title} wide />
      <Field name={t('salesList.taxId')} text={buyer.taxId} />
      <Field name={t('salesList.customer')} text={customerName === buyer.title ? '' : customerName} wide />
      <Field name={t('salesList.addressPhone')} text={`${buyer.address} ${buyer.phone}`.trim()} wide />
      <Field name={t('salesList.bank')} text={buyer.bank} wide />
      <Field name={t('shipment.paper.orderNo')} text={(isOrder ? single.no : single?.otherNo) ?? ''} />
      <Field name={t('salesList.deliveryNo')} text={single && !isOrder ? single.no : ''} />
      <Field name={t('paper.externalNo')} text={single?.externalNo ?? ''} />
      <Field name={t(isOrder ? 'paper.orderOn' : 'shipment.paper.day')} text={single?.on ?? ''} />
      <Field
        name={t('salesList.period')}
        text={from !== null && to !== null ? t('salesList.days', { from, to }) : ''}
        wide
      />
      <Field name={t('salesList.printedOn')} text={today()} />
    </dl>
  )
}

function Totals({ list: { totals, taxInclusive }, t }: { list: SalesList; t: Translate }) {
  const said = taxInclusive === null ? 'salesList.mixed' : taxInclusive ? 'paper.includesTax' : 'paper.withoutTax'
  return (
    <section className="paper-totals">
      <dl>
        <Figure name={t('paper.net')} value={totals.net} />
        <Figure name={t('paper.tax')} value={totals.tax} />
        <Figure name={t('salesList.total')} value={totals.gross} />
      </dl>
      <p className="paper-capitals">
        <span>{t('paper.capitals')}</span>
        <strong>{amountInCapitals(totals.gross)}</strong>
        <span>{t(said)}</span>
      </p>
    </section>
  )
}
