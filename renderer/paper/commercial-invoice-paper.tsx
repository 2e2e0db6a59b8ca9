import './paper.css'
import './commercial-invoice.css'
import type { Company } from '../../main/access/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import { englishUnit, unitPrice } from '../../main/paper/commercialinvoice'
import type { CommercialInvoice, CommercialLine } from '../../main/paper/view'
import { amountInCapitals } from '../../main/value/capitals'
import type { Day } from '../../main/value/day'
import { amountInEnglish } from '../../main/value/english'
import { type Fen, formatFen, sumFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { Field, Said } from './order-paper'

interface Props {
  invoice: CommercialInvoice
  company: Company
  language: Language
  invoicedOn: Day
  /** Amounts with tax. */
  taxed: boolean
}

/** A commercial invoice on A4 for a customer abroad: in English what was typed so, the rest as it is kept. It is no tax document and says so. */
export function CommercialInvoicePaper({ invoice, company, language, invoicedOn, taxed }: Props) {
  const t = translator(language)
  const { mark, lines } = invoice
  const stamp = mark === null ? null : t(mark === 'draft' ? 'paper.draftMark' : 'paper.cancelledMark')
  const total = sumFen(lines.map((line) => worth(line, taxed)))
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {stamp !== null && (
        <div className="paper-mark" aria-hidden="true">
          {stamp}
        </div>
      )}
      <h1>{t('commercialInvoice.title')}</h1>
      {stamp !== null && <p className="paper-state">{stamp}</p>}
      <Parties invoice={invoice} company={company} language={language} t={t} />
      <dl className="paper-head">
        <Field name={t('commercialInvoice.invoiceNo')} text={invoice.no} />
        <Field name={t('commercialInvoice.invoicedOn')} text={invoicedOn} />
        <Field name={t('commercialInvoice.currency')} text={t('commercialInvoice.yuan')} />
        <Field name={t('shipment.paper.orderNo')} text={invoice.kind === 'order' ? '' : invoice.orderNo} />
        <Field name={t('paper.externalNo')} text={invoice.externalNo} />
        <Field name={t('commercialInvoice.terms')} text={invoice.buyer.terms} wide />
        <Field name={t('commercialInvoice.payment')} text={invoice.buyer.payment} wide />
      </dl>
      <Lines lines={lines} taxed={taxed} language={language} t={t} />
      <section className="paper-totals">
        <dl>
          <div>
            <dt>{t('commercialInvoice.total')}</dt>
            <dd>{`CNY ${formatFen(total)}`}</dd>
          </div>
        </dl>
        <p className="paper-capitals">
          <span>{t('commercialInvoice.inWords')}</span>
          <strong>{t('commercialInvoice.say', { words: inWords(total, language) })}</strong>
          <span>{t(taxed ? 'commercialInvoice.taxed' : 'commercialInvoice.untaxed')}</span>
        </p>
      </section>
      <footer className="paper-foot">
        {company.bankAccount !== '' && <Said name={t('paper.bankAccount')} text={company.bankAccount} />}
        <p>
          <strong>{t('commercialInvoice.notFapiao')}</strong>
        </p>
        <div className="paper-signatures">
          <span />
          <span />
          <Said name={t('commercialInvoice.sign')} text="" />
          <Said name={t('paper.signDay')} text="" />
        </div>
      </footer>
    </article>
  )
}

const inWords = (total: Fen, language: Language) =>
  language === 'zh' ? amountInCapitals(total) : amountInEnglish(total)

const worth = ({ net, gross }: CommercialLine, taxed: boolean): Fen => (taxed ? gross : net)

/** Seller and buyer side by side, as they are called in the language of the document. */
function Parties({
  invoice,
  company,
  language,
  t,
}: Pick<Props, 'invoice' | 'company' | 'language'> & { t: Translate }) {
  const { seller, buyer } = invoice
  const said = (english: string, own: string) => (language === 'en' && english !== '' ? english : own)
  const parties = [
    {
      role: t('commercialInvoice.seller'),
      name: said(seller.name, company.name),
      lines: [
        said(seller.address, company.address),
        company.mobile && t('paper.shopPhone', { text: company.mobile }),
        company.email && t('paper.shopEmail', { text: company.email }),
      ],
    },
    {
      role: t('commercialInvoice.buyer'),
      name: said(buyer.name, invoice.customerName),
      lines: [said(buyer.address, invoice.address)],
    },
  ]
  return (
    <div className="paper-parties">
      {parties.map(({ role, name, lines }) => (
        <div key={role}>
          <span className="paper-label">{role}</span>
          <strong>{name}</strong>
          {lines.filter(Boolean).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      ))}
    </div>
  )
}

interface LinesProps {
  lines: readonly CommercialLine[]
  taxed: boolean
  language: Language
  t: Translate
}

/** The goods; the price is what quantity times price needs to be the amount. Columns that no line would fill are left out. */
function Lines({ lines, taxed, language, t }: LinesProps) {
  const has = {
    hsCode: lines.some(({ abroad }) => abroad.hsCode !== ''),
    origin: lines.some(({ abroad }) => abroad.origin !== ''),
  }
  return (
    <table className="paper-lines">
      <thead>
        <tr>
          <th className="num">{t('paper.line.no')}</th>
          <th className="paper-code">{t('paper.line.code')}</th>
          <th>{t('commercialInvoice.line.goods')}</th>
          {has.hsCode && <th>{t('commercialInvoice.line.hsCode')}</th>}
          {has.origin && <th>{t('commercialInvoice.line.origin')}</th>}
          <th className="num">{t('paper.line.qty')}</th>
          <th>{t('paper.line.unit')}</th>
          <th className="num">{t('commercialInvoice.line.price')}</th>
          <th className="num">{t('commercialInvoice.line.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <tr key={line.id}>
            <td className="num">{at + 1}</td>
            <td>{line.code}</td>
            <td>{`${goodsName(line, language)} ${line.spec}`.trim()}</td>
            {has.hsCode && <td>{line.abroad.hsCode}</td>}
            {has.origin && <td>{line.abroad.origin}</td>}
            <td className="num">{formatQty(line.qty)}</td>
            <td className="unit">{language === 'en' ? englishUnit(line.unit) : line.unit}</td>
            <td className="num">{formatPrice(unitPrice(worth(line, taxed), line.qty))}</td>
            <td className="num">{formatFen(worth(line, taxed))}</td>
          </tr>
        ))}
        <tr className="paper-sum">
          <td colSpan={3 + Number(has.hsCode) + Number(has.origin)}>{t('paper.quantity')}</td>
          <td className="num">{formatQty(lines.reduce((sum, { qty }) => sum + qty, 0))}</td>
          <td colSpan={2} />
          <td className="num">{formatFen(lines.reduce((sum, line) => sum + worth(line, taxed), 0))}</td>
        </tr>
      </tbody>
    </table>
  )
}

const goodsName = ({ name, abroad }: CommercialLine, language: Language) =>
  language === 'en' && abroad.name !== '' ? abroad.name : name
