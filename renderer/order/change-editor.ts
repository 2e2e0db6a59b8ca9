import type { FieldValue } from '../../main/field/field'
import type { PriceOffer } from '../../main/pricing/offer'
import type { ProductPick } from '../../main/product/product'
import { type ProductUnit, splitUnit } from '../../main/product/unit'
import type { Fen } from '../../main/value/fen'
import type { FieldKey } from '../../main/value/fieldkey'
import type { Id } from '../../main/value/id'
import { oneUnit, parseQty } from '../../main/value/qty'
import {
  baseUnitOf,
  blankLine,
  type DiscountMode,
  type Editor,
  type EditorCoupon,
  type EditorHead,
  type EditorLine,
  type EditorProduct,
  isBlank,
  isGift,
  linesMark,
  plain,
} from './editor'
import { unitsOfLine, withChosenPrices } from './line-price'

/** The cells of a line that are typed as text. */
export type TextCell = 'qty' | 'price' | 'pay' | 'amount' | 'note'

/** Everything that can happen to the form. Rows count from 0. */
export type Change =
  | { do: 'head'; head: Partial<EditorHead> }
  | { do: 'address'; customerId: Id; contact: string; phone: string; address: string }
  | { do: 'taxInclusive'; taxInclusive: boolean }
  | { do: 'search'; row: number; text: string }
  | { do: 'product'; row: number; product: EditorProduct }
  | { do: 'scan'; row: number; product: EditorProduct }
  | { do: 'cell'; row: number; cell: TextCell; text: string }
  | { do: 'unit'; row: number; unit: ProductUnit }
  | { do: 'follow'; row: number }
  | { do: 'copy'; row: number }
  | { do: 'gift'; row: number; note: string }
  | { do: 'inDiscount'; row: number }
  | { do: 'paste'; row: number; lines: readonly Omit<EditorLine, 'key'>[] }
  | { do: 'delete'; row: number }
  | { do: 'mode'; mode: DiscountMode; suggestion: string }
  | { do: 'discount'; text: string }
  | { do: 'coupon'; text: string; coupon: EditorCoupon | null }
  | { do: 'own'; key: FieldKey; value: FieldValue | null }
  | { do: 'ownFault'; key: FieldKey; fault: string | null }
  | { do: 'roundOff'; amount: Fen }
  | { do: 'undo' }
  | { do: 'choose'; row: number }
  | { do: 'offers'; customerId: Id | null; offers: readonly PriceOffer[] }
  | { do: 'keepAgreed' }
  | { do: 'saved'; id: Id; version: number; mark: Editor }
  | { do: 'load'; editor: Editor }

/** The form after a change, its prices following the rule where none was typed. A blank line is always last; nothing typed is ever lost by a change of something else. */
export function changeEditor(editor: Editor, change: Change): Editor {
  const after = withBefore(editor, changed(editor, change), change)
  return change.do === 'saved' ? after : withChosenPrices(after)
}

// One key of these can take away or move what took long to type.
const sweeping: readonly Change['do'][] = ['copy', 'paste', 'delete', 'gift', 'mode', 'roundOff', 'taxInclusive']
const besides: readonly Change['do'][] = ['offers', 'saved', 'keepAgreed', 'address']

/** Remembers the form before a sweeping change, until something else is typed. */
function withBefore(editor: Editor, after: Editor, change: Change): Editor {
  if (besides.includes(change.do)) return after
  const before = sweeping.includes(change.do) ? { ...editor, before: null } : null
  return after.before === before ? after : { ...after, before }
}

/** Back to before the last sweeping change; what was saved in between stays saved. */
function undone(editor: Editor): Editor {
  const { before, id, version, offers } = editor
  return before === null ? editor : touched({ ...before, id, version, offers })
}

