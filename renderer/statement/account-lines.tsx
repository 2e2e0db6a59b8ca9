import type { Translate } from '../../main/language/language'
import type { Statement } from '../../main/statement/view'
import { AccountTable } from '../receivable/account-table'

type Lines = Pick<Statement, 'from' | 'to' | 'opening' | 'debit' | 'credit' | 'closing' | 'lines'>

/** The lines of a customer's statement, on screen or on paper, in the words of `t`. */
export function AccountLines({ of, t, look }: { of: Lines; t: Translate; look: 'plain' | 'paper-lines' }) {
  const { opening, debit, credit, closing, lines } = of
  return (
    <AccountTable
      look={look}
      period={of}
      sums={{ opening, more: debit, less: credit, closing }}
      lines={lines.map((line) => ({
        ...line,
        what: t(`customer.statement.kind.${line.kind}`),
        more: line.debit,
        less: line.credit,
      }))}
      words={{
        on: t('customer.statement.on'),
        what: t('customer.statement.what'),
        document: t('customer.statement.document'),
        order: t('customer.statement.order'),
        more: t('customer.statement.debit'),
        less: t('customer.statement.credit'),
        balance: t('customer.statement.balance'),
        opening: t('customer.statement.opening'),
        closing: t('customer.statement.closing'),
      }}
    />
  )
}
