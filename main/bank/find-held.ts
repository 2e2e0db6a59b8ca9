import type { Reading } from '../../db/engine'
import { wholeLines } from '../../db/scope'
import type { Id } from '../value/id'
import { alikeOf, type HeldLine } from './alike'
import type { KeyedLine } from './line'

/** What an account has of a line already: the line itself (`id`), or one it looks like. */
export interface Held {
  id: Id | null
  alike: HeldLine | null
}

/** The line of each that is in the account already, null for the others; found by the index, line by line. */
export const hereSql = `select json_group_array(id) from (select l.id from json_each(?) v left join ${wholeLines} l
  on l.account_id = ? and l.line_key = v.value ->> 0 and l.nth = v.value ->> 1 order by v.key)`

/** The lines of an account from a day to a day. */
export const daysSql = `select json_group_array(json_object('id', id, 'on', happened_on, 'time', happened_at, 'amount', amount,
  'payer', payer_key, 'counterAccount', counter_account, 'reference', reference, 'key', line_key))
  from ${wholeLines} where happened_on between ?1 and ?2 and +account_id = ?3`

/** What an account has of the lines of a statement: those of them that are there, and of the others those that look like one which no line of the statement is. */
export async function findHeld(reading: Reading, accountId: Id, lines: readonly KeyedLine[]): Promise<Held[]> {
  const keys = JSON.stringify(lines.map(({ key, nth }) => [key, nth]))
  const here = await reading.json<(Id | null)[]>(hereSql, [keys, accountId])
  const known = new Set(here)
  const fresh = lines.filter((_, i) => here[i] === null)
  const days = fresh.map(({ on }) => on).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return here.map((id) => ({ id, alike: null }))
  const held = await reading.json<(Omit<HeldLine, 'balance'> & { key: string })[]>(daysSql, [first, last, accountId])
  const others = held.filter(({ id }) => !known.has(id)).map(({ key, ...one }) => ({ ...one, balance: balanceIn(key) }))
  const found = alikeOf(fresh, others)
  let next = 0
  return here.map((id) => ({ id, alike: id === null ? (found[next++] ?? null) : null }))
}

/** Of a line without a number the balance is the last of what tells it apart. */
function balanceIn(key: string): HeldLine['balance'] {
  const last = key.startsWith('#') ? '' : (key.split('|').at(-1) ?? '')
  return last === '' ? null : (Number(last) as HeldLine['balance'])
}
