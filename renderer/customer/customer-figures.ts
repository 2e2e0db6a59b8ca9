import type { CustomerPage } from '../../main/customer/customer'
import type { PaymentTerm } from '../../main/receivable/term'
import { formatFen } from '../../main/value/fen'
import type { Translate } from '../look/words'

/** A payment term in a person's words. */
export const termText = (t: Translate, { method, days, day }: PaymentTerm) =>
  t(`customer.termText.${method}`, { days, day })

/** The figures at the head of a customer: 应收余额 = open items − what is in hand unallocated. */
export function figuresOf(t: Translate, page: CustomerPage) {
  return [
    { name: t('customer.balance'), value: formatFen(page.receivable - page.unallocated) },
    {
      name: t('customer.overdue'),
      value: formatFen(page.overdue),
      tone: page.overdue > 0 ? ('bad' as const) : undefined,
    },
    { name: t('customer.unallocated'), value: formatFen(page.unallocated) },
    {
      name: t('customer.orderTotal'),
      value: formatFen(page.orderTotal),
      note: `${t('customer.orderCount')} ${page.orderCount}`,
    },
  ]
}

/** What is known of a customer, by name. */
export function factsOf(t: Translate, page: CustomerPage): [string, string][] {
  const place = [page.country, page.province, page.city].filter(Boolean).join(' ')
  return [
    [t('customer.contact'), page.contact],
    [t('customer.phone'), page.phone],
    [t('customer.email'), page.email],
    [t('customer.owner'), page.ownerName ?? ''],
    [t('customer.level'), page.level],
    [t('customer.kind'), page.kind],
    [t('customer.industry'), page.industry],
    [t('customer.segment'), page.segment],
    [t('customer.region'), page.region],
    [t('customer.place'), [place, page.address].filter(Boolean).join(', ')],
    [t('customer.term'), termText(t, page.term)],
    [t('customer.creditLimit'), page.creditLimit === null ? t('customer.noLimit') : formatFen(page.creditLimit)],
    [t('customer.taxId'), page.taxId],
    [t('customer.note'), page.note],
  ]
}
