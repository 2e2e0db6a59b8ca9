import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect } from '../../db/connection'
import { openEngine } from '../../db/engine-sqlite'
import { makeTables } from '../../db/migrate'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shundan-migration-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('a shop of the version before has on hand what it had, allows nothing below it, and nothing is pending', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 49)
  await writer.exec(`insert into company (id, name, contact, email, mobile, address, bank_account, created_at) values (1, '店', '', '', '', '', '', 0);
    insert into products (id, code, name, spec, unit, kind, list_price, tax_kind, tax_rate, on_hand, reserved, search_key, active, version, created_at)
      values (1, 'P1', '货', '', '箱', 'goods', 0, 'taxed', 1300, 30000, 0, '', 1, 1, 0), (2, 'P2', '空', '', '箱', 'goods', 0, 'taxed', 1300, 0, 0, '', 1, 1, 0)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const tell = (of: string, from: string) => engine.json(`select json_group_array(json_array(${of})) from ${from}`)
  expect(await tell('id, on_hand, reserved, tracking', 'products')).toEqual([
    [1, 30_000, 0, 'none'],
    [2, 0, 0, 'none'],
  ])
  expect(await tell('allow_negative', 'company')).toEqual([[0]])
  expect(await tell('movement_id', 'pending_costs')).toEqual([])
  await engine.tx((tx) => tx.run('update products set on_hand = -1 where id = 2'))
  expect(await engine.json('select count(*) from pragma_foreign_key_check')).toBe(0)
  const named = `(select name from sqlite_master where type = 'index' and tbl_name = 'products' and sql is not null order by name)`
  expect(await tell('name', named)).toEqual(
    ['products_brand', 'products_category', 'products_name', 'products_variant'].map((name) => [name]),
  )
  await engine.close()
})
