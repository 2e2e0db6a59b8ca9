import { words } from './words'

/** The words of the accounts of all customers. */
export const ledgerWords = words({
  zh: {
    period: '期间',
    search: '客户 / 单号',
    hint: '期初 + 应收增加 − 应收减少 = 期末。双击打开单据的订单，没有订单的打开客户。',
    empty: '这段时间没有余额，也没有往来。',
    column: { opening: '期初', closing: '期末' },
  },
  en: {
    period: 'Period',
    search: 'Customer or number',
    hint: 'Opening + debit − credit = closing. Double click opens the order of a document, or its customer.',
    empty: 'There is no balance and no document in this period.',
    column: { opening: 'Opening', closing: 'Closing' },
  },
})
