import type { FigureRow } from '../../main/receivable/figure'
import type { DueItem } from './due-dialog'

/** What is owed of a figure's document, where its due day can be changed. */
export function dueItemOf({ id, documentNo, datedOn, dueOn }: FigureRow): DueItem | null {
  return dueOn === null || datedOn === null ? null : { id, documentNo, itemOn: datedOn, dueOn }
}
