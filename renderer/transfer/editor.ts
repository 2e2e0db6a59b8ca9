import type { TransferPage } from '../../main/transfer/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { changeLines } from '../lines/change-lines'
import { goodsLine, goodsLines } from '../lines/goods'
import type { Line, Sheet } from '../lines/line'
import type { LineChange } from '../lines/line-kind'
import { sweepingLines, undone, withBefore } from '../lines/undo'
import type { FormOf } from '../shell/form-text'

/** The head of the form; a warehouse that is not chosen is the usual one. */
export interface TransferHead {
  fromId: Id | null
  toId: Id | null
  neededOn: Day | null
  note: string
}

/** A transfer as it is typed. `before` is the form before lines were deleted, copied or pasted. */
export interface TransferEditor extends Sheet<Line> {
  id: Id | null
  version: number
  head: TransferHead
  changed: boolean
  before: TransferEditor | null
}

/** How a transfer that is typed is kept. */
export const transferForm: FormOf<TransferEditor> = { kind: 'transfer', fleeting: { before: null } }

/** Everything that can happen to the form. */
export type Change = { do: 'head'; head: Partial<TransferHead> } | { do: 'undo' } | LineChange<Line, 'qty'>

/** The form of a transfer that was saved before, or an empty one. */
export function transferOf(page: TransferPage | null): TransferEditor {
  return {
    ...{ id: page?.id ?? null, version: page?.version ?? 0, changed: false, before: null },
    head: {
      ...{ fromId: page?.fromId ?? null, toId: page?.toId ?? null },
      ...{ neededOn: page?.neededOn ?? null, note: page?.note ?? '' },
    },
    ...goodsLines(page?.lines ?? []),
  }
}

/** The form after a change. A blank line is always last. */
export function changeTransfer(editor: TransferEditor, change: Change): TransferEditor {
  return withBefore(editor, changed(editor, change), sweepingLines.includes(change.do))
}

function changed(editor: TransferEditor, change: Change): TransferEditor {
  switch (change.do) {
    case 'undo':
      return undone(editor, {})
    case 'head':
      return { ...editor, changed: true, head: { ...editor.head, ...change.head } }
    default: {
      const unitsOf = ({ unit }: Line) => [unit]
      return { ...changeLines(goodsLine, unitsOf, editor, change), changed: true }
    }
  }
}
