import { taxKinds } from '../../main/pricing/vat'
import { pictureAddress } from '../../main/product/picture'
import { type ProductRow, productKinds } from '../../main/product/product'
import { formatQty } from '../../main/value/qty'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

const taxed = taxKinds.map((kind) => ({ value: kind, title: `product.taxKindOf.${kind}` as const }))
const kinds = productKinds.map((kind) => ({ value: kind, title: `product.kindOf.${kind}` as const }))

/** The columns of the product list. */
export const productColumns = (t: Translate): ListColumn<ProductRow>[] => [
  {
    ...({ key: 'picture', title: 'product.picture.title', kind: 'text', width: 64 } as const),
    sortable: false,
    filter: false,
    picture: ({ picture }) => (picture === null ? null : pictureAddress(picture, true)),
  },
  { key: 'code', title: 'product.code', kind: 'text', width: 120 },
  { key: 'name', title: 'product.name', kind: 'text', width: 200, grow: true },
  { key: 'spec', title: 'product.spec', kind: 'text', width: 110 },
  { key: 'unit', title: 'product.unit', kind: 'text', width: 70 },
  { key: 'listPrice', title: 'product.listPrice', kind: 'price' },
  {
    key: 'onHand',
    title: 'product.onHand',
    kind: 'quantity',
    width: 130,
    tone: ({ onHand }) => (onHand < 0 ? 'bad' : undefined),
    text: ({ onHand }) => (onHand < 0 ? `${t('stock.costPending')} ${formatQty(onHand)}` : formatQty(onHand)),
  },
  { key: 'reserved', title: 'product.reserved', kind: 'quantity' },
  {
    key: 'available',
    title: 'product.available',
    kind: 'quantity',
    tone: ({ available }) => (available < 0 ? 'bad' : undefined),
  },
  { key: 'inTransit', title: 'product.inTransit', kind: 'quantity', hidden: true },
  {
    key: 'projected',
    title: 'product.projected',
    kind: 'quantity',
    hidden: true,
    tone: ({ projected }) => (projected < 0 ? 'bad' : undefined),
  },
  { key: 'category', title: 'product.category', kind: 'text', width: 140 },
  { key: 'brand', title: 'product.brand', kind: 'text', width: 100 },
  { key: 'barcode', title: 'product.barcodes', kind: 'text', width: 140, hidden: true },
  { key: 'floorPrice', title: 'product.floorPrice', kind: 'price', hidden: true },
  { key: 'costPrice', title: 'product.costPrice', kind: 'price', hidden: true },
  { key: 'minStock', title: 'product.minStock', kind: 'quantity', hidden: true },
  { key: 'lacking', title: 'product.lacking', kind: 'quantity', hidden: true, tone: () => 'bad' },
  {
    key: 'kind',
    title: 'product.kind',
    kind: 'text',
    width: 80,
    hidden: true,
    choices: kinds,
    text: ({ kind }) => t(`product.kindOf.${kind}`),
  },
  { key: 'taxRate', title: 'product.taxRate', kind: 'percent', hidden: true },
  {
    key: 'taxKind',
    title: 'product.taxKind',
    kind: 'text',
    width: 90,
    hidden: true,
    choices: taxed,
    text: ({ taxKind }) => t(`product.taxKindOf.${taxKind}`),
  },
  { key: 'taxCode', title: 'product.taxCode', kind: 'text', width: 170, hidden: true },
  { key: 'taxShortName', title: 'product.taxShortName', kind: 'text', hidden: true },
  { key: 'taxPolicy', title: 'product.taxPolicy', kind: 'text', hidden: true },
  { key: 'active', title: 'product.active', kind: 'flag', hidden: true },
]
