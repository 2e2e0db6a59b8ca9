import { afterAll, beforeAll, expect, it } from 'vitest'
import { searched } from '../../../db/search'
import { soughtKinds } from '../../../main/search/search-everything'
import { openReadyShop, type TestShop } from '../../shop'

let test: TestShop
beforeAll(async () => {
  test = await openReadyShop()
})
afterAll(() => test.close())

// Each letter typed asks for records of exactly that number: without an index that reads every record of the kind.
it.each([
  ...soughtKinds.flatMap(({ kind, codes }) => codes.map((code) => [searched[kind].table, code] as const)),
  ['lots', 'code_key'] as const,
])('%s: its %s is found by an index', async (table, code) => {
  const indexes = await test.shop
    .engine()
    .json<string>(
      `select count(*) from pragma_index_list(?) l join pragma_index_info(l.name) i where i.seqno = 0 and i.name = ? and l.partial = 0`,
      [table, code],
    )
  expect(indexes).toBeGreaterThan(0)
})
