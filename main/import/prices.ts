import type { Day } from '../value/day'
import { Refusal } from '../value/refusal'
import { dayCell, priceCell, qtyCell, textCell } from './cell'
import type { Field, Mapping } from './field'
import { checkLevelTerms, type Level, levelColumn, levelFields, levelKey, readLevelPrices } from './level'
import type { RowReading } from './row'

/** What a workbook of prices may hold: a product, for whom, and the price with its days. */
export const priceFields = {
  productCode: {
    synonyms: [
      ...['编码', '编号', '商品编码', '商品编号', '货号', '产品编码', '产品编号'],
      ...['code', 'product code', 'sku', 'item no'],
    ],
  },
  barcode: { synonyms: ['条码', '条形码', '商品条码', 'barcode', 'ean'] },
  productName: {
    synonyms: ['名称', '商品名称', '品名', '产品名称', '货品名称', '商品', '产品', 'product name', 'product', 'item'],
  },
  spec: { synonyms: ['规格', '规格型号', '型号', 'spec', 'specification', 'model'] },
  priceLevel: { synonyms: ['价格等级', '价格级别', '等级', '级别', 'price level', 'level', 'price list'] },
  customerCode: { synonyms: ['客户编码', '客户编号', '客户代码', 'customer code', 'customer no'] },
  customerName: { synonyms: ['客户', '客户名称', 'customer', 'customer name'] },
  price: {
    needed: true,
    kind: 'price',
    synonyms: ['价格', '单价', '售价', '含税单价', '等级价', '专价', 'price', 'unit price'],
  },
  unit: { synonyms: ['单位', '计量单位', '销售单位', 'unit', 'uom'] },
  fromQty: {
    kind: 'quantity',
    synonyms: ['起订量', '起订数量', '数量起', '满', 'from quantity', 'from qty', 'min qty'],
  },
  validFrom: { kind: 'day', synonyms: ['生效日期', '开始日期', '起始日期', '从', 'valid from', 'from', 'start date'] },
  validTo: { kind: 'day', synonyms: ['失效日期', '截止日期', '结束日期', '到', 'valid to', 'until', 'end date'] },
} satisfies Record<string, Field>

export type PriceField = keyof typeof priceFields

/** The fields that may find the product, the surest first. */
export const priceKeyFields = ['productCode', 'barcode', 'productName'] as const satisfies readonly PriceField[]

/** The first of them that the mapping has. */
export const usualPriceKeys = (mapping: Mapping): string[] =>
  priceKeyFields.filter((field) => mapping[field] !== undefined).slice(0, 1)

/** A product with several prices often stands once above them. */
export const priceBlocks = {
  once: { productCode: priceKeyFields, barcode: priceKeyFields, productName: priceKeyFields },
  merged: [...priceKeyFields, 'spec', 'unit', 'priceLevel', 'customerCode', 'customerName'],
}

/** The fields of a price list, with one for each price level before the column that says for whom a price is. */
export function priceFieldsWith(levels: readonly Level[]): Record<string, Field> {
  const { productCode, barcode, productName, spec, ...others } = priceFields
  return { productCode, barcode, productName, spec, ...levelFields(levels), ...others }
}

/** What a mapping of prices lacks: a price, some way to find the product, and for whom it is where no column is a level's own. */
export function missingPriceFields(mapping: Mapping, levels: readonly Level[]): PriceField[] {
  const one = (fields: readonly PriceField[]) =>
    fields.some((field) => mapping[field] !== undefined) ? [] : fields.slice(0, 1)
  const wide = levels.some((level) => mapping[levelKey(level)] !== undefined)
  const whose = wide && mapping.price === undefined ? [] : one(['priceLevel', 'customerCode', 'customerName'])
  return [...(wide ? [] : one(['price'])), ...one(priceKeyFields), ...whose]
}

/** The columns of a staged price, before those of the levels. */
const ownColumns = [
  ...['product_code', 'barcode', 'product_name', 'spec', 'level', 'customer_code', 'customer_name', 'price', 'unit'],
  ...['from_qty', 'valid_from', 'valid_to'],
]

/** The columns of a staged row of prices: its own, then one for each level. */
export const priceColumns = (levels: readonly Level[]): string[] => [...ownColumns, ...levels.map(levelColumn)]

/**
 * Reads a row of prices, in the order of `priceColumns`. Refuses one for nobody or for both a level and a customer, and a
 * level's with days or a quantity: a level has one price for each product.
 */
export function readPriceRow(row: RowReading, levels: readonly Level[]): unknown[] {
  const text = (field: PriceField) => row.value(field, textCell, false) ?? ''
  const texts = [text('productCode'), text('barcode').toUpperCase(), text('productName'), text('spec')]
  const [level, customerCode, customerName] = [text('priceLevel'), text('customerCode'), text('customerName')]
  const wide = levels.some((one) => row.has(levelKey(one)))
  const price = row.value('price', priceCell, !wide)
  const terms = [
    row.value('fromQty', qtyCell, false),
    row.value('validFrom', dayCell, false),
    row.value('validTo', dayCell, false),
  ] as const
  const [, validFrom, validTo] = terms
  const prices = readLevelPrices(row, levels, price === null, terms)
  if (!wide || price !== null)
    row.read('priceLevel', () => checkWhose(level !== '', customerCode + customerName !== ''))
  if (level !== '') row.read('priceLevel', () => checkLevelTerms(terms))
  row.read('validTo', () => checkPeriod(validFrom, validTo))
  return [...texts, level, customerCode, customerName, price, text('unit'), ...terms, ...prices]
}

function checkWhose(level: boolean, customer: boolean): void {
  if (level === customer) throw new Refusal(level ? 'import.priceForBoth' : 'import.priceForNobody')
}

function checkPeriod(from: Day | null, to: Day | null): void {
  if (from !== null && to !== null && to < from) throw new Refusal('period.reversed', { from, to })
}
