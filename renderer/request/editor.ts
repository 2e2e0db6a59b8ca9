import type { RequestPage } from '../../main/request/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { changeLines } from '../lines/change-lines'
import { goodsLine, goodsLines } from '../lines/goods'
import type { Line, Sheet } from '../lines/line'
import type { LineChange } from '../lines/line-kind'
import { sweepingLines, undone, withBefore } from '../lines/undo'
import type { FormOf } from '../shell/form-text'

/** When it is needed, and what for. */
export interface RequestHead {
  neededOn: Day | null
  reason: string
}

/** A purchase request as it is typed. `before` is the form before lines were deleted, copied or pasted. */
export interface RequestEditor extends Sheet<Line> {
  id: Id | null
  version: number
  head: RequestHead
  changed: boolean
  before: RequestEditor | null
}

/** How a purchase request that is typed is kept. */
export const requestForm: FormOf<RequestEditor> = { kind: 'request', fleeting: { before: null } }

/** Everything that can happen to the form. */
export type Change = { do: 'head'; head: Partial<RequestHead> } | { do: 'undo' } | LineChange<Line, 'qty'>

/** The form of a request that was saved before, or an empty one. */
export function requestOf(page: RequestPage | null): RequestEditor {
  return {
    ...{ id: page?.id ?? null, version: page?.version ?? 0, changed: false, before: null },
    head: { neededOn: page?.neededOn ?? null, reason: page?.reason ?? '' },
    ...goodsLines(page?.lines ?? []),
  }
}

/** The form after a change. A blank line is always last. */
export function changeRequest(editor: RequestEditor, change: Change): RequestEditor {
  return withBefore(editor, changed(editor, change), sweepingLines.includes(change.do))
}

function changed(editor: RequestEditor, change: Change): RequestEditor {
  if (change.do === 'undo') return undone(editor, {})
  if (change.do === 'head') return { ...editor, changed: true, head: { ...editor.head, ...change.head } }
  return { ...changeLines(goodsLine, ({ unit }: Line) => [unit], editor, change), changed: true }
}
