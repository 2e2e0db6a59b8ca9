import type { ProductPick } from '../../main/product/product'
import type { ProductUnit } from '../../main/product/unit'
import { unitsOf } from '../../main/product/unit'
import { paidIn } from '../../main/purchase/paidprice'
import type { Handling, PurchaseLine, PurchaseOffer, PurchasePage, PurchaseReturnPage } from '../../main/purchase/view'
import type { SupplierPick } from '../../main/supplier/supplier'
import type { Day } from '../../main/value/day'
import { formatDecimal } from '../../main/value/decimal'
import type { Id } from '../../main/value/id'
import { formatPercent } from '../../main/value/percent'
import { formatQty } from '../../main/value/qty'
import { changeLines } from '../lines/change-lines'
import type { Line } from '../lines/line'
import type { LineChange } from '../lines/line-kind'
import { sweepingLines, undone, withBefore } from '../lines/undo'
import type { FormOf } from '../shell/form-text'
import { buyingLine, type TextCell } from './buying-line'

/** What a line must know of its product. */
export type BoughtProduct = Pick<ProductPick, 'id' | 'name' | 'spec' | 'unit' | 'taxKind' | 'taxRate'>

/** A line as it stands in the form, texts as typed. `chosen` while its price follows what was last paid and was not typed. */
export interface BuyingLine extends Line {
  product: BoughtProduct | null
  price: string
  chosen: boolean
  taxRate: string
  note: string
}

/** The head of the form, texts as typed: of a purchase order and of a purchase return, each of which uses its part. */
export interface BuyingHead {
  supplier: { id: Id; name: string } | null
  day: string
  promisedOn: string
  contact: string
  phone: string
  address: string
  supplierNo: string
  cause: string
  handling: Handling
  note: string
}

/** The whole form. `offers` are the units of the products and what they last cost from the supplier. */
export interface BuyingEditor {
  id: Id | null
  version: number
  head: BuyingHead
  taxInclusive: boolean
  lines: BuyingLine[]
  nextKey: number
  changed: boolean
  offers: readonly PurchaseOffer[]
  /** The form before lines were deleted, copied or pasted, or the kind of price was turned; null once something else was typed. */
  before: BuyingEditor | null
}

/** How purchase documents that are typed are kept: what was paid is asked for again. */
export const buyingForms: Readonly<Record<'purchase' | 'purchaseReturn', FormOf<BuyingEditor>>> = {
  purchase: { kind: 'purchase', fleeting: { offers: [], before: null } },
  purchaseReturn: { kind: 'purchaseReturn', fleeting: { offers: [], before: null } },
}

/** Everything that can happen to the form. Rows count from 0. */
export type Change =
  | { do: 'head'; head: Partial<BuyingHead> }
  | { do: 'supplier'; pick: SupplierPick | null }
  | { do: 'taxInclusive'; taxInclusive: boolean }
  | LineChange<BuyingLine, TextCell>
  | { do: 'undo' }
  | { do: 'load'; editor: BuyingEditor }
  | { do: 'offers'; offers: readonly PurchaseOffer[] }
  | { do: 'saved'; id: Id; version: number; mark: BuyingEditor }

/** An empty form of a day. */
export function newBuying(day: Day, supplier: BuyingHead['supplier'] = null): BuyingEditor {
  const texts = { contact: '', phone: '', address: '', supplierNo: '', cause: '', note: '' }
  return {
    id: null,
    version: 0,
    taxInclusive: true,
    lines: [buyingLine.blank(1)],
    nextKey: 2,
    changed: false,
    offers: [],
    before: null,
    head: { ...texts, supplier, day, promisedOn: '', handling: 'credit' },
  }
}

/** The form of a document that was saved before. */
export function buyingOf(page: PurchasePage | PurchaseReturnPage): BuyingEditor {
  const empty = newBuying('orderedOn' in page ? page.orderedOn : page.returnedOn)
  const own =
    'orderedOn' in page
      ? { promisedOn: page.promisedOn ?? '', address: page.address, supplierNo: page.supplierNo }
      : { cause: page.cause, handling: page.handling }
  const { id, version, taxInclusive, contact, phone, note } = page
  const supplier = { id: page.supplierId, name: page.supplierName }
  const lines = [...page.lines.map(lineOf), buyingLine.blank(page.lines.length + 1)]
  return {
    ...empty,
    id,
    version,
    taxInclusive,
    lines,
    nextKey: lines.length + 1,
    head: { ...empty.head, ...own, supplier, contact, phone, note },
  }
}

