/** What is odd about a row and imports all the same; the sentence for each, in both languages, is in main/language/import.ts. */
export const hintCodes = [
  'similarName',
  'similarRow',
  'samePhone',
  'sameTaxId',
  'sameTaxIdRow',
  'oddTaxId',
  'codeZeros',
  'retiredRate',
  'priceJump',
  'dayFarOff',
  'deliveryEarly',
  'openingAdvance',
  'openingLate',
  'listPriceFar',
  'priceConverted',
  'priceEnds',
] as const

export type HintCode = (typeof hintCodes)[number]

/** A hint at a row: the field it is about and what fills its sentence. It holds up nothing. */
export interface Hint {
  field: string
  code: HintCode
  values: Record<string, string | number>
}
