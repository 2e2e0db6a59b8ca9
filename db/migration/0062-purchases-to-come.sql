-- What of a product is still to come is summed in every row of the product list: only the lines that wait are looked at, all from the index.
create index purchase_order_lines_awaited on purchase_order_lines (product_id, purchase_id, qty, received_qty, unit_ratio)
  where qty > received_qty;
