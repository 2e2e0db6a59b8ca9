import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { DunningLevel } from './dunning'
import { latest, levelSql, overdueSql } from './dunningsql'

/** How far asking one customer has come by a day: what is overdue (分), and the level reached for that; 0 before anything was said. */
export async function findReached(
  reading: Reading,
  today: Day,
  customerId: Id,
): Promise<{ customerName: string; overdue: Fen; level: DunningLevel | 0 }> {
  const found = await reading.json<{ customerName: string; overdue: Fen; level: DunningLevel | 0 }[]>(reachedSql, [
    today,
    customerId,
  ])
  return one(found, 'customer')
}

const reachedSql = `select json_group_array(json_object('customerName', c.name, 'overdue', coalesce(b.overdue, 0),
    'level', coalesce(${levelSql}, 0)))
  from customers c left join ${overdueSql} b on b.customer_id = c.id
  left join dunning_notes n on n.id = ${latest('')}
  where c.id = ?2`
