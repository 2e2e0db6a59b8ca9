import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'
import type { FormOf } from '../shell/form-text'
import { changeLines } from './change-lines'
import { goodsLine, goodsLines } from './goods'
import type { Line, Sheet } from './line'
import type { LineChange } from './line-kind'
import { sweepingLines, undone, withBefore } from './undo'

/** A document of goods and how many of each, as it is typed: its head and its lines. `before` is the form before lines were deleted, copied or pasted. */
export interface GoodsEditor<H extends object> extends Sheet<Line> {
  id: Id | null
  version: number
  head: H
  changed: boolean
  before: GoodsEditor<H> | null
}

/** Everything that can happen to the form. */
export type GoodsChange<H extends object> = { do: 'head'; head: Partial<H> } | { do: 'undo' } | LineChange<Line, 'qty'>

/** A document that was saved before. */
export interface GoodsDocument {
  id: Id
  version: number
  no: string
  lines: readonly { productId: Id; productName: string; unit: string; qty: Qty }[]
}

/** How documents of a kind are kept while they are typed. */
export const goodsForm = <H extends object>(kind: 'request' | 'transfer'): FormOf<GoodsEditor<H>> => ({
  kind,
  fleeting: { before: null },
})

/** The form of a document that was saved before, or an empty one, with this head. */
export function goodsEditor<H extends object>(page: GoodsDocument | null, head: H): GoodsEditor<H> {
  return {
    id: page?.id ?? null,
    version: page?.version ?? 0,
    head,
    changed: false,
    before: null,
    ...goodsLines(page?.lines ?? []),
  }
}

/** The form after a change. A blank line is always last. */
export function changeGoods<H extends object>(editor: GoodsEditor<H>, change: GoodsChange<H>): GoodsEditor<H> {
  return withBefore(editor, changed(editor, change), sweepingLines.includes(change.do))
}

function changed<H extends object>(editor: GoodsEditor<H>, change: GoodsChange<H>): GoodsEditor<H> {
  if (change.do === 'undo') return undone(editor, {})
  if (change.do === 'head') return { ...editor, changed: true, head: { ...editor.head, ...change.head } }
  return { ...changeLines(goodsLine, ({ unit }: Line) => [unit], editor, change), changed: true }
}
