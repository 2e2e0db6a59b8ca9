import { expect, it } from 'vitest'
import { readSheet, type Sheet, sheetAddress } from '../../../main/delivery/sheet'
import type { Id } from '../../../main/value/id'

it.each<Sheet>([
  { document: 'delivery', ids: [12 as Id], language: 'zh', priced: false },
  { document: 'delivery', ids: [12 as Id, 9_007_199_254_740_991 as Id], language: 'en', priced: true },
  { document: 'pickOrders', ids: [1 as Id, 2 as Id], language: 'zh', priced: false },
])('the print window reads what it was asked to print: %j', (sheet) => {
  expect(readSheet(`#${sheetAddress(sheet)}`)).toEqual(sheet)
})

it.each(['', '#order/12/zh', '#delivery/12/de', '#delivery//zh', '#delivery/12;13/zh', '#delivery/12/zh/free'])(
  '%j is no paper of the stock',
  (hash) => expect(readSheet(hash)).toBeNull(),
)
