import type { CustomerPage } from '../../main/customer/customer'
import type { PaymentTerm } from '../../main/receivable/term'
import { type Fen, formatFen } from '../../main/value/fen'
import { formatPercent } from '../../main/value/percent'
import type { Translate } from '../look/words'

/** A payment term in a person's words. */
export const termText = (t: Translate, { method, days, day }: PaymentTerm) =>
  t(`customer.termText.${method}`, { days, day })

/** The figures at the head of a customer: 应收余额 = open items − what is in hand unallocated. */
export function figuresOf(t: Translate, page: CustomerPage) {
  return [
    ...owedOf(t, page),
    {
      name: t('customer.orderTotal'),
      value: formatFen(page.orderTotal),
      note: `${t('customer.orderCount')} ${page.orderCount}`,
    },
  ]
}

/** What a customer owes; nothing for who may not read it. */
function owedOf(t: Translate, { receivable, unallocated, overdue, creditUsed, creditLimit }: CustomerPage) {
  if (receivable === null || unallocated === null || overdue === null || creditUsed === null) return []
  return [
    { name: t('customer.balance'), value: formatFen(receivable - unallocated), explains: 'balance' as const },
    {
      name: t('customer.overdue'),
      value: formatFen(overdue),
      tone: overdue > 0 ? ('bad' as const) : undefined,
      explains: 'overdue' as const,
    },
    { name: t('customer.unallocated'), value: formatFen(unallocated), explains: 'unallocated' as const },
    creditOf(t, creditLimit, creditUsed),
  ]
}

/** What of the limit is left for the next order, with what makes it up (CUS-10, R-CRD). */
function creditOf(t: Translate, creditLimit: Fen | null, creditUsed: Fen) {
  const name = t('customer.creditAvailable')
  const used = formatFen(creditUsed)
  const explains = 'creditUsed' as const
  if (creditLimit === null)
    return { name, value: t('customer.noLimit'), note: `${t('customer.creditUsed')} ${used}`, explains }
  return {
    name,
    explains,
    value: formatFen(creditLimit - creditUsed),
    note: t('customer.creditNote', { limit: formatFen(creditLimit), used }),
    tone: creditUsed > creditLimit ? ('bad' as const) : undefined,
  }
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
    [t('customer.prepaidShare'), page.prepaidShare === 0 ? '' : `${formatPercent(page.prepaidShare)}%`],
    [t('customer.rating'), page.rating],
    [t('customer.creditLimit'), page.creditLimit === null ? t('customer.noLimit') : formatFen(page.creditLimit)],
    [t('customer.taxId'), page.taxId],
    [t('customer.note'), page.note],
  ]
}
