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

it('whoever collected money before may send statements after, who confirmed it may reopen them, and what was said and added stays', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 65)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'own-2', 'p'), (3, 'own-3', 'q');
    insert into role_rights (role_id, "right") values (2, 'receipt.create'), (3, 'receipt.confirm');
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id, term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at, level, kind, industry, position, email, name_key, phone_key, rating) values (4, 'C', 'c', 'c', '', '', '', '', '', '', '', '', '', 'net', 30, 0, 0, 0, '', 1, 1, 0, '', '', '', '', '', 'c', '', '');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, 'a', 'a', 'x', 1, 1, 0, 0);
    insert into comments (id, record, record_id, text, created_by, created_at, struck_at) values (5, 'purchaseRequest', 9, '好', 1, 7, 8);
    insert into comment_mentions (comment_id, user_id, read_at) values (5, 1, null);
    insert into attachments (id, record, record_id, hash, type, name, size, created_by, created_at)
      values (6, 'salesOrder', 9, '${'a'.repeat(64)}', 'pdf', 'x.pdf', 3, 1, 7)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('role_id, "right"', `role_rights where "right" = 'statement.send'`)).toEqual([
    [2, 'statement.send'],
  ])
  expect(await rows('role_id, "right"', `role_rights where "right" = 'statement.reopen'`)).toEqual([
    [3, 'statement.reopen'],
  ])
  expect(await rows('statement_items, statement_invoiced', 'customers')).toEqual([[0, 0]])
  expect(await rows('id, record, text, struck_at', 'comments')).toEqual([[5, 'purchaseRequest', '好', 8]])
  expect(await rows('comment_id, user_id, read_at', 'comment_mentions')).toEqual([[5, 1, null]])
  expect(await rows('id, name, size, removed_at', 'attachments')).toEqual([[6, 'x.pdf', 3, null]])
  await engine.close()
})
