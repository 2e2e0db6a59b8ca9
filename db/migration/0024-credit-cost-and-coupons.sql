-- Who may trust a customer with more (R-CRD): of the roles every shop begins with the sales manager and finance; roles of the
-- shop's own keep what they could do.
insert into role_rights (role_id, "right")
  select r.id, 'customer.credit' from roles r where r.code in ('salesManager', 'accountant')
    or (r.code not in ('owner', 'sales', 'orderManager', 'shipper', 'buyer', 'service')
      and exists (select 1 from role_rights g where g.role_id = r.id and g."right" = 'customer.edit'));
insert into role_rights (role_id, "right")
  select r.id, 'customer.edit' from roles r where r.code = 'accountant'
    and not exists (select 1 from role_rights g where g.role_id = r.id and g."right" = 'customer.edit');
