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

it('a shop of the version before: whoever buys may now write purchases, and everything is found where it was', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 20)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'buyer', 'b'), (3, 'sales', 's');
    insert into search_docs (doc, kind, record_id) values (1, 'product', 70), (2, 'customer', 71), (5, 'order', 72)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rights = `select json_group_array("right") from (select "right" from role_rights
    where role_id = ? and ("right" like 'supplier.%' or "right" like 'purchase.%') order by "right")`
  expect(await engine.json(rights, [2])).toEqual([
    ...['purchase.approve', 'purchase.edit', 'purchase.export', 'purchase.read', 'purchase.receive'],
    ...['purchase.request', 'purchase.return'],
    ...['supplier.edit', 'supplier.export', 'supplier.read'],
  ])
  expect(await engine.json(rights, [3])).toEqual([])
  const docs = 'select json_group_array(json_array(doc, kind, record_id)) from (select * from search_docs order by doc)'
  expect(await engine.json(docs)).toEqual([
    [1, 'product', 70],
    [2, 'customer', 71],
    [5, 'order', 72],
  ])
  await engine.tx((tx) => tx.run(`insert into search_docs (kind, record_id) values ('supplier', 73)`))
  expect(await engine.json(`select json(max(doc)) from search_docs`)).toBe(6)
  await engine.close()
})
