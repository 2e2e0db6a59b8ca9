import type { ListSpec } from '../../db/list'
import type { Day } from '../value/day'
import type { ServiceQualityRow } from './view'

/**
 * How well the work of a period was done, by who did it and what kind it was (SVC-04): how many, how many of them on or before the
 * planned day, and the average score of those that were rated; one without a word of the customer has no score.
 */
export const serviceQualityList = (from: Day, to: Day): ListSpec<keyof ServiceQualityRow> => ({
  from: `(select min(s.id) as id, coalesce(u.name, '') as technician, s.kind, count(*) as services, sum(s.amount) as amount,
      sum(case when s.done_on <= s.planned_on then 1 else 0 end) as in_time, count(s.score) as rated, avg(s.score * 10000) as score
    from service_orders s left join users u on u.id = s.technician_id where s.done_on between ?1 and ?2
    group by s.technician_id, u.name, s.kind) f`,
  params: [from, to],
  rowId: 'f.id',
  columns: {
    id: { sql: 'f.id', kind: 'integer' },
    technicianName: { sql: 'f.technician', kind: 'text' },
    kind: { sql: 'f.kind', kind: 'text', words: 'service.kind' },
    services: { sql: 'f.services', kind: 'integer', sum: true },
    inTime: { sql: 'f.in_time', kind: 'integer', sum: true },
    inTimeShare: { sql: 'cast(round(f.in_time * 10000.0 / f.services) as integer)', kind: 'percent' },
    rated: { sql: 'f.rated', kind: 'integer', sum: true },
    score: { sql: 'cast(round(f.score / 100) * 100 as integer)', kind: 'quantity' },
    amount: { sql: 'f.amount', kind: 'money', sum: true },
  },
  search: `lower(f.technician)`,
  order: 'f.technician, f.kind',
})