function changed(editor: Editor, change: Change): Editor {
  switch (change.do) {
    case 'load':
      return change.editor
    case 'undo':
      return undone(editor)
    case 'saved':
      // What was typed while the save was on its way is still unsaved.
      return { ...editor, id: change.id, version: change.version, changed: editor !== change.mark }
    case 'head':
      return touched({ ...editor, head: { ...editor.head, ...change.head } })
    case 'address':
      return touched(withAddress(editor, change))
    case 'taxInclusive':
      return touched(inKindOfPrice(editor, change.taxInclusive))
    case 'mode':
      return touched(withMode(editor, change.mode, change.suggestion))
    case 'discount':
      return touched(withDiscount(editor, change.text))
    case 'coupon':
      return touched({ ...editor, coupon: change.coupon, couponText: change.text })
    case 'own':
      return touched({
        ...editor,
        own: { ...editor.own, fields: { ...editor.own.fields, [change.key]: change.value } },
      })
    case 'ownFault':
      return withOwnFault(editor, change.key, change.fault)
    case 'roundOff':
      return touched({
        ...{ ...editor, mode: 'amount', agreed: plain(change.amount, 2, 2), agreedFor: linesMark(editor.lines) },
      })
    case 'offers':
      return { ...editor, offers: { customerId: change.customerId, of: change.offers } }
    case 'keepAgreed':
      return { ...editor, agreedFor: linesMark(editor.lines) }
    default:
      return touched(withBlankLast(changeLines(editor, change)))
  }
}

function withOwnFault(editor: Editor, key: FieldKey, fault: string | null): Editor {
  const { [key]: _, ...others } = editor.ownFaults
  return touched({ ...editor, ownFaults: fault === null ? others : { ...others, [key]: fault } })
}

const touched = (editor: Editor): Editor => ({ ...editor, changed: true })

type LineChange = Extract<Change, { row: number }>

function changeLines(editor: Editor, change: LineChange): Editor {
  switch (change.do) {
    case 'search':
      // Clearing the name empties the line, so that it can be left out; other typing keeps the product until one is picked.
      return at(editor, change.row, (line) =>
        change.text.trim() === ''
          ? { ...blankLine(line.key), note: line.note }
          : { ...line, text: change.text, product: null },
      )
    case 'product':
      return at(editor, change.row, (line) => picked(line, change.product))
    case 'scan':
      return scanned(editor, change.row, change.product)
    case 'cell':
      return at(editor, change.row, (line) =>
        change.cell === 'qty'
          ? typedQty(line, change.text, unitsOfLine(editor, line))
          : typed(line, change.cell, change.text),
      )
    case 'unit':
      return at(editor, change.row, (line) => inUnit(line, change.unit))
    case 'follow':
      return at(editor, change.row, (line) => ({ ...line, amount: null }))
    case 'choose':
      return at(editor, change.row, (line) => ({ ...line, chosen: true, pay: '', amount: null }))
    case 'copy':
      return copied(editor, change.row)
    case 'inDiscount':
      return at(editor, change.row, (line) => ({ ...line, inDiscount: !line.inDiscount }))
    case 'gift':
      return at(editor, change.row, (line) => asGift(line, change.note))
    case 'paste':
      return pasted(editor, change.row, change.lines)
    case 'delete':
      return { ...editor, lines: editor.lines.filter((_, row) => row !== change.row) }
  }
}

function at(editor: Editor, row: number, work: (line: EditorLine) => EditorLine): Editor {
  return { ...editor, lines: editor.lines.map((line, index) => (index === row ? work(line) : line)) }
}

/** A product chosen for a line brings the price the rule gives it; a quantity that was typed stays. */
function picked(line: EditorLine, product: EditorProduct): EditorLine {
  return {
    ...line,
    product,
    text: product.name,
    qty: line.qty === '' ? '1' : line.qty,
    unit: baseUnitOf(product.unit),
    chosen: true,
    pay: '',
    amount: null,
    inDiscount: !product.charge,
  }
}

const isOne = (line: EditorLine, product: EditorProduct) =>
  line.product?.id === product.id && line.unit.ratio === oneUnit

/** A scanned product that is on the order already in its base unit adds one to its line; else it becomes this line. */
function scanned(editor: Editor, row: number, product: EditorProduct): Editor {
  const same = editor.lines.findIndex((line, index) => index !== row && isOne(line, product))
  const line = editor.lines[same]
  if (line === undefined) return at(editor, row, (blank) => picked(blank, product))
  const cleared = at(editor, row, (blank) => blankLine(blank.key))
  return at(cleared, same, (found) => ({ ...found, qty: oneMore(found.qty) }))
}

function oneMore(qty: string): string {
  try {
    return plain(parseQty(qty) + 10_000, 4)
  } catch {
    return '1'
  }
}

