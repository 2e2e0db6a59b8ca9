const columns = ['kind', 'id', 'document_id', 'no', 'day', 'at', 'account_id', 'method', 'came', 'fee', 'went']

/** Documents of a table that were voided after their period was closed, each with the credit that cancels it as of a later day. */
const later = (table: string, credits: string, kind: string, day: string) =>
  `(select d.*, v.id as void_id, v.credit_on as void_on, v.created_at as void_at from main.${table} d
    join main.${credits} v on v.kind = '${kind}' and v.document_id = d.id and v.credit_on <> d.${day} where d.state = 'VOIDED')`

/** Those that count on their own day: confirmed, or voided only later. */
const counting = (table: string, credits: string, kind: string, day: string) =>
  `(select * from main.${table} d where d.state = 'CONFIRMED' union all select d.* from main.${table} d
    join main.${credits} v on v.kind = '${kind}' and v.document_id = d.id and v.credit_on <> d.${day} where d.state = 'VOIDED')`

type Part = [table: string, where: string, values: readonly string[], of: 'customer' | 'supplier' | null]

/** Receipts, refunds and payments: what counts, and what takes it back on a later day. */
const money = (
  kind: 'receipt' | 'refund' | 'payment',
  [credits, voided]: readonly [string, string],
  day: string,
  amounts: readonly [came: string, fee: string, went: string],
  of: 'customer' | 'supplier',
): Part[] => {
  const where = [`${kind}s`, credits, voided, day] as const
  const about = ['account_id', 'method'] as const
  return [
    [counting(...where), day, [`'${kind}'`, 'id', 'id', 'no', day, 'created_at', ...about, ...amounts], of],
    [
      later(...where),
      'void_on',
      [`'${kind}'`, 'void_id', 'id', 'no', 'void_on', 'void_at', ...about, ...amounts.map((amount) => `-(${amount})`)],
      of,
    ],
  ]
}

const parts: readonly Part[] = [
  ...money('receipt', ['credits', 'receiptVoid'], 'received_on', ['amount - fee', 'fee', '0'], 'customer'),
  ...money('refund', ['credits', 'refundVoid'], 'paid_on', ['0', '0', 'amount'], 'customer'),
  ...money('payment', ['payable_credits', 'paymentVoid'], 'paid_on', ['0', '0', 'amount'], 'supplier'),
  [
    'main.purchase_returns',
    "settled_way = 'refund' and gross > 0 and settled_on",
    [
      ...["'supplierRefund'", 'id', 'id', 'no', 'settled_on', 'created_at', 'refund_account_id', 'refund_method'],
      ...['gross', '0', '0'],
    ],
    'supplier',
  ],
  ...(['', '-'] as const).flatMap((sign): Part[] => {
    const [counts, on, at] =
      sign === ''
        ? ['(voided_at is null or reversed_on is not null) and moved_on', 'moved_on', 'created_at']
        : ['reversed_on is not null and reversed_on', 'reversed_on', 'voided_at']
    const [out, into] = [
      ["'moveOut'", `${sign}id`, 'id', 'no', on, at, 'from_id', "''", '0', '0', `${sign}amount`],
      ["'moveIn'", `${sign}arrival_id`, 'id', 'no', on, at, 'to_id', "''", `${sign}(amount - fee)`, `${sign}fee`, '0'],
    ]
    return [
      ['main.account_transfers', counts, out, null],
      ['main.account_transfers', counts, into, null],
    ]
  }),
]

/**
 * All that moved the shop's money until ?2, in SQL, whatever the scope: an account is wrong without the documents of others. What
 * counts is confirmed; a voided document is as if it had never been, unless its period was closed: then it counts, and on the day it was
 * voided as much goes the other way. `came` is without the fee.
 */
export const movementsSql = parts
  .map(([table, where, values, of]) => {
    const named = values.map((value, i) => `${value} as ${columns[i]}`).join(', ')
    const whose = ['customer', 'supplier'].map((one) => `${one === of ? `${one}_id` : 'null'} as ${one}_id`).join(', ')
    return `select ${named}, ${whose}, note from ${table} where ${where} <= ?2`
  })
  .join(' union all ')
