import type { FieldValue } from '../../main/field/field'
import type { PriceOffer } from '../../main/pricing/offer'
import type { Fen } from '../../main/value/fen'
import type { FieldKey } from '../../main/value/fieldkey'
import type { Id } from '../../main/value/id'
import { changeLines } from '../lines/change-lines'
import type { LineChange } from '../lines/line-kind'
import { sweepingLines, undone, withBefore } from '../lines/undo'
import {
  type DiscountMode,
  type Editor,
  type EditorCoupon,
  type EditorHead,
  type EditorLine,
  isGift,
  linesMark,
  plain,
} from './editor'
import { unitsOfLine, withChosenPrices } from './line-price'
import { orderLine, type TextCell } from './order-line'

/** Everything that can happen to the form. Rows count from 0. */
export type Change =
  | { do: 'head'; head: Partial<EditorHead> }
  | { do: 'address'; customerId: Id; contact: string; phone: string; address: string }
  | { do: 'taxInclusive'; taxInclusive: boolean }
  | LineChange<EditorLine, TextCell>
  | { do: 'follow'; row: number }
  | { do: 'gift'; row: number; note: string }
  | { do: 'inDiscount'; row: number }
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
  const next = changed(editor, change)
  const after = besides.includes(change.do) ? next : withBefore(editor, next, sweeping.includes(change.do))
  return change.do === 'saved' ? after : withChosenPrices(after)
}

// One key of these can take away or move what took long to type.
const sweeping: readonly string[] = [...sweepingLines, 'gift', 'mode', 'roundOff', 'taxInclusive']
const besides: readonly Change['do'][] = ['offers', 'saved', 'keepAgreed', 'address']

function changed(editor: Editor, change: Change): Editor {
  switch (change.do) {
    case 'load':
      return change.editor
    case 'undo':
      return undone(editor, { id: editor.id, version: editor.version, offers: editor.offers })
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
        ...editor,
        mode: 'amount',
        agreed: plain(change.amount, 2, 2),
        agreedFor: linesMark(editor.lines),
      })
    case 'offers':
      return { ...editor, offers: { customerId: change.customerId, of: change.offers } }
    case 'keepAgreed':
      return { ...editor, agreedFor: linesMark(editor.lines) }
    case 'follow':
      return touched(at(editor, change.row, (line) => ({ ...line, amount: null })))
    case 'choose':
      return touched(at(editor, change.row, (line) => ({ ...line, chosen: true, pay: '', amount: null })))
    case 'inDiscount':
      return touched(at(editor, change.row, (line) => ({ ...line, inDiscount: !line.inDiscount })))
    case 'gift':
      return touched(at(editor, change.row, (line) => asGift(line, change.note)))
    default:
      return touched(changeLines(orderLine, (line) => unitsOfLine(editor, line), editor, change))
  }
}

function withOwnFault(editor: Editor, key: FieldKey, fault: string | null): Editor {
  const { [key]: _, ...others } = editor.ownFaults
  return touched({ ...editor, ownFaults: fault === null ? others : { ...others, [key]: fault } })
}

const touched = (editor: Editor): Editor => ({ ...editor, changed: true })

function at(editor: Editor, row: number, work: (line: EditorLine) => EditorLine): Editor {
  return { ...editor, lines: editor.lines.map((line, index) => (index === row ? work(line) : line)) }
}

/** A gift costs nothing and says so; once more and it is charged again. */
function asGift(line: EditorLine, note: string): EditorLine {
  if (line.product === null) return line
  const given = isGift(line)
  const said = line.note === '' || line.note === note
  return { ...line, pay: given ? '' : '0', amount: null, note: said ? (given ? '' : note) : line.note }
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
