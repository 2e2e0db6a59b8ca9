import '../paper/paper.css'
import type { Company } from '../../main/access/view'
import { invoiceRows } from '../../main/invoice/line'
import type { InvoicePage } from '../../main/invoice/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import { unitPrice } from '../../main/paper/commercialinvoice'
import { amountInCapitals } from '../../main/value/capitals'
import { fen, formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { Field, Figure, Said, Shop } from '../paper/order-paper'
import { rateText } from './rate-text'

interface Props {
  page: InvoicePage
  company: Company
  language: Language
}

/** A printed invoice request on A4, with room for whoever takes the invoice; it is no invoice itself (R-DOC). */
export function InvoicePaper({ page, company, language }: Props) {
  const t = translator(language)
  const number = `${page.invoiceCode} ${page.invoiceNo ?? ''}`.trim()
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Shop company={company} t={t} />
      <h1>{t('invoice.paper.title')}</h1>
      <p className="paper-state">{t(`invoice.state.${page.state}`)}</p>
      <dl className="paper-head">
        <Field name={t('paper.no')} text={page.no} />
        <Field name={t('invoice.column.requestedOn')} text={page.requestedOn} />
        <Field name={t('invoice.column.kind')} text={t(`invoice.kind.${page.kind}`)} />
        <Field name={t('invoice.column.title')} text={page.title} wide />
        <Field name={t('invoice.request.taxId')} text={page.taxId} />
        <Field name={t('invoice.orders')} text={page.orders.map(({ no }) => no).join('、')} all />
        <Field name={t('invoice.column.invoiceNo')} text={number} wide />
        <Field name={t('invoice.column.issuedOn')} text={page.issuedOn ?? ''} />
        <Field name={t('invoice.column.mailTo')} text={page.mailTo} all />
      </dl>
      <Rows page={page} t={t} />
      <section className="paper-totals">
        <dl>
          <Figure name={t('paper.net')} value={page.net} />
          <Figure name={t('paper.tax')} value={page.tax} />
          <Figure name={t('paper.total')} value={page.gross} />
        </dl>
        <p className="paper-capitals">
          <span>{t('paper.capitals')}</span>
          <strong>{amountInCapitals(page.gross)}</strong>
        </p>
      </section>
      {page.redGross > 0 && <Reds page={page} t={t} />}
      <footer className="paper-foot">
        {page.remark !== '' && <Said name={t('invoice.column.remark')} text={page.remark} />}
        <div className="paper-signatures">
          <Said name={t('invoice.paper.asked')} text={page.createdBy} />
          <Said name={t('invoice.paper.finance')} text="" />
          <Said name={t('invoice.paper.taken')} text="" />
          <Said name={t('paper.signDay')} text="" />
        </div>
      </footer>
    </article>
  )
}

function Rows({ page, t }: { page: InvoicePage; t: Translate }) {
  return (
    <table className="paper-lines">
      <thead>
        <tr>
          <th className="num">{t('paper.line.no')}</th>
          <th>{t('paper.line.name')}</th>
          <th className="paper-spec">{t('paper.line.spec')}</th>
          <th className="paper-unit">{t('paper.line.unit')}</th>
          <th className="num">{t('paper.line.qty')}</th>
          <th className="num">{t('invoice.line.netPrice')}</th>
          <th className="num">{t('invoice.line.net')}</th>
          <th className="num">{t('invoice.line.rate')}</th>
          <th className="num">{t('invoice.line.tax')}</th>
          <th className="num">{t('invoice.line.gross')}</th>
        </tr>
      </thead>
      <tbody>
        {invoiceRows(page.lines).map((row, i) => (
          <tr key={`${row.orderLineId} ${row.kind}`}>
            <td className="num">{i + 1}</td>
            <td>{row.name}</td>
            <td>{row.spec}</td>
            <td>{row.unit}</td>
            <td className="num">{row.qty === null ? '' : formatQty(row.qty)}</td>
            <td className="num">{row.qty === null ? '' : formatPrice(unitPrice(row.net, row.qty))}</td>
            <td className="num">{formatFen(row.net)}</td>
            <td className="num">{rateText(row, t)}</td>
            <td className="num">{formatFen(row.tax)}</td>
            <td className="num">{formatFen(row.gross)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the issued red letters took back, the earliest first, and what stands after them. */
function Reds({ page, t }: { page: InvoicePage; t: Translate }) {
  const issued = page.reds.filter(({ state }) => state === 'ISSUED').toReversed()
  return (
    <section className="paper-reds">
      <h2>{t('invoice.paper.reds')}</h2>
      <table className="paper-lines">
        <thead>
          <tr>
            <th>{t('invoice.paper.redNo')}</th>
            <th>{t('invoice.column.issuedOn')}</th>
            <th>{t('paper.line.name')}</th>
            <th className="num">{t('paper.line.qty')}</th>
            <th className="num">{t('invoice.line.net')}</th>
            <th className="num">{t('invoice.line.tax')}</th>
            <th className="num">{t('invoice.line.gross')}</th>
          </tr>
        </thead>
        <tbody>
          {issued.flatMap((red) =>
            red.lines.map((line) => (
              <tr key={`${red.id} ${line.requestLineId}`}>
                <td>{`${red.redCode} ${red.redNo ?? ''}`.trim()}</td>
                <td>{red.issuedOn}</td>
                <td>{line.name}</td>
                <td className="num">{line.qty === 0 ? '' : formatQty(line.qty)}</td>
                <td className="num">{formatFen(line.net)}</td>
                <td className="num">{formatFen(line.tax)}</td>
                <td className="num">{formatFen(line.gross)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <div className="paper-totals">
        <dl>
          <Figure name={t('invoice.paper.redTotal')} value={fen(-page.redGross)} />
          <Figure name={t('invoice.paper.afterReds')} value={fen(page.gross - page.redGross)} />
        </dl>
      </div>
    </section>
  )
}
