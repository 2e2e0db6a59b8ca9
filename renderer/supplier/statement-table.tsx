import type { Translate } from '../../main/language/language'
import type { SupplierStatement } from '../../main/payable/view'
import { AccountTable } from '../receivable/account-table'

/** The lines of a supplier's statement, on screen or on paper, in the words of `t`. */
export function StatementTable({
  of,
  t,
  look,
}: {
  of: SupplierStatement
  t: Translate
  look: 'plain' | 'paper-lines'
}) {
  const { opening, increase, decrease, closing, lines } = of
  return (
    <AccountTable
      look={look}
      period={of}
      sums={{ opening, more: increase, less: decrease, closing }}
      lines={lines.map((line) => ({
        ...line,
        what: t(`payable.statement.kind.${line.kind}`),
        orderNo: line.purchaseNo,
        more: line.increase,
        less: line.decrease,
      }))}
      words={{
        on: t('payable.statement.on'),
        what: t('payable.statement.what'),
        document: t('payable.statement.document'),
        order: t('payable.statement.purchase'),
        more: t('payable.statement.increase'),
        less: t('payable.statement.decrease'),
        balance: t('payable.statement.balance'),
        opening: t('payable.statement.opening'),
        closing: t('payable.statement.closing'),
      }}
    />
  )
}
