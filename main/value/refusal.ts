/** Every way the program can say no. The sentence for each, in both languages, lives in main/language/refusal.ts. */
export const refusalCodes = [
  // the border
  'entry.unknown',
  'input.invalid',
  'right.missing',
  'signIn.required',
  'signIn.refused',
  'signIn.locked',
  'setUp.done',
  'setUp.required',
  'command.cancelled',
  'window.needed',
  'unexpected',
  // records
  'record.notFound',
  'record.changed',
  'record.inactive',
  'code.taken',
  // values
  'money.notANumber',
  'money.tooManyDecimals',
  'money.tooLarge',
  'money.negative',
  'quantity.notANumber',
  'quantity.tooManyDecimals',
  'quantity.tooLarge',
  'price.notANumber',
  'price.tooManyDecimals',
  'price.tooLarge',
  'percent.notANumber',
  'percent.range',
  'day.notADay',
  'day.noSuchDay',
  'day.ambiguous',
  'day.future',
  'text.required',
  'text.tooLong',
  'number.notANumber',
  'number.lostDigits',
  'cell.error',
  // customers
  'customer.badPhone',
  'customer.badTaxId',
  'customer.badEmail',
  'customer.optionInUse',
  'customer.optionTwice',
  'customer.merged',
  'customer.mergeSelf',
  'customer.mergeInUse',
  'customer.mergeUndone',
  'customer.inUse',
  'customer.hasMerges',
  'reminder.past',
  'view.nameTaken',
  'view.ofAnother',
  'company.badMobile',
  'password.tooShort',
  // products and stock
  'stock.short',
  'stock.notKept',
  'product.inactive',
  // orders
  'order.noLines',
  'order.quantityNotPositive',
  'order.lineAmountTooLarge',
  'order.priceTooLarge',
  'order.discountRange',
  'order.amountPriceMismatch',
  'order.zeroAmount',
  'order.eventNotAllowed',
  // deliveries and returns
  'delivery.tooMuch',
  'delivery.nothing',
  'delivery.eventNotAllowed',
  'delivery.beforeOrder',
  'return.tooMuch',
  'return.beforeDelivery',
  // money
  'receipt.eventNotAllowed',
  'receipt.amount',
  'receipt.ownConfirmation',
  'receipt.orderOfAnother',
  'invoice.eventNotAllowed',
  'invoice.badNumber',
  'invoice.numberTaken',
  'invoice.specialForbidden',
  'invoice.tooMuch',
  'invoice.nothing',
  'invoice.titleRequired',
  'invoice.taxIdRequired',
  'invoice.badTitle',
  'period.reversed',
  // workbooks and files
  'workbook.unknownType',
  'workbook.encrypted',
  'workbook.broken',
  'workbook.tooLarge',
  'workbook.empty',
  'workbook.missing',
  'workbook.sheetMissing',
  'import.columnMissing',
  'import.columnTwice',
  'import.keysMissing',
  'import.draftGone',
  'import.stale',
  'import.undone',
  'import.leanedOn',
  'import.changedSince',
  'import.notYesNo',
  'import.badDays',
  'import.rowTwice',
  'import.rowsRefused',
  'import.orderMixed',
  'import.negativeQuantity',
  'import.quantityZero',
  'import.priceMismatch',
  'file.notWritable',
  // the database
  'database.newer',
  'database.broken',
  'backup.broken',
  'backup.notFound',
  'print.failed',
] as const

export type RefusalCode = (typeof refusalCodes)[number]
export type RefusalValues = Record<string, string | number>

/**
 * A "no" with its reason: thrown by rules and actions, turned into a sentence in the user's language at the border.
 * `values` fill the sentence; `fields` names the input fields at fault (path → code). Anything else thrown is a bug.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: RefusalValues = {},
    readonly fields: Record<string, RefusalCode> = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
