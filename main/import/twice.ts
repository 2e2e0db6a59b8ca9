/** The rows that were refused because a row above (`first`) is the same record; a shared barcode alone makes no record the same. */
export const twiceSql = `select row, problems ->> '$[0].values.row' as first, problems ->> '$[0].field' as field from rows
  where skipped = 0 and problems ->> '$[0].matched' = 1 and problems ->> '$[0].code' = 'import.rowTwice'
    and problems ->> '$[0].field' <> 'barcode'`

const lists = [
  ['contact', 'position', 'phone', 'email'],
  ['province', 'city', 'address'],
  ['invoiceTitle', 'titleTaxId', 'titleBank', 'titleAccount', 'titleAddress', 'titlePhone'],
]

/** The fields of a customer's row that say one thing together with this one: a contact, an address, a title, or it alone. */
export const together = (field: string): readonly string[] => lists.find((list) => list.includes(field)) ?? [field]
