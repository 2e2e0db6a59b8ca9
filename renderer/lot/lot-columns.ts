import { type Freshness, freshnesses, type LotRow } from '../../main/stock/lotview'
import { trackings } from '../../main/value/lot'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'
import type { Tone } from '../part/pill'

/** The colour of how near its end a batch is. */
export const freshnessTone: Record<Freshness, Tone> = { expired: 'bad', soon: 'warn', fresh: 'ok', unknown: 'neutral' }

/** The columns of the list of batches and serial numbers. */
export function lotColumns(t: Translate): ListColumn<LotRow>[] {
  const ways = trackings.slice(1).map((value) => ({ value, title: `lot.tracking.${value}` as const }))
  const states = freshnesses.map((value) => ({ value, title: `lot.freshness.${value}` as const }))
  return [
    { key: 'code', title: 'lot.column.code', kind: 'text', width: 170, pinned: true },
    { key: 'product', title: 'lot.column.product', kind: 'text', width: 180, grow: true },
    { key: 'productCode', title: 'lot.column.productCode', kind: 'text', width: 110, hidden: true },
    {
      key: 'freshness',
      title: 'lot.column.freshness',
      kind: 'text',
      width: 100,
      choices: states,
      pill: ({ freshness, qty }) =>
        qty === 0
          ? { tone: 'neutral', text: t('lot.gone') }
          : { tone: freshnessTone[freshness], text: t(`lot.freshness.${freshness}`) },
    },
    { key: 'madeOn', title: 'lot.madeOn', kind: 'day', width: 108 },
    { key: 'expiresOn', title: 'lot.expiresOn', kind: 'day', width: 108 },
    { key: 'daysLeft', title: 'lot.column.daysLeft', kind: 'integer', width: 90 },
    { key: 'qty', title: 'lot.qty', kind: 'quantity', width: 90 },
    { key: 'unit', title: 'lot.column.unit', kind: 'text', width: 60 },
    { key: 'places', title: 'lot.column.places', kind: 'text', width: 150 },
    {
      key: 'tracking',
      title: 'lot.column.tracking',
      kind: 'text',
      width: 110,
      hidden: true,
      choices: ways,
      text: ({ tracking }) => t(`lot.tracking.${tracking}`),
    },
  ]
}
