import { movementsSql } from './movementsql'

/** SQL of what lay on each account at the end of day ?2 (its opening and all that moved since), as the cash book tells it; account 0 is what names none. */
export const balancesSql = `select a.id as account_id, a.name,
    case when a.opened_on > ?2 then 0 else a.opening end + coalesce(sum(m.came - m.went), 0) as amount
  from (select id, name, opening, opened_on from main.bank_accounts union all select 0, '—', 0, null) a
  left join (${movementsSql}) m on coalesce(m.account_id, 0) = a.id and (a.opened_on is null or m.day >= a.opened_on)
  group by a.id`
