import { foldName } from '../customer/name'
import type { Cell } from '../excel/cell'
import { readBarcode } from '../product/barcode'
import { keepTaxCode } from '../product/taxcode'
import { searchKey } from '../search/key'
import { Refusal } from '../value/refusal'
import { flagCell, priceCell, qtyCell, shown, taxCell, taxKindCell, textCell } from './cell'
import type { Master, MasterField, RowValues } from './master'
import { usualRate } from './orders'
import type { RowReading } from './row'

const text = (column: string, longest: number, ...synonyms: string[]): MasterField => ({
  column,
  synonyms,
  read: (cell) => textCell(cell, longest),
})

/** What a workbook of products may hold, with the same limits and rules as the form. */
export const productFields = {
  code: text(
    'code',
    60,
    '编码',
    '编号',
    '商品编码',
    '商品编号',
    '货号',
    '产品编码',
    '产品 id',
    'code',
    'product code',
    'sku',
  ),
  name: {
    ...text('name', 200, '名称', '商品名称', '品名', '产品名称', '货品名称', 'name', 'product name', 'product'),
    needed: true,
  },
  spec: text('spec', 100, '规格', '规格型号', '型号', 'spec', 'specification', 'model'),
  unit: text('unit', 20, '单位', '计量单位', '基本单位', 'unit', 'uom'),
  category: {
    column: 'category',
    lookup: 'category_id',
    read: (cell) => waySteps(textCell(cell)).join(' / '),
    synonyms: ['类别', '分类', '商品类别', '商品分类', 'category'],
  },
  brand: { ...text('brand', 100, '品牌', 'brand'), lookup: 'brand_id' },
  listPrice: {
    column: 'list_price',
    kind: 'price',
    read: priceCell,
    synonyms: ['标价', '标准单价', '单价', '售价', '零售价', '价格', '销售价', 'list price', 'price', 'unit price'],
  },
  floorPrice: {
    column: 'floor_price',
    kind: 'price',
    read: priceCell,
    synonyms: ['底价', '最低售价', 'floor price', 'lowest price'],
  },
  costPrice: {
    column: 'cost_price',
    kind: 'price',
    right: 'cost.read',
    read: priceCell,
    synonyms: [
      '参考成本',
      '参考成本（不含税）',
      '成本价',
      '成本',
      '进价',
      'reference cost',
      'reference cost (net of tax)',
      'cost price',
      'cost',
    ],
  },
  minStock: {
    column: 'min_stock',
    kind: 'quantity',
    read: qtyCell,
    synonyms: ['最低库存', '安全库存', '库存下限', 'minimum stock', 'min stock'],
  },
  taxRate: {
    column: 'tax',
    kind: 'percent',
    words: 'product.taxKindOf',
    read: taxCell,
    told: `iif(tax_kind = 'taxed', tax_rate, tax_kind)`,
    synonyms: ['税率', '增值税率', 'tax rate', 'vat'],
  },
  taxKind: {
    column: 'tax_said',
    aside: true,
    read: taxKindCell,
    synonyms: ['计税方式', '征税方式', '是否免税', 'taxed as', 'tax kind'],
  },
  taxCode: {
    column: 'tax_code',
    read: (cell) => keepTaxCode(textCell(cell)),
    synonyms: ['税收分类编码', '商品和服务税收编码', '商品和服务税收分类编码', '税收编码', 'tax classification code'],
  },
  taxShortName: text('tax_short_name', 40, '税收分类简称', '商品和服务分类简称', '简称', 'tax short name'),
  taxPolicy: text('tax_policy', 50, '优惠政策类型', '优惠政策', 'preferential policy'),
  active: {
    column: 'active',
    kind: 'flag',
    read: flagCell,
    synonyms: ['启用', '使用中', '状态', '在售', '是否启用', 'active', 'in use'],
  },
  barcode: {
    column: 'barcode',
    once: true,
    read: (cell) => readBarcode(textCell(cell)),
    synonyms: ['条码', '条形码', '商品条码', 'barcode', 'barcodes', 'ean'],
  },
  openingStock: {
    column: 'opening_stock',
    kind: 'quantity',
    once: true,
    read: qtyCell,
    synonyms: ['期初库存', '库存', '库存数量', '现有库存', '期初数量', 'opening stock', 'stock', 'on hand'],
  },
} satisfies Record<string, MasterField>

export type ProductField = keyof typeof productFields

/** The steps of a category as people write its way: `办公/纸`, `办公 > 纸`. */
export const waySteps = (way: string) =>
  way
    .split(/[/>／＞\\]/)
    .map((step) => step.trim())
    .filter((step) => step !== '')

/** Products as a workbook brings them and brings them up to date (PRD-02). */
export const productMaster: Master = {
  table: 'products',
  record: 'product',
  codePrefix: 'P',
  fields: productFields,
  source: `(select p.*, coalesce(c.path, '') as category, coalesce(b.name, '') as brand from products p
    left join categories c on c.id = p.category_id left join brands b on b.id = p.brand_id)`,
  gone: '0',
  keys: { code: 'code', name: 'name_fold' },
  made: ['name_fold', 'search_words'],
  make: (value, texts) => [
    foldName(value('name')),
    searchKey(value('name'), value('spec'), value('barcode'), ...texts),
  ],
  fresh: {
    list_price: 0,
    floor_price: null,
    cost_price: null,
    min_stock: null,
    active: 1,
    category_id: null,
    brand_id: null,
  },
  settle: settleTax,
  derived: {
    tax_kind: {
      fresh: `iif(typeof(r.tax) = 'text', r.tax, 'taxed')`,
      changed: `case typeof(r.tax) when 'null' then h.tax_kind when 'text' then r.tax else 'taxed' end`,
    },
    // Exempt goods keep no rate, unless that is how they are kept already.
    tax_rate: {
      fresh: `case typeof(r.tax) when 'null' then ${usualRate} when 'text' then 0 else r.tax end`,
      changed: `case when r.tax is null or r.tax is h.tax then h.tax_rate when typeof(r.tax) = 'text' then 0 else r.tax end`,
    },
  },
  fixed: { import_key: null, kind: 'goods', on_hand: 0, reserved: 0 },
}

/** A column of its own may say that goods are exempt or outside VAT; then another may not name a rate above 0, and the other way round. */
function settleTax(values: RowValues, row: RowReading): void {
  const { taxKind = null, taxRate = null } = values
  if (taxKind === null) return
  const agree =
    taxKind === 'taxed' ? typeof taxRate !== 'string' : taxRate === null || taxRate === 0 || taxRate === taxKind
  if (!agree) row.read('taxKind', contradicts)
  else if (taxKind !== 'taxed') values.taxRate = taxKind
}

function contradicts(cell: Cell): never {
  throw new Refusal('import.taxContradicts', { text: shown(cell) })
}
