import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { ProductCodes } from './product'

/** What a scanner may say of some products: their own codes and their barcodes. */
export function readCodes(reading: Reading, { productIds }: { productIds: readonly Id[] }): Promise<ProductCodes[]> {
  return reading.json<ProductCodes[]>(
    `select json_group_array(json_object('productId', p.id, 'name', p.name, 'kind', p.kind, 'code', p.code, 'barcodes', (
        select json_group_array(barcode) from (select b.barcode from product_barcodes b where b.product_id = p.id order by b.place))))
      from products p where p.id in (select value from json_each(?))`,
    [JSON.stringify(productIds)],
  )
}
