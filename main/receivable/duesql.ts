/** SQL of the due day of an open item `i` as it was at the end of day ?1; that of the customer's term never moves. */
export const dueThenSql = `case when i.due_way = 'term' then i.due_on else coalesce((select d.from_on from due_changes d
  where d.open_item_id = i.id and d.changed_on > ?1 order by d.changed_on, d.id limit 1), i.due_on) end`
