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

it('a shop of the version before keeps its rules and flows; its own roles keep what they could do, sales loses the credit limit', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 20)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'sales', 's'), (3, 'salesManager', 'm'),
      (4, 'accountant', 'a'), (5, 'own-1', '自己的'), (6, 'own-2', '只看');
    insert into role_rights (role_id, "right") values (2, 'customer.edit'), (3, 'customer.edit'), (4, 'customer.read'),
      (5, 'customer.edit'), (6, 'customer.read');
    insert into approval_rules (rule, active, limit_value) values ('amount', 1, 500);
    insert into approval_flows (id, name, name_key, priority, active, always) values (1, '大单', '大单', 1, 1, 0);
    insert into approval_flow_rules (flow_id, rule) values (1, 'amount');
    insert into approval_nodes (id, flow_id, place, mode, remind_after) values (7, 1, 1, 'allOf', 24);
    insert into approval_members (node_id, place, kind, role_id) values (7, 1, 'role', 3)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(
    await rows(
      `role_id, "right"`,
      `(select * from role_rights where "right" in ('customer.credit', 'cost.read')
    or (role_id = 4 and "right" like 'customer.%') order by role_id, "right")`,
    ),
  ).toEqual([
    [3, 'customer.credit'],
    [4, 'cost.read'],
    [4, 'customer.credit'],
    [4, 'customer.edit'],
    [4, 'customer.read'],
    [5, 'customer.credit'],
  ])
  expect(await rows('rule, active, limit_value', 'approval_rules')).toEqual([['amount', 1, 500]])
  expect(await rows('rule', 'approval_flow_rules')).toEqual([['amount']])
  expect(await rows('mode, remind_after, ratio', 'approval_nodes')).toEqual([['allOf', 24, null]])
  expect(await rows('role_id', 'approval_members where node_id = 7')).toEqual([[3]])
  await engine.close()
})
