import { type StocktakeRow, type StocktakeState, stocktakeStates } from '../../main/stock/stocktake'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Tone } from '../part/pill'

/** The colour of each state beside its word. */
export const stocktakeTone: Record<StocktakeState, Tone> = {
  COUNTING: 'warn',
  COUNTED: 'warn',
  POSTED: 'ok',
  CANCELLED: 'neutral',
}

/** The columns of the list of stocktakes. */
export function stocktakeColumns(t: Translate): ListColumn<StocktakeRow>[] {
  const states = stocktakeStates.map((value) => ({ value, title: `machine.stocktake.state.${value}` as const }))
  return [
    { key: 'no', title: 'stock.take.column.no', kind: 'text', width: 160, pinned: true },
    {
      key: 'state',
      title: 'stock.take.column.state',
      kind: 'text',
      width: 110,
      choices: states,
      pill: ({ state }) => ({ tone: stocktakeTone[state], text: t(`machine.stocktake.state.${state}`) }),
    },
    { key: 'warehouse', title: 'stock.take.column.warehouse', kind: 'text', width: 130 },
    {
      key: 'category',
      title: 'stock.take.column.category',
      kind: 'text',
      width: 130,
      text: ({ category }) => category || t('stock.take.everything'),
    },
    { key: 'startedAt', title: 'stock.take.column.startedAt', kind: 'instant', width: 150 },
    { key: 'lines', title: 'stock.take.column.lines', kind: 'integer', width: 80 },
    { key: 'counted', title: 'stock.take.column.counted', kind: 'integer', width: 80 },
    { key: 'differing', title: 'stock.take.column.differing', kind: 'integer', width: 90 },
    { key: 'postedOn', title: 'stock.take.column.postedOn', kind: 'day', width: 108 },
    { key: 'note', title: 'stock.take.column.note', kind: 'text', width: 160, grow: true },
    { key: 'createdBy', title: 'stock.take.column.createdBy', kind: 'text', width: 96, hidden: true },
  ]
}
