/**
 * SQL of the movements of accounts, of the customer ?1 or of all where it is null, up to ?2 (R-SOA). A voided receipt, delivery or refund, a return
 * that was undone and their reversals do not appear: together they are nothing.
 */
export const movementsSql = (customer: '?1' | null): string => `
  select 'D' || i.id as key, i.item_on as "on", i.kind, i.document_no, i.order_id, i.amount as debit, 0 as credit, i.id, i.customer_id
    from open_items i where ${customer === null ? '' : `i.customer_id = ${customer} and `}i.item_on <= ?2
      and not exists (select 1 from credits v where (v.kind in ('deliveryVoid', 'refundVoid') and v.document_id = i.document_id)
        or (v.kind in ('serviceVoid', 'transferVoid') and v.document_id = i.id))
    union all
    select 'C' || k.id, k.credit_on, k.kind, k.document_no, k.order_id, 0, k.amount, k.id, k.customer_id
    from credits k where ${customer === null ? '' : `k.customer_id = ${customer} and `}k.credit_on <= ?2
      and k.kind not like '%Void'
      and not exists (select 1 from credits v where v.reverses = k.id)`
