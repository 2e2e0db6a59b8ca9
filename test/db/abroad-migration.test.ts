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

it('nothing is said in English of the customers and products that were there before', async () => {
  const file = join(folder, 'shundan.db')
  const writer = await connect(file, 'write')
  await makeTables(writer, 91)
  await writer.exec(`insert into customers (id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id, term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at, level, kind, industry, position, email, name_key, phone_key, rating) values (4, 'C', 'c', 'c', '', '', '', '', '', '', '', '', '', 'net', 30, 0, 0, 0, '', 1, 1, 0, '', '', '', '', '', 'c', '', '');
    insert into products (id, code, name, search_key, spec, unit, list_price, tax_kind, tax_rate, reserved, active, version, created_at, kind) values (5, 'P', 'p', 'p', '', '', 0, 'taxed', 1300, 0, 1, 1, 0, 'goods')`)
  await writer.close()
  const engine = await openEngine(file, async () => undefined)
  const rows = (columns: string, from: string) =>
    engine.json(`select json_group_array(json_array(${columns})) from ${from}`)
  expect(await rows('name, english_name, english_address, trade_terms, trade_payment', 'customers')).toEqual([
    ['c', '', '', '', ''],
  ])
  expect(await rows('name, english_name, hs_code, origin', 'products')).toEqual([['p', '', '', '']])
  await engine.close()
})
