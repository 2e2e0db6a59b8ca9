import { expect, test } from 'vitest'
import { amountInEnglish } from '../../../main/value/english'
import { largestFen, parseFen } from '../../../main/value/fen'

test.each([
  ['0.00', 'ZERO'],
  ['0.01', 'ZERO AND 01/100'],
  ['0.50', 'ZERO AND 50/100'],
  ['1.00', 'ONE'],
  ['9.99', 'NINE AND 99/100'],
  ['10.00', 'TEN'],
  ['13.00', 'THIRTEEN'],
  ['20.00', 'TWENTY'],
  ['21.00', 'TWENTY-ONE'],
  ['40.40', 'FORTY AND 40/100'],
  ['99.00', 'NINETY-NINE'],
  ['100.00', 'ONE HUNDRED'],
  ['101.00', 'ONE HUNDRED AND ONE'],
  ['115.05', 'ONE HUNDRED AND FIFTEEN AND 05/100'],
  ['999.00', 'NINE HUNDRED AND NINETY-NINE'],
  ['1000.00', 'ONE THOUSAND'],
  ['1005.40', 'ONE THOUSAND AND FIVE AND 40/100'],
  ['1234.56', 'ONE THOUSAND TWO HUNDRED AND THIRTY-FOUR AND 56/100'],
  ['12000.00', 'TWELVE THOUSAND'],
  ['100100.00', 'ONE HUNDRED THOUSAND ONE HUNDRED'],
  ['1000000.00', 'ONE MILLION'],
  ['1000019.00', 'ONE MILLION AND NINETEEN'],
  ['2300045.60', 'TWO MILLION THREE HUNDRED THOUSAND AND FORTY-FIVE AND 60/100'],
  ['1000000000.00', 'ONE BILLION'],
  ['-12.30', 'MINUS TWELVE AND 30/100'],
])('%s is %s', (amount, words) => expect(amountInEnglish(parseFen(amount))).toBe(words))

test('the largest amount has its words too', () => {
  expect(amountInEnglish(largestFen)).toBe(
    'NINE HUNDRED AND NINETY-NINE BILLION NINE HUNDRED AND NINETY-NINE MILLION NINE HUNDRED AND NINETY-NINE THOUSAND NINE HUNDRED AND NINETY-NINE AND 99/100',
  )
})
