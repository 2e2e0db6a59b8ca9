import type { Reading } from '../../db/engine'
import { nearness } from './find-goods'
import type { OpenDraft } from './open-draft'

/**
 * Refuses the lines of past orders whose product is not here (`import.productUnknown`), naming the codes that are nearest
 * (bad-input 41).
 */
export async function refuseUnknown(draft: OpenDraft, shop: Reading): Promise<void> {
  const unknown = await draft.json<[key: string, code: string, name: string][]>(
    `select json_group_array(json_array(product_key, product_code, product_name)) from (
      select product_key, product_code, product_name, min(row) as first from sheet s where problems is null and skipped = 0
        and not exists (select 1 from here_products h where h.key = s.product_key) group by product_key order by first)`,
  )
  if (unknown.length === 0) return
  const near = nearness(await shop.json<string[]>('select json_group_array(code) from products'))
  const problems = unknown.map(([key, code, name]) => [
    key,
    JSON.stringify([
      {
        matched: 1,
        field: code === '' ? 'productName' : 'productCode',
        value: code || name,
        code: 'import.productUnknown',
        values: { text: code || name, near: near(code) },
      },
    ]),
  ])
  await draft.run(
    `update rows set problems = bad.value ->> 1 from jsonb_each(?) bad
      where bad.value ->> 0 = rows.product_key and rows.problems is null and rows.skipped = 0`,
    [JSON.stringify(problems)],
  )
}
