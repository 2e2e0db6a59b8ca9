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

it('accounts and their lines, how refunds and payments were made, and what was said stay; finance reads the cash book', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 67)
  await writer.exec(`insert into roles (id, code, name) values (1, 'owner', 'o'), (2, 'own-2', 'p'), (3, 'own-3', 'q');
    insert into role_rights (role_id, "right") values (2, 'receipt.confirm'), (2, 'payment.confirm'), (3, 'receipt.confirm');
    insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, 'a', 'a', 'x', 1, 1, 0, 0);
    insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id,
      term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at)
      values (1, 'K1', '晨光', '', '', '', '', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0);
    insert into bank_accounts (id, name, name_key, kind, created_at) values (7, '工行', '工行', 'bank', 3);
    insert into bank_lines (id, account_id, line_key, nth, happened_on, happened_at, amount, counterparty, counter_account, remark,
      reference, payer_key, state, made, reason, search_key, created_at) values (8, 7, 'k', 1, '2026-03-05', '', 100, '', '', '', '', '', 'open', 0, '', '', 0);
    insert into refunds (id, no, customer_id, state, paid_on, method, amount, payee, bank_reference, note, created_by, created_at)
      values (9, 'TKD-1', 1, 'PENDING', '2026-03-05', 'wechat', 100, '', '', '', 1, 0);
    insert into receipts (id, no, customer_id, state, received_on, method, amount, fee, bank_reference, payer, note, reason, created_by, created_at)
      values (10, 'SKD-1', 1, 'CONFIRMED', '2026-03-05', 'alipay', 100, 1, '', '', '', '', 1, 0);
    insert into comments (id, record, record_id, text, created_by, created_at, struck_at) values (5, 'purchaseRequest', 9, '好', 1, 7, 8);
    insert into comment_mentions (comment_id, user_id, read_at) values (5, 1, null)`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('id, name, kind, opening, opened_on, off', 'bank_accounts')).toEqual([
    [7, '工行', 'bank', 0, null, 0],
  ])
  expect(await rows('id, account_id', 'bank_lines')).toEqual([[8, 7]])
  expect(await rows('id, method, account_id', 'refunds')).toEqual([[9, 'wechat', null]])
  expect(await rows('id, method, account_id', 'receipts')).toEqual([[10, 'alipay', null]])
  expect(await rows('code', '(select * from settlement_methods order by position)')).toHaveLength(8)
  expect(await rows('id, text, struck_at', 'comments')).toEqual([[5, '好', 8]])
  expect(await rows('comment_id, user_id', 'comment_mentions')).toEqual([[5, 1]])
  expect(await rows('role_id', `role_rights where "right" = 'cash.read'`)).toEqual([[2]])
  await engine.close()
})
