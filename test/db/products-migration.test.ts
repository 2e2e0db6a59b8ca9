import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect } from '../../db/connection'
import { openEngine } from '../../db/engine-sqlite'
import { migrations } from '../../db/migrate'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shundan-migration-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const old: [code: string, category: string, subcategory: string][] = [
  ['P1', '办公用品', '纸张'],
  ['P2', '办公用品', ''],
  ['P3', 'Office', 'Paper'],
  ['P4', 'office', 'paper'],
  ['P5', '', '杂项'],
  ['P6', '', ''],
]

it('a shop of the first version finds its categories in the tree, each product where it was', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await writer.exec(migrations[0]?.sql ?? '')
  for (const [i, [code, category, subcategory]] of old.entries()) {
    await writer.exec(`insert into products values (${i + 1}, '${code}', '纸', '纸', null, 'goods', '', '', '${category}', '${subcategory}',
      100, 'taxed', 1300, 0, 0, 1, 1, 0)`)
  }
  await writer.exec('pragma user_version = 1')
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const found = await engine.json<[string, string | null][]>(
    `select json_group_array(json_array(code, path)) from (
      select p.code, c.path from products p left join categories c on c.id = p.category_id order by p.code)`,
  )
  expect(found).toEqual([
    ['P1', '办公用品 / 纸张'],
    ['P2', '办公用品'],
    ['P3', 'Office / Paper'],
    ['P4', 'Office / Paper'],
    ['P5', '杂项'],
    ['P6', null],
  ])
  expect(await engine.json('select count(*) from categories')).toBe(5)
  await engine.close()
})
