import type { Fen } from '../value/fen'
import { Refusal } from '../value/refusal'
import {
  cellOf,
  closed,
  dayAndTime,
  lastDigits,
  moneyOf,
  nameAndAccount,
  numberOf,
  type Read,
  refunded,
  remarkOf,
  type Said,
  textOf,
} from './row'

/** Money that goes back to the buyer; it is taken off at once, also while the buyer's bank still works on it. */
const givenBack = /REFUND|REVOKED/i
const notGivenBack = /^(FAIL|CLOSED)/i

/**
 * The lines of a trade in a merchant's bill of WeChat Pay or Alipay: what came in or was given back, and beside it what the
 * platform kept of it, or gave back with it, whichever sign it has there; none where a trade moved no money. Both bear the number
 * by which the platform's ledger names them, so that a trade that stands in both comes in once.
 */
export function readTrade(read: Read): Said[] {
  if (closed.test(textOf(read, 'status')) || notGivenBack.test(textOf(read, 'refundStatus'))) return []
  const settled = moneyOf(cellOf(read, 'settled'))
  if (settled === null) throw new Refusal('bank.noAmount')
  const back = givenBack.test(textOf(read, 'status')) || refunded.test(textOf(read, 'business'))
  const whole = Math.abs(back ? moneyOf(cellOf(read, 'refund')) || settled : settled)
  const fee = Math.abs(moneyOf(cellOf(read, 'fee')) ?? 0)
  const { name: counterparty, account } = nameAndAccount(textOf(read, 'counterAccount'))
  const line = {
    ...dayAndTime(read),
    counterparty,
    counterAccount: lastDigits(account),
    balance: null,
    reference: (back && numberOf(read, 'refundNo')) || numberOf(read, 'trade'),
  }
  const of = { business: back && textOf(read, 'business') === '' ? '退款' : '', fee: back ? '退还手续费' : '手续费' }
  const words = (first: string, said: string) => [first, said].filter((text) => text !== '').join(' ')
  const lines = [
    {
      ...line,
      amount: (back ? -whole : whole) as Fen,
      remark: words(of.business, remarkOf(read, ['business', 'summary', 'note', 'tradeNo'])),
    },
    { ...line, amount: (back ? fee : -fee) as Fen, remark: words(of.fee, remarkOf(read, ['tradeNo'])) },
  ]
  return lines.filter(({ amount }) => amount !== 0)
}
