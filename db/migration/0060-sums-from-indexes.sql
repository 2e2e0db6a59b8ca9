-- Aging, purchases, sales and stock are summed without looking at the rows themselves: the indexes by partner and by product hold what is summed.
drop index open_items_customer;
create index open_items_customer on open_items (customer_id, item_on, id, due_on, amount);
drop index credits_customer;
create index credits_customer on credits (customer_id, credit_on, id, amount);
drop index payable_items_supplier;
create index payable_items_supplier on payable_items (supplier_id, item_on, id, due_on, amount);
drop index payable_credits_supplier;
create index payable_credits_supplier on payable_credits (supplier_id, credit_on, id, amount);
drop index stock_movements_product;
create index stock_movements_product on stock_movements (product_id, moved_on, id, kind, qty, value);
