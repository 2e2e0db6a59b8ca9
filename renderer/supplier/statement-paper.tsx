import type { Company } from '../../main/access/view'
import { type Language, translator } from '../../main/language/language'
import type { SupplierStatement } from '../../main/payable/view'
import { Field } from '../paper/order-paper'
import { today } from '../part/clock'
import { AccountPaper, agedParts } from '../receivable/account-paper'
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
    <AccountPaper
      company={company}
      language={language}
      title={t('payable.statement.paper')}
      head={
        <>
          <Field name={t('payable.statement.supplier')} text={of.supplierName} wide />
          <Field name={t('payable.statement.printedOn')} text={today()} />
          <Field name={t('payable.statement.period')} text={`${of.from} – ${of.to}`} wide />
          <Field name={t('paper.contact')} text={`${of.contact} ${of.phone}`.trim()} />
        </>
      }
      table={<StatementTable of={of} t={t} look="paper-lines" />}
      figures={[
        { name: t('payable.statement.opening'), value: of.opening },
        { name: t('payable.statement.increase'), value: of.increase },
        { name: t('payable.statement.decrease'), value: of.decrease },
        { name: t('payable.statement.closing'), value: of.closing },
      ]}
      closing={of.closing}
      aged={{
        name: t('payable.statement.aged'),
        parts: agedParts(of.aged, t, t('payable.statement.unallocated')),
      }}
      notes={[t('payable.statement.ask')]}
      signs={[t('payable.statement.ours'), t('payable.statement.theirs')]}
    />
  )
}
