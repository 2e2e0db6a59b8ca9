import { unagreedPurchasesSql } from '../supplier/documents'

/** SQL of a price that was paid, as a JSON object's, from a row of `bought`. */
export const paidSql = `'productId', product_id, 'purchaseId', purchase_id, 'no', no, 'supplierId', supplier_id,
  'supplierName', supplier_name, 'orderedOn', ordered_on, 'qty', qty, 'unit', unit, 'unitRatio', unit_ratio, 'price', price,
  'taxInclusive', json(iif(tax_inclusive, 'true', 'false')), 'taxKind', tax_kind, 'taxRate', tax_rate`

/** SQL of the lines `l` of purchase orders `o` that were agreed on. */
export const bought = `select l.product_id, l.purchase_id, o.no, o.supplier_id, o.supplier_name, o.ordered_on, l.qty, l.unit, l.unit_ratio,
    l.price, o.tax_inclusive, l.tax_kind, l.tax_rate, o.id, l.line_no
  from purchase_order_lines l join purchase_orders o on o.id = l.purchase_id
  where o.state not in ${unagreedPurchasesSql}`
