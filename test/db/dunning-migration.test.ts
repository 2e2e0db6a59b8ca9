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

it('whoever could trust customers with more may let goods go beyond a limit, and the settings are as usual', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 81)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'own-2', 'p'), (3, 'own-3', 'q');
    insert into role_rights (role_id, "right") values (2, 'customer.credit'), (3, 'delivery.override')`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('role_id', `role_rights where "right" = 'credit.override'`)).toEqual([[2]])
  expect(await rows('bounds', 'receivable_settings')).toEqual([])
  expect(await rows('id', 'dunning_notes')).toEqual([])
  await engine.close()
})
