import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connection'
import { migrations } from '../../db/migrate'
import { keysOf, sameBy } from '../../main/customer/duplicate'
import { similarSql } from '../../main/customer/read-similar'
import { databaseName, openShop, type Shop } from '../../main/shop'
import { openReadyShop, type TestShop } from '../shop'

const columns =
  'id, code, name, search_key, segment, contact, phone, country, region, province, city, address, tax_id, term_method, term_days, term_day, receivable, unallocated, note, active, version, created_at'
const row = (id: number, name: string, phone: string) =>
  `insert into customers (${columns}) values (${id}, 'K${id}', '${name}', '', '批发', '王', '${phone}', '', '', '', '', '', '', 'cash', 0, 0, 0, 0, '', 1, 1, 0)`

describe('a shop of the first version', () => {
  let folder: string
  let shop: Shop
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shundan-'))
    await mkdir(join(folder, 'backup'), { recursive: true })
    const old = await connect(join(folder, databaseName), 'write')
    await old.exec(migrations[0]?.sql ?? '')
    await old.exec('pragma user_version = 1')
    await old.exec(row(1, '杭州晨光商贸有限公司', '139 0000 1111'))
    await old.exec(row(2, '北京永盛', ''))
    await old.close()
    shop = await openShop({ folder, version: 'test', excelWorker: '', node: 0 })
  })
  afterAll(async () => {
    await shop.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('keeps its customers, and they can be compared at once', async () => {
    const rows = await shop
      .engine()
      .json(`select json_group_array(json_array(name, segment, name_key, phone_key, level)) from customers`)
    expect(rows).toEqual([
      ['杭州晨光商贸有限公司', '批发', '杭州晨光', '13900001111', ''],
      ['北京永盛', '批发', '北京永盛', '', ''],
    ])
  })

  it('is offered the usual levels', async () => {
    expect(
      await shop.engine().json(`select json_group_array(name) from customer_options where field = 'level'`),
    ).toEqual(['A', 'B', 'C'])
  })
})

describe('who is here already', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop()
  })
  afterAll(() => test.close())

  it('is found by a look into an index for each reason, never by reading all customers', async () => {
    const plan = await explain(test, similarSql.replaceAll(/\?[1-4]/g, "'x'"))
    expect(plan.filter((step) => /^SCAN (customers|customer_contacts|invoice_titles)/.test(step))).toEqual([])
    expect(plan.filter((step) => /USING (COVERING )?INDEX/.test(step)).length).toBeGreaterThanOrEqual(5)
  })

  it('is who the rule says it is', async () => {
    const typed = fc.record({
      name: fc
        .string({ unit: fc.constantFrom(...'晨光永盛公司（北京）'), minLength: 1, maxLength: 6 })
        .filter((name) => name.trim() !== ''),
      phone: fc.constantFrom('', '13800138000', '+86 138 0013 8000', '0571-88886666', '0571 88886666 转8'),
      taxId: fc.constantFrom('', '91330106MA2H0DEM0E', '9133 0106ma2h0dem0e', '91330100799655058B'),
    })
    const here: { id: number; keys: ReturnType<typeof keysOf> }[] = []
    await fc.assert(
      fc.asyncProperty(typed, async (one) => {
        const { id } = await test.ask('customer.create', one)
        const found = await test.ask('customer.similar', { id, ...one })
        const alike = here.map((other) => ({ id: other.id, reasons: sameBy(keysOf(one), other.keys) }))
        const expected = alike.filter(({ reasons }) => reasons.length > 0)
        expect(found.length).toBe(Math.min(6, expected.length))
        for (const { id: other, reasons } of found)
          expect(expected.find((match) => match.id === other)?.reasons).toEqual(reasons)
        here.push({ id, keys: keysOf(one) })
      }),
      { numRuns: 60 },
    )
  })
})

async function explain({ folder }: TestShop, sql: string): Promise<string[]> {
  const connection = await connect(join(folder, databaseName), 'read')
  const steps = await connection.all(`explain query plan ${sql}`)
  await connection.close()
  return steps.map(({ detail }) => String(detail))
}