/** A unit typed behind the quantity is chosen with it: `2箱`. */
function typedQty(line: EditorLine, text: string, units: readonly ProductUnit[]): EditorLine {
  const split = splitUnit(text, units)
  if (split === null) return { ...line, qty: text }
  return { ...inUnit(line, split.unit), qty: split.text }
}

/** A price is for one unit: in another unit the rule is asked again. */
function inUnit(line: EditorLine, unit: ProductUnit): EditorLine {
  return unit.name === line.unit.name ? line : { ...line, unit, chosen: true, amount: null }
}

/** The amount typed last rules over price and percentage; typing one of these two takes the amount back to following (R-AMT-2). */
function typed(line: EditorLine, cell: Exclude<TextCell, 'qty'>, text: string): EditorLine {
  switch (cell) {
    case 'note':
      return { ...line, note: text }
    case 'amount':
      return { ...line, amount: text, pay: text.trim() === '' ? line.pay : '' }
    case 'price':
      return { ...line, price: text, chosen: false, amount: null }
    case 'pay':
      return { ...line, pay: text, amount: null }
  }
}

/** A gift costs nothing and says so; once more and it is charged again. */
function asGift(line: EditorLine, note: string): EditorLine {
  if (line.product === null) return line
  const given = isGift(line)
  const said = line.note === '' || line.note === note
  return { ...line, pay: given ? '' : '0', amount: null, note: said ? (given ? '' : note) : line.note }
}

function copied(editor: Editor, row: number): Editor {
  const line = editor.lines[row]
  if (line === undefined || isBlank(line)) return editor
  const lines = [...editor.lines.slice(0, row + 1), { ...line, key: editor.nextKey }, ...editor.lines.slice(row + 1)]
  return { ...editor, lines, nextKey: editor.nextKey + 1 }
}

/** Pasted lines stand where the cursor is: in place of an empty line, else behind the line. */
function pasted(editor: Editor, row: number, lines: readonly Omit<EditorLine, 'key'>[]): Editor {
  const here = editor.lines[row]
  const before = editor.lines.slice(0, here && !isBlank(here) ? row + 1 : row)
  const after = editor.lines.slice(row + 1)
  const added = lines.map((line, index) => ({ ...line, key: editor.nextKey + index }))
  return { ...editor, lines: [...before, ...added, ...after], nextKey: editor.nextKey + lines.length }
}

function withBlankLast(editor: Editor): Editor {
  const last = editor.lines.at(-1)
  if (last !== undefined && isBlank(last)) return editor
  return { ...editor, lines: [...editor.lines, blankLine(editor.nextKey)], nextKey: editor.nextKey + 1 }
}

/** The address of a customer belongs to the order only while that customer is still the one chosen. */
function withAddress(editor: Editor, { customerId, contact, phone, address }: Change & { do: 'address' }): Editor {
  if (editor.head.customer?.id !== customerId) return editor
  return { ...editor, head: { ...editor.head, contact, phone, address } }
}

/** A document is wholly of one kind of price: in the other kind every price is the rule's again, never converted back and forth (R-VAT). */
function inKindOfPrice(editor: Editor, taxInclusive: boolean): Editor {
  const anew = (line: EditorLine) => (line.product === null ? line : { ...line, chosen: true, amount: null })
  return { ...editor, taxInclusive, lines: editor.lines.map(anew) }
}

/** Only one discount rules: the one edited last (R-AMT-4). An agreed total starts from what the order comes to. */
function withMode(editor: Editor, mode: DiscountMode, suggestion: string): Editor {
  if (mode !== 'amount') return { ...editor, mode }
  const agreed = editor.agreed === '' ? suggestion : editor.agreed
  return { ...editor, mode, agreed, agreedFor: linesMark(editor.lines) }
}

function withDiscount(editor: Editor, text: string): Editor {
  if (editor.mode === 'percent') return { ...editor, percent: text }
  if (editor.mode === 'off') return { ...editor, off: text }
  return { ...editor, mode: 'amount', agreed: text, agreedFor: linesMark(editor.lines) }
}

/** What an order line needs of a product the picker found. */
export function productOf(pick: ProductPick): EditorProduct {
  const { id, code, name, spec, unit, listPrice, taxKind, taxRate, available, kind, charge } = pick
  return { id, code, name, spec, unit, listPrice, taxKind, taxRate, available, stocked: kind !== 'service', charge }
}
