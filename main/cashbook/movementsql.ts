const columns = ['kind', 'id', 'document_id', 'no', 'day', 'at', 'account_id', 'method', 'came', 'fee', 'went']

const parts: readonly [table: string, where: string, values: readonly string[], of: 'customer' | 'supplier' | null][] =
  [
    [
      'receipts',
      "state = 'CONFIRMED' and received_on",
      ["'receipt'", 'id', 'id', 'no', 'received_on', 'created_at', 'account_id', 'method', 'amount - fee', 'fee', '0'],
      'customer',
    ],
    [
      'refunds',
      "state = 'CONFIRMED' and paid_on",
      ["'refund'", 'id', 'id', 'no', 'paid_on', 'created_at', 'account_id', 'method', '0', '0', 'amount'],
      'customer',
    ],
    [
      'payments',
      "state = 'CONFIRMED' and paid_on",
      ["'payment'", 'id', 'id', 'no', 'paid_on', 'created_at', 'account_id', 'method', '0', '0', 'amount'],
      'supplier',
    ],
    [
      'purchase_returns',
      "settled_way = 'refund' and gross > 0 and settled_on",
      [
        ...["'supplierRefund'", 'id', 'id', 'no', 'settled_on', 'created_at', 'refund_account_id', 'refund_method'],
        ...['gross', '0', '0'],
      ],
      'supplier',
    ],
    [
      'account_transfers',
      'voided_at is null and moved_on',
      ["'moveOut'", 'id', 'id', 'no', 'moved_on', 'created_at', 'from_id', "''", '0', '0', 'amount'],
      null,
    ],
    [
      'account_transfers',
      'voided_at is null and moved_on',
      ["'moveIn'", 'arrival_id', 'id', 'no', 'moved_on', 'created_at', 'to_id', "''", 'amount - fee', 'fee', '0'],
      null,
    ],
  ]

/**
 * All that moved the shop's money until ?2, in SQL, whatever the scope: an account is wrong without the documents of others. What
 * counts is confirmed; a voided document is as if it had never been. `came` is without the fee.
 */
export const movementsSql = parts
  .map(([table, where, values, of]) => {
    const named = values.map((value, i) => `${value} as ${columns[i]}`).join(', ')
    const whose = ['customer', 'supplier'].map((one) => `${one === of ? `${one}_id` : 'null'} as ${one}_id`).join(', ')
    return `select ${named}, ${whose}, note from main.${table} where ${where} <= ?2`
  })
  .join(' union all ')
