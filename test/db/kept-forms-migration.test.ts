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

it('orders somebody was typing in the version before are typed on in this one', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 31)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at)
      values (1, '老板', '老板', 'x', 1, 1, 0, 0);
    insert into kept_forms (user_id, key, order_id, form, kept_at) values (1, 'new', null, '{"make":1}', 5)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const kept = 'select json_group_array(json_array(user_id, key, kind, document_id, form, kept_at)) from typed_forms'
  expect(await engine.json(kept)).toEqual([[1, 'new', 'order', null, '{"make":1}', 5]])
  await engine.close()
})
