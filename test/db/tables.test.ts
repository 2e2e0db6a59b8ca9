import { eq, is } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable, SQLiteTable as TableClass } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as access from '../../db/schema/access'
import * as approval from '../../db/schema/approval'
import * as bank from '../../db/schema/bank'
import * as bureau from '../../db/schema/bureau'
import * as cashbook from '../../db/schema/cashbook'
import * as command from '../../db/schema/command'
import * as coupon from '../../db/schema/coupon'
import * as customer from '../../db/schema/customer'
import * as delivery from '../../db/schema/delivery'
import * as dunning from '../../db/schema/dunning'
import * as field from '../../db/schema/field'
import * as form from '../../db/schema/form'
import * as imported from '../../db/schema/import'
import * as invoice from '../../db/schema/invoice'
import * as list from '../../db/schema/list'
import * as lot from '../../db/schema/lot'
import * as notice from '../../db/schema/notice'
import * as order from '../../db/schema/order'
import * as payable from '../../db/schema/payable'
import * as period from '../../db/schema/period'
import * as pricing from '../../db/schema/pricing'
import * as product from '../../db/schema/product'
import * as purchase from '../../db/schema/purchase'
import * as receivable from '../../db/schema/receivable'
import * as request from '../../db/schema/request'
import * as salesreturn from '../../db/schema/salesreturn'
import * as search from '../../db/schema/search'
import * as service from '../../db/schema/serviceorder'
import * as statement from '../../db/schema/statement'
import * as stock from '../../db/schema/stock'
import * as supplier from '../../db/schema/supplier'
import * as talk from '../../db/schema/talk'
import * as transfer from '../../db/schema/transfer'
import * as writeOff from '../../db/schema/writeoff'
import { openTestShop, type TestShop } from '../shop'

const rooms = {
  access,
  approval,
  bank,
  bureau,
  cashbook,
  command,
  coupon,
  customer,
  delivery,
  dunning,
  field,
  form,
  imported,
  invoice,
  list,
  notice,
  order,
  payable,
  period,
  pricing,
  product,
  purchase,
  receivable,
  request,
  salesreturn,
  search,
  supplier,
  service,
  statement,
  stock,
  lot,
  talk,
  transfer,
  writeOff,
}
const tables = Object.values(rooms)
  .flatMap((room) => Object.values(room) as unknown[])
  .filter((value): value is SQLiteTable => is(value, TableClass))
  .map(getTableConfig)

describe('the tables', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openTestShop()
  })
  afterAll(() => test.close())
  const engine = () => test.shop.engine()

  it('the migrations make exactly the tables that the code knows', async () => {
    const made = await engine().json<string[]>(
      `select json_group_array(name) from (select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name)`,
    )
    expect(made).toEqual(tables.map((table) => table.name).sort())
  })

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s has the columns that the code knows, and is strict',
    async (name, table) => {
      const made = await engine().json<[string, string, number][]>(
        `select json_group_array(json_array(name, type, "notnull" or pk)) from pragma_table_info('${name}')`,
      )
      const known = table.columns.map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.notNull || column.primary ? 1 : 0,
      ])
      expect(made.map(([column, type, needed]) => [column, type, needed])).toEqual(known)
      const strict = await engine().json<number>(`select strict from pragma_table_list where name = '${name}'`)
      expect(strict).toBe(1)
    },
  )
})

describe('the engine', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openTestShop()
    await engine().tx(async (tx) => {
      await tx.run(`insert into roles (id, code, name) values (1, 'owner', '店主')`)
      await tx.run(
        `insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at) values (1, 'a', 'a', 'x', 1, 1, 0, 0)`,
      )
    })
  })
  afterAll(() => test.close())
  const engine = () => test.shop.engine()
  const put = (value: string) => `insert into preferences (user_id, name, value) values (1, '${value}', '${value}')`
  const names = () =>
    engine().json<string[]>(`select json_group_array(name) from (select name from preferences order by name)`)

  it('a transaction that throws leaves nothing behind', async () => {
    const failing = engine().tx(async (tx) => {
      await tx.run(put('half'))
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await names()).toEqual([])
  })

  it('fifty writers at once are served one after another, and every tenth that fails leaves nothing', async () => {
    const writers = Array.from({ length: 50 }, (_, i) =>
      engine().tx(async (tx) => {
        await tx.run(put(`w${String(i).padStart(2, '0')}`))
        if (i % 10 === 9) throw new Error('no')
      }),
    )
    const results = await Promise.allSettled(writers)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(45)
    expect(await names()).toHaveLength(45)
  })

  it('a reader never sees what is not committed', async () => {
    const before = (await names()).length
    await engine().tx(async (tx) => {
      await tx.run(put('unseen'))
      expect(await names()).toHaveLength(before)
    })
    expect(await names()).toHaveLength(before + 1)
  })

  it.each([[10n], [undefined], [new Date()], [1.5], [true], [Number.MAX_SAFE_INTEGER + 1]])(
    '%s never reaches the driver as a parameter',
    async (value) => {
      await expect(engine().json('select json_array(?)', [value as never])).rejects.toThrow(/SQL parameter/)
    },
  )

  it('amounts beyond 32 bits come back as they went in', async () => {
    const amount = 99_999_999_999_999
    await engine().tx(async (tx) => {
      await tx.db
        .insert(command.commands)
        .values({ id: 'big', name: 'x', userId: null, at: amount as never, result: 'null' })
      await tx.bulk('commands', ['id', 'name', 'at', 'result'], [['bulk', 'x', amount, 'null']])
    })
    const stored = await engine().json<unknown[]>(`select json_group_array(json_array(at, typeof(at))) from commands`)
    expect(stored).toEqual([
      [amount, 'integer'],
      [amount, 'integer'],
    ])
  })

  it('a join of two tables with the same column names loses none', async () => {
    const [row] = await engine()
      .db.select({ user: access.users.name, role: access.roles.name, userId: access.users.id, roleId: access.roles.id })
      .from(access.users)
      .innerJoin(access.roles, eq(access.roles.id, access.users.roleId))
    expect(row).toEqual({ user: 'a', role: '店主', userId: 1, roleId: 1 })
  })

  it('listeners hear which tables a transaction changed, once it is committed', async () => {
    const heard: string[][] = []
    const stop = engine().onChange((changed) => heard.push([...changed]))
    await engine().tx((tx) => tx.run(put('told')))
    await engine()
      .tx(async (tx) => {
        await tx.run(put('untold'))
        throw new Error('no')
      })
      .catch(() => undefined)
    stop()
    expect(heard).toEqual([['preferences']])
  })
})
