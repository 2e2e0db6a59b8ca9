import type { Reading } from '../../db/engine'
import { firstDaysSql, openingsSql } from '../../db/opening'
import { closedTo } from '../../db/period'
import { openingExists } from '../receivable/opening'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { formatFen } from '../value/fen'
import type { Id } from '../value/id'
import type { OpenDraft } from './open-draft'
import { partColumns } from './parts'
import { refuseRows } from './refuse-rows'

/** Rows looked at in one go. */
const page = 2000

type Row = [row: number, id: Id | null, amount: Fen, openedOn: Day | null]
interface Known {
  name: string
  opening: { amount: Fen; openedOn: Day; no: string } | null
  firstOn: Day | null
}

/**
 * Compares the opening balances of the sheet with those of the customers that are here. The same one again changes nothing;
 * another one is refused, naming the one that is there (bad-input 63), and so is a day to come or in a closed period. What is paid in advance, and
 * what opens after the customer's account has begun, is hinted at.
 */
export async function matchOpenings(draft: OpenDraft, shop: Reading): Promise<void> {
  const days = { today: draft.today, closedTo: await closedTo(shop) }
  for (let last = 0; ; ) {
    const rows = await draft.json<Row[]>(
      `select json_group_array(json_array(row, id, opening, opening_on)) from (select m.row, m.id, r.opening, r.opening_on
        from matches m join rows r on r.row = m.row where r.opening is not null and r.problems is null and m.row > ?
        order by m.row limit ?)`,
      [last, page],
    )
    if (rows.length === 0) return
    const known = await knownOpenings(shop, rows)
    const placed = rows.map((row) => placeOpening(row, row[1] === null ? null : (known.get(row[1]) ?? null), days))
    await refuseRows(
      draft,
      placed.flatMap(({ faults }) => faults),
    )
    await draft.bulk(
      'parts',
      partColumns,
      placed.flatMap(({ parts }) => parts),
    )
    await draft.bulk(
      'hints',
      ['row', 'field', 'code', 'vals'],
      placed.flatMap(({ hints }) => hints),
    )
    last = rows.at(-1)?.[0] ?? last
  }
}

async function knownOpenings(shop: Reading, rows: readonly Row[]): Promise<Map<Id, Known>> {
  const ids = rows.flatMap(([, id]) => (id === null ? [] : [id]))
  if (ids.length === 0) return new Map()
  return new Map(
    await shop.json<[Id, Known][]>(
      `select json_group_array(json_array(c.id, json_object('name', c.name, 'firstOn', f.day, 'opening', json((
          select json_object('amount', amount, 'openedOn', opened_on, 'no', no) from (${openingsSql}) o
          where o.customer_id = c.id order by o.id limit 1)))))
        from customers c left join (select customer_id, min(day) as day from (${firstDaysSql}) group by customer_id) f
          on f.customer_id = c.id
        where c.id in (select value from json_each(?))`,
      [JSON.stringify(ids)],
    ),
  )
}

const nothing = { faults: [], parts: [], hints: [] }

interface Days {
  today: Day
  closedTo: Day | null
}

/** What becomes of the opening balance of one row. */
function placeOpening([row, id, amount, openedOn]: Row, known: Known | null, { today, closedTo }: Days) {
  const opening = known?.opening ?? null
  if (opening !== null && opening.amount === amount && (openedOn === null || openedOn === opening.openedOn))
    return nothing
  if (opening !== null) {
    const { code, values } = openingExists(known?.name ?? '', opening)
    return { ...nothing, faults: [{ row, field: 'openingBalance', value: formatFen(amount), code, values }] }
  }
  if (amount === 0) return nothing
  const on = openedOn ?? today
  if (on > today)
    return {
      ...nothing,
      faults: [{ row, field: 'openingOn', value: on, code: 'day.future' as const, values: { text: on } }],
    }
  if (closedTo !== null && on <= closedTo) {
    const refused = { code: 'period.closed' as const, values: { day: on, to: closedTo } }
    return { ...nothing, faults: [{ row, field: 'openingOn', value: on, ...refused }] }
  }
  const change = { field: 'openingBalance', before: null, after: amount }
  const after = JSON.stringify({ amount, openedOn: on })
  const firstOn = known?.firstOn ?? null
  return {
    faults: [],
    parts: [[row, row, 'opening', null, JSON.stringify(id === null ? [] : [change]), null, after]],
    hints: [
      ...(amount < 0 ? [hint(row, 'openingBalance', 'openingAdvance', { amount: formatFen(-amount) })] : []),
      ...(firstOn !== null && on > firstOn ? [hint(row, 'openingOn', 'openingLate', { day: firstOn })] : []),
    ],
  }
}

const hint = (row: number, field: string, code: 'openingAdvance' | 'openingLate', values: Record<string, string>) => [
  ...[row, field, code, JSON.stringify(values)],
]
