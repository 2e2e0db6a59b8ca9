/** SQL of what is owed for what was accepted of a purchase; a voided goods receipt counts for nothing. */
export const billedSql = (id: string) => `(select coalesce(sum(amount), 0) from (
    select amount from payable_items where purchase_id = ${id}
    union all select -amount from payable_credits where purchase_id = ${id} and kind = 'goodsReceiptVoid') billed)`

/** SQL of what of that is not paid yet. */
export const unpaidSql = (id: string) =>
  `(select coalesce(sum("open"), 0) from payable_items where purchase_id = ${id})`
