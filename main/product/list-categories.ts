import type { Reading } from '../../db/engine'
import type { Brand, CategoryNode } from './category'

/** The whole category tree in the order of its ways, each with how many products lie directly in it. */
export function listCategories(reading: Reading): Promise<CategoryNode[]> {
  return reading.json<CategoryNode[]>(
    `select json_group_array(json_object('id', id, 'parentId', parent_id, 'name', name, 'path', path, 'products', products)) from (
      select c.*, (select count(*) from products p where p.category_id = c.id) as products from categories c order by c.path, c.id)`,
  )
}

/** Every brand by name, with how many products bear it. */
export function listBrands(reading: Reading): Promise<Brand[]> {
  return reading.json<Brand[]>(
    `select json_group_array(json_object('id', id, 'name', name, 'products', products)) from (
      select b.*, (select count(*) from products p where p.brand_id = b.id) as products from brands b order by b.name, b.id)`,
  )
}
