import type { DraftLine, OrderDraft } from '../order/draft'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { fullPay } from '../value/percent'

/** The order whose goods came back, as far as the one that replaces them goes by it. */
type Sold = Pick<OrderDraft, 'customerId' | 'contact' | 'phone' | 'address' | 'channel'>

/** Goods that came back, with what they were worth (分). */
type Replaced = Pick<DraftLine, 'productId' | 'unit' | 'qty' | 'listPrice'> & { worth: Fen }

/** The order that replaces goods as it is first written: the same goods, each line for what it was worth with its tax, so that nothing is left to pay. */
export const replacing = (
  { customerId, contact, phone, address, channel }: Sold,
  goods: readonly Replaced[],
  on: Day,
): OrderDraft => ({
  customerId,
  contact,
  phone,
  address,
  orderOn: on,
  promisedOn: null,
  channel,
  typeId: null,
  couponId: null,
  externalNo: '',
  note: '',
  specialTerms: '',
  taxInclusive: true,
  discount: { mode: 'none' },
  fields: {},
  lines: goods.map(({ worth, ...line }) => ({
    ...line,
    pay: fullPay,
    typedAmount: worth,
    note: '',
    inDiscount: false,
  })),
})
