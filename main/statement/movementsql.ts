// A day leads to many credits, a document to one: its index is not to be taken.

/** Whether a credit `k` cancels a document as of another day than its own, because that is in a closed period: then both are told. */
const later = `(exists (select 1 from credits x where x.id = k.reverses and x.credit_on <> k.credit_on)
  or exists (select 1 from open_items x where x.customer_id = k.customer_id and x.item_on <> k.credit_on
    and case when k.kind in ('serviceVoid', 'transferVoid') then x.id else x.document_id end = k.document_id))`

/** Whether an item `i` was cancelled as of its own day. */
export const cancelledSql = `exists (select 1 from credits v where +v.credit_on = i.item_on
  and ((v.kind in ('deliveryVoid', 'refundVoid') and v.document_id = i.document_id) or (v.kind in ('serviceVoid', 'transferVoid') and v.document_id = i.id)))`

/** Whether a credit `k` cancels an item, not a credit. */
const cancelsItem = `(k.kind like '%Void' and k.reverses is null)`

/** Whether a credit `k` is told: no cancellation, and not cancelled, as of its own day. */
export const toldSql = `(k.kind not like '%Void' or ${later})
  and not exists (select 1 from credits v where v.reverses = k.id and +v.credit_on = k.credit_on)`

/**
 * SQL of the movements of accounts, of the customer ?1 or of all where it is null, up to ?2 (R-SOA). A voided receipt, delivery or refund, a return
 * that was undone and their reversals do not appear: together they are nothing. Where the document lies in a closed period it stays,
 * and what cancels it stands with a minus on its own day.
 */
export const movementsSql = (customer: '?1' | null): string => `
  select 'D' || i.id as key, i.item_on as "on", i.kind, i.document_no, i.order_id, i.amount as debit, 0 as credit, i.id, i.customer_id
    from open_items i where ${customer === null ? '' : `i.customer_id = ${customer} and `}i.item_on <= ?2 and not ${cancelledSql}
    union all
    select 'C' || k.id, k.credit_on, replace(k.kind, 'Void', ''), k.document_no, k.order_id,
      case when ${cancelsItem} then -k.amount else 0 end, case when ${cancelsItem} then 0 else k.amount end, k.id, k.customer_id
    from credits k where ${customer === null ? '' : `k.customer_id = ${customer} and `}k.credit_on <= ?2 and ${toldSql}`
