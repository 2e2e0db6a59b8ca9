import type { Translate } from '../../main/language/language'
import type { StatementItem } from '../../main/statement/detail'
import { hasExternal, type Statement, type Told } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { AccountTable } from '../receivable/account-table'

type Lines = Pick<Statement & Told, 'from' | 'to' | 'opening' | 'debit' | 'credit' | 'closing' | 'lines' | 'choices'>

/** The lines of a customer's statement, on screen or on paper, in the words of `t`. */
export function AccountLines({ of, t, look }: { of: Lines; t: Translate; look: 'plain' | 'paper-lines' }) {
  const { opening, debit, credit, closing, lines } = of
  return (
    <AccountTable
      look={look}
      period={of}
      sums={{ opening, more: debit, less: credit, closing }}
      lines={lines.map(({ items = [], ...line }) => ({
        ...line,
        items: items.map((item) => ({ name: `${item.name} ${item.spec}`.trim(), text: itemText(item, t) })),
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
        ...(hasExternal(lines) ? { external: t('customer.statement.external') } : {}),
        ...(of.choices.invoiced ? { invoiced: t('customer.statement.invoiced') } : {}),
      }}
    />
  )
}

const itemText = ({ qty, unit, price, amount }: StatementItem, t: Translate) =>
  t('customer.statement.itemPrice', {
    qty: formatQty(qty),
    unit,
    price: formatPrice(price),
    amount: formatFen(amount),
  })