/** A new document of a day like an earlier one: supplier, lines and prices; days and the supplier's number do not come along. */
export function buyingAgain(page: PurchasePage, day: Day): BuyingEditor {
  const old = buyingOf(page)
  const { supplier, contact, phone, address } = old.head
  const head = { ...newBuying(day).head, supplier, contact, phone, address }
  return { ...old, id: null, version: 0, head, changed: true }
}

function lineOf(line: PurchaseLine, at: number): BuyingLine {
  const { productId, productName, spec, baseUnit: base, taxKind, taxRate, unit, unitRatio, qty, price, note } = line
  return {
    key: at + 1,
    text: productName,
    chosen: false,
    note,
    product: { id: productId, name: productName, spec, unit: base, taxKind, taxRate },
    unit: { name: unit, ratio: unitRatio, listPrice: null },
    qty: formatQty(qty).replaceAll(',', ''),
    price: plainPrice(price),
    taxRate: formatPercent(taxRate),
  }
}

const plainPrice = (price: number) => formatDecimal(price, 8, 2, '')

/** The units a line may be typed in, the base unit first. */
export function unitsOfLine({ offers }: BuyingEditor, { product }: BuyingLine): ProductUnit[] {
  if (product === null) return []
  return unitsOf(product.unit, offers.find(({ productId }) => productId === product.id)?.units ?? [])
}

/** The form after a change; prices that were not typed are what was last paid. A blank line is always last. */
export function changeBuying(editor: BuyingEditor, change: Change): BuyingEditor {
  const next = changed(editor, change)
  if (change.do === 'saved') return next
  return withPaid(change.do === 'offers' ? next : withBefore(editor, next, sweeping.includes(change.do)))
}

// One key of these can take away or move what took long to type.
const sweeping: readonly string[] = [...sweepingLines, 'taxInclusive']

function changed(editor: BuyingEditor, change: Change): BuyingEditor {
  switch (change.do) {
    case 'saved':
      // What was typed while the save was on its way is still unsaved.
      return { ...editor, id: change.id, version: change.version, changed: editor !== change.mark }
    case 'load':
      return change.editor
    case 'undo':
      return undone(editor, { id: editor.id, version: editor.version, offers: editor.offers })
    case 'offers':
      return { ...editor, offers: change.offers }
    case 'head':
      return touched({ ...editor, head: { ...editor.head, ...change.head } })
    case 'supplier':
      return touched({ ...editor, head: { ...editor.head, ...ofSupplier(change.pick) }, offers: unpaid(editor.offers) })
    case 'taxInclusive':
      return touched({ ...editor, taxInclusive: change.taxInclusive })
    default:
      return touched(changeLines(buyingLine, (line) => unitsOfLine(editor, line), editor, change))
  }
}

const touched = (editor: BuyingEditor): BuyingEditor => ({ ...editor, changed: true })

/** A supplier brings its contact; what another one was paid says nothing any more. */
const ofSupplier = (pick: SupplierPick | null) =>
  pick === null
    ? { supplier: null }
    : { supplier: { id: pick.id, name: pick.name }, contact: pick.contact, phone: pick.phone }

const unpaid = (offers: readonly PurchaseOffer[]) => offers.map((offer) => ({ ...offer, paid: null }))

/** Prices that were not typed follow what was last paid to the supplier; without that they wait to be typed. */
function withPaid(editor: BuyingEditor): BuyingEditor {
  const lines = editor.lines.map((line) => {
    if (!line.chosen || line.product === null) return line
    const paid = editor.offers.find(({ productId }) => productId === line.product?.id)?.paid ?? null
    const place = { unitRatio: line.unit.ratio, taxInclusive: editor.taxInclusive }
    const price = paid === null ? '' : plainPrice(paidIn(paid, place))
    return price === line.price ? line : { ...line, price }
  })
  return lines.some((line, row) => line !== editor.lines[row]) ? { ...editor, lines } : editor
}
