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

it('a shop of the version before keeps its rules and what its flows are for', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 29)
  await writer.exec(`insert into approval_rules (rule, active, limit_value) values ('amount', 1, 500), ('margin', 0, 1500);
    insert into approval_flows (id, name, name_key, priority, active, always) values (1, '大单', '大单', 1, 1, 0);
    insert into approval_flow_rules (flow_id, rule) values (1, 'amount'), (1, 'cost')`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from (select * from ${from} order by 1, 2)`)
  expect(await rows('rule, active, limit_value', 'approval_rules')).toEqual([
    ['amount', 1, 500],
    ['margin', 0, 1500],
  ])
  expect(await rows('flow_id, rule', 'approval_flow_rules')).toEqual([
    [1, 'amount'],
    [1, 'cost'],
  ])
  await engine.tx(async (tx) => {
    await tx.run(`insert into approval_flow_rules (flow_id, rule) values (1, 'own')`)
  })
  await engine.close()
})
