import '../paper/paper.css'
import type { Company } from '../../main/access/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import type { SupplierStatement } from '../../main/payable/view'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { Field, Figure, Said, Shop } from '../paper/order-paper'
import { today } from '../part/clock'
import { StatementTable } from './statement-table'

interface Props {
  of: SupplierStatement
  company: Company
  language: Language
}

/** A supplier's statement on A4, to be checked by the supplier and sent back (R-SOA). */
export function StatementPaper({ of, company, language }: Props) {
  const t = translator(language)
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Shop company={company} t={t} />
      <h1>{t('payable.statement.paper')}</h1>
      <dl className="paper-head">
        <Field name={t('payable.statement.supplier')} text={of.supplierName} wide />
        <Field name={t('payable.statement.printedOn')} text={today()} />
        <Field name={t('payable.statement.period')} text={`${of.from} – ${of.to}`} wide />
        <Field name={t('paper.contact')} text={`${of.contact} ${of.phone}`.trim()} />
      </dl>
      <StatementTable of={of} t={t} look="paper-lines" />
      <section className="paper-totals">
        <Aged of={of} t={t} />
        <dl>
          <Figure name={t('payable.statement.opening')} value={of.opening} />
          <Figure name={t('payable.statement.increase')} value={of.increase} />
          <Figure name={t('payable.statement.decrease')} value={of.decrease} />
          <Figure name={t('payable.statement.closing')} value={of.closing} />
        </dl>
        <p className="paper-capitals">
          <span>{t('paper.capitals')}</span>
          <strong>{amountInCapitals(of.closing)}</strong>
        </p>
      </section>
      <footer className="paper-foot">
        <p>{t('payable.statement.ask')}</p>
        <div className="paper-signatures">
          <Said name={t('payable.statement.ours')} text="" />
          <Said name={t('paper.signDay')} text="" />
          <Said name={t('payable.statement.theirs')} text="" />
          <Said name={t('paper.signDay')} text="" />
        </div>
      </footer>
    </article>
  )
}

const columns = ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const

/** What of the closing balance is due since when: the columns that hold something. */
function Aged({ of: { aged }, t }: { of: SupplierStatement; t: Translate }) {
  const parts = columns
    .filter((column) => aged[column] !== 0)
    .map((column) => `${t(`receivable.column.${column}`)} ${formatFen(aged[column])}`)
  if (aged.unallocated !== 0) parts.push(`${t('payable.statement.unallocated')} ${formatFen(aged.unallocated)}`)
  if (parts.length === 0) return null
  return (
    <p className="paper-capitals">
      <span>{t('payable.statement.aged')}</span>
      <span>{parts.join(' \u00a0 ')}</span>
    </p>
  )
}
