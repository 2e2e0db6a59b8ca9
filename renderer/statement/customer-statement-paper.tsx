import './statement.css'
import type { Company } from '../../main/access/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import type { Statement, Told } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import { Field, Said } from '../paper/order-paper'
import { today } from '../part/clock'
import { AccountPaper } from '../receivable/account-paper'
import { AccountLines } from './account-lines'
import { agedBands } from './aged-bands'

interface Props {
  of: Statement & Told
  company: Company
  language: Language
  /** Its number and the day it was made; null while it is only looked at. */
  numbered?: { no: string; madeOn: string } | null
}

/** A customer's statement on A4 with a slip to be sent back (R-SOA). */
export function CustomerStatementPaper({ of, company, language, numbered = null }: Props) {
  const t = translator(language)
  const bank = company.bankAccount === '' ? [] : [`${t('paper.bankAccount')} ${company.bankAccount}`]
  const ask = of.days === 0 ? [] : [t('customer.statement.ask', { days: of.days })]
  const late = of.overdue === 0 ? [] : [`${t('customer.statement.overdue')} ${formatFen(of.overdue)}`]
  return (
    <AccountPaper
      company={company}
      language={language}
      title={t('customer.statement.paper')}
      head={
        <>
          <Field name={t('paper.no')} text={numbered?.no ?? ''} />
          <Field name={t('customer.statement.customer')} text={of.customerName} wide />
          <Field name={t('customer.statement.printedOn')} text={numbered?.madeOn ?? today()} />
          <Field name={t('customer.statement.period')} text={`${of.from} – ${of.to}`} wide />
          <Field name={t('customer.statement.currency')} text={t('customer.statement.yuan')} />
          <Field name={t('paper.contact')} text={`${of.contact} ${of.phone}`.trim()} />
        </>
      }
      table={<AccountLines of={of} t={t} look="paper-lines" />}
      figures={[
        { name: t('customer.statement.opening'), value: of.opening },
        { name: t('customer.statement.debit'), value: of.debit },
        { name: t('customer.statement.credit'), value: of.credit },
        { name: t('customer.statement.closing'), value: of.closing },
      ]}
      closing={of.closing}
      aged={{
        name: t('customer.statement.aged'),
        parts: [...agedBands(of, t), ...late],
      }}
      notes={[...ask, ...bank]}
      signs={[t('customer.statement.ours'), t('paper.checked')]}
      below={<Slip of={of} no={numbered?.no ?? ''} company={company} t={t} />}
    />
  )
}

/** 回执联: what the customer tears off, stamps and sends back. */
function Slip({ of, no, company, t }: { of: Statement; no: string; company: Company; t: Translate }) {
  const { from, to, closing } = of
  return (
    <section className="paper-slip">
      <h2>{`${t('customer.statement.slip')} ${no}`.trim()}</h2>
      <p>{company.name}</p>
      <p>{t('customer.statement.slipText', { from, to, closing: formatFen(closing) })}</p>
      <div className="paper-signatures">
        <Said name={t('customer.statement.customer')} text={of.customerName} />
        <span />
        <Said name={t('customer.statement.theirSign')} text="" />
        <Said name={t('paper.signDay')} text="" />
      </div>
    </section>
  )
}
