/** SQL of how many documents supplier ?1 has, whatever their state. */
export const documentsSql = `((select count(*) from purchase_orders where supplier_id = ?1)
  + (select count(*) from purchase_returns where supplier_id = ?1) + (select count(*) from payments where supplier_id = ?1)
  + (select count(*) from supplier_quotes where supplier_id = ?1)
  + (select count(*) from payable_items where supplier_id = ?1 and kind = 'opening')
  + (select count(*) from payable_credits where supplier_id = ?1 and kind = 'opening'))`

/** SQL of the states in which a purchase order is agreed with nobody: it was not sent on its way, or was called off. */
export const unagreedPurchasesSql = `('DRAFT', 'PENDING', 'REJECTED', 'CANCELLED')`
