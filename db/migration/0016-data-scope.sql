-- Whose customers and orders the bearers of a role see: their own, those of their team, or all (IDP-08).
alter table roles add column scope text not null default 'all' check (scope in ('own', 'team', 'all'));
update roles set scope = 'own' where code = 'sales';
update roles set scope = 'team' where code = 'salesManager';
insert into role_rights (role_id, "right") select id, 'order.assign' from roles where code in ('salesManager', 'orderManager');

-- Who is responsible for an order (ASN-01). Past orders were written by nobody here: they are their customer's owner's.
alter table sales_orders add column owner_id integer references users (id);
update sales_orders set owner_id = created_by where historical = 0;
update sales_orders set owner_id = (select c.owner_id from customers c where c.id = sales_orders.customer_id)
  where historical = 1 and customer_id in (select id from customers where owner_id is not null);
create index sales_orders_owner on sales_orders (owner_id, customer_id);

-- Who works on an order beside its owner (ASN-02).
create table order_members (
  order_id integer not null references sales_orders (id),
  user_id integer not null references users (id),
  primary key (order_id, user_id)
) strict;

create index order_members_user on order_members (user_id);

-- What is to be done because an order was given to somebody opens that order (ASN-04).
alter table reminders add column order_id integer references sales_orders (id);
