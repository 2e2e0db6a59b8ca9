import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openScratch } from '../../../db/scratch'
import type { Manifest } from '../../../main/leave/manifest'
import type { Fen } from '../../../main/value/fen'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { leaveAndComeBack, manifestIn } from '../../leave'
import { openReadyShop, openTestShop, owner, type TestShop } from '../../shop'
import { outcomeOf } from '../excel/reader'

let folder: string
let old: TestShop
let exported: string
let manifest: Manifest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shundan-leave-'))
  old = await openReadyShop('2026-03-05')
  await trade(old)
  exported = (await old.ask('shop.exportAll', { folder })).path
  manifest = await manifestIn(exported)
})
afterAll(async () => {
  await old.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a shop does in a day, with texts that no file likes. */
async function trade(test: TestShop): Promise<void> {
  const { id: customerId } = await test.ask('customer.create', {
    name: '=1+1 "晨光"\t商行 😀',
    code: '00123',
    note: '',
  })
  await test.ask('customer.create', { name: '永盛', term: { method: 'net', days: 30 } })
  const { id: productId } = await test.ask('product.create', {
    name: 'A4 纸',
    listPrice: parsePrice('89999999.12345678'),
    taxRate: 1300,
    openingStock: parseQty('9.5'),
  })
  const lines = [{ productId, qty: parseQty('0.0001'), listPrice: parsePrice('10') }]
  await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
  const more = [{ productId, qty: parseQty('2'), listPrice: parsePrice('10') }]
  const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines: more } })
  await test.ask('order.confirm', { id, version: 1 })
  await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05', lines: null })
  const money = { customerId, receivedOn: '2026-03-05', method: 'cash' as const, amount: 500 as Fen }
  await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', money)).id })
  await test.ask('invoice.request', { orderId: id, kind: 'ordinary', title: '晨光', naturalPerson: true })
  await test.ask('preference.write', { name: 'long', value: `"${'😀长'.repeat(25_000)}\r\n_x0041_ ` })
}

const opened: TestShop[] = []
afterEach(async () => {
  for (const test of opened.splice(0)) await test.close()
})
async function emptyShop(): Promise<TestShop> {
  const test = await openTestShop('2026-03-06')
  opened.push(test)
  return test
}
async function copyOfExport(name: string): Promise<string> {
  const copy = join(folder, name)
  await cp(exported, copy, { recursive: true })
  return copy
}

describe('a shop leaves with everything', () => {
  it('every table of the database is a workbook in the folder, with its rows and its sums', async () => {
    const tables = await old.shop.engine().json<string[]>(
      `select json_group_array(name) from (select name from sqlite_schema where type = 'table'
        and name not like 'sqlite!_%' escape '!' and name not like 'search!_%' escape '!' order by name)`,
    )
    expect(manifest.tables.map(({ table }) => table)).toEqual(tables)
    const files = await readdir(exported)
    expect(files.sort()).toEqual([...tables.map((table) => `${table}.xlsx`), 'long-texts.xlsx', 'manifest.json'].sort())
    expect(manifest).toMatchObject({ format: 1, program: 'test', company: '示例商行' })
    const receipts = manifest.tables.find(({ table }) => table === 'receipts')
    expect(receipts).toMatchObject({ rows: 1, sums: { amount: '500', fee: '0' } })
    for (const { file, sha256 } of manifest.tables) {
      expect(
        createHash('sha256')
          .update(await readFile(join(exported, file)))
          .digest('hex'),
      ).toBe(sha256)
    }
  })

  it('a workbook can be read without the program: its columns are named, its figures are numbers', async () => {
    const rows = await outcomeOf(join(exported, 'receipts.xlsx'))
    if (typeof rows === 'string') throw new Error(rows)
    const [titles = [], values = []] = [rows[1], rows[2]]
    expect(titles).toContain('amount 金额（分）')
    expect(values[titles.indexOf('amount 金额（分）')]).toBe(500)
    expect(values[titles.indexOf('received_on 收款日期')]).toBe('2026-03-05')
  })

  it('into an empty folder of the shop’s choice, a second time beside the first', async () => {
    const again = await old.ask('shop.exportAll', { folder })
    expect(again.path).not.toBe(exported)
    expect((await manifestIn(again.path)).tables.find(({ table }) => table === 'customers')?.sha256).toBe(
      manifest.tables.find(({ table }) => table === 'customers')?.sha256,
    )
  })

  it('stopped half way, it leaves nothing behind', async () => {
    const target = join(folder, 'stopped')
    await mkdir(target)
    const reply = old.ask('shop.exportAll', { folder: target }, 'stop-me')
    await expect.poll(() => old.shop.running.has('stop-me')).toBe(true)
    old.shop.running.get('stop-me')?.abort()
    await expect(reply).rejects.toMatchObject({ code: 'command.cancelled' })
    expect(await readdir(target)).toEqual([])
  })

  it('a folder that cannot be written is refused', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    await expect(old.ask('shop.exportAll', { folder: file })).rejects.toMatchObject({ code: 'file.notWritable' })
  })
})

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  )
  async function shopWithPicture(): Promise<{ test: TestShop; name: string }> {
    const test = await openReadyShop('2026-03-05')
    opened.push(test)
    const { id } = await test.ask('product.create', { name: '纸', listPrice: parsePrice('1'), taxRate: 1300 })
    const path = join(test.folder, 'photo.png')
    await writeFile(path, png)
    const { name } = await test.ask('product.addPicture', { id, path })
    return { test, name }
  }

  it('go along as files and come back; the other shop shows them', async () => {
    const { test, name } = await shopWithPicture()
    const left = await test.ask('shop.exportAll', { folder: test.folder })
    expect(left).toMatchObject({ files: 1, lostFiles: 0 })
    expect((await manifestIn(left.path)).files).toEqual([`picture/${name}`])
    const other = await emptyShop()
    expect(await other.ask('shop.importAll', { folder: left.path })).toMatchObject({ files: 1 })
    expect(await readFile(join(other.folder, 'picture', name))).toEqual(png)
  })

  it('one whose file the shop has lost is named, and everything else goes along', async () => {
    const { test, name } = await shopWithPicture()
    await writeFile(join(test.folder, 'picture', name), 'overwritten')
    const left = await test.ask('shop.exportAll', { folder: test.folder })
    expect(left).toMatchObject({ files: 0, lostFiles: 1 })
    const other = await emptyShop()
    expect(await other.ask('shop.importAll', { folder: left.path })).toMatchObject({
      tables: left.tables,
      lostFiles: 1,
    })
  })

  it('one that somebody changed in the folder is refused, and nothing comes in', async () => {
    const { test, name } = await shopWithPicture()
    const left = await test.ask('shop.exportAll', { folder: test.folder })
    await writeFile(join(left.path, 'picture', name), 'another picture')
    const other = await emptyShop()
    await expect(other.ask('shop.importAll', { folder: left.path })).rejects.toMatchObject({ code: 'leave.changed' })
    expect(await readdir(other.folder)).not.toContain('picture')
  })
})

describe('an empty shop takes a whole shop in', () => {
  it('and then holds exactly what the other held: the same manifest, books that agree, the same people', async () => {
    await leaveAndComeBack(old, async (other) => {
      const long = { name: 'long' }
      expect(await other.ask('preference.read', long)).toBe(await old.ask('preference.read', long))
      expect(await other.ask('customer.list', {})).toEqual(await old.ask('customer.list', {}))
    })
  })

  it('everybody signs in anew, as in the shop that was left', async () => {
    const test = await emptyShop()
    expect(await test.ask('shop.importAll', { folder: exported })).toMatchObject({ tables: manifest.tables.length })
    await expect(test.ask('shop.exportAll', { folder })).rejects.toMatchObject({ code: 'signIn.required' })
    expect(await test.ask('session.signIn', owner)).toMatchObject({ name: owner.name })
  })

  it('also one that has just been set up, whose data is saved first', async () => {
    const test = await openReadyShop('2026-03-06')
    opened.push(test)
    await test.ask('shop.importAll', { folder: exported })
    await test.ask('session.signIn', owner)
    expect((await test.ask('backup.list', {})).map(({ reason }) => reason)).toEqual(['beforeRestore'])
    expect((await test.ask('customer.list', {})).length).toBe(2)
  })

  it('but only for who may restore a backup, once somebody is the owner', async () => {
    const test = await openReadyShop('2026-03-06')
    opened.push(test)
    await test.ask('session.signOut', {})
    await expect(test.ask('shop.importAll', { folder: exported })).rejects.toMatchObject({ code: 'signIn.required' })
  })

  it('a shop that has data takes nothing in', async () => {
    await expect(old.ask('shop.importAll', { folder: exported })).rejects.toMatchObject({ code: 'leave.notEmpty' })
  })

  it('a later version’s table goes along without anybody thinking of it', async () => {
    const database = await openScratch(join(folder, 'later.db'))
    await database.exec(`create table gifts (a text not null, b integer not null, c text, primary key (b, a)) strict;
      create table search_gifts (a text primary key) strict;
      insert into gifts values ('x', 9007199254740991, null), ('y', -5, ''), ('', -5, '"')`)
    const { readTables, tableFigures, tableRows } = await import('../../../db/table')
    const [gifts, ...others] = await readTables(database)
    expect(others).toEqual([])
    if (!gifts) throw new Error('There is no table')
    expect(gifts).toMatchObject({ name: 'gifts', key: ['b', 'a'] })
    expect((await tableFigures(database, gifts)).sums).toEqual({ b: '9007199254740981' })
    const rows = []
    for await (const page of tableRows(database, gifts, 1)) rows.push(...page)
    expect(rows).toEqual([
      ['', -5, '"'],
      ['y', -5, ''],
      ['x', 9007199254740991, null],
    ])
    await database.close()
  })
})

describe('what is not the folder of an export, or not as it was, changes nothing', () => {
  const cases: [name: string, code: string, spoil: (copy: string) => Promise<unknown>][] = [
    ['a folder without a list', 'leave.noExport', (copy) => rm(join(copy, 'manifest.json'))],
    ['a list that is no list', 'leave.noExport', (copy) => writeFile(join(copy, 'manifest.json'), '[1, 2')],
    ['a workbook that is missing', 'leave.changed', (copy) => rm(join(copy, 'customers.xlsx'))],
    [
      'a workbook in which somebody changed something',
      'leave.changed',
      (copy) => cp(join(copy, 'products.xlsx'), join(copy, 'customers.xlsx')),
    ],
    [
      'a list that leads out of the folder',
      'leave.noExport',
      (copy) => change(copy, (one) => setFile(one, '../x.xlsx')),
    ],
    ['a list of a newer program', 'database.newer', (copy) => change(copy, (one) => ({ ...one, schema: 9999 }))],
    ['a list with another sum', 'leave.differs', (copy) => change(copy, addOne)],
    ['a list without one of the tables', 'leave.differs', (copy) => change(copy, withoutReceipts)],
  ]
  it.each(cases)('%s: %s', async (name, code, spoil) => {
    const copy = await copyOfExport(name)
    await spoil(copy)
    const test = await emptyShop()
    await expect(test.ask('shop.importAll', { folder: copy })).rejects.toMatchObject({ code })
    expect((await test.ask('shop.state', {})).companyName).toBeNull()
    expect((await readdir(test.folder)).filter((file) => file.includes('incoming'))).toEqual([])
  })

  const change = async (copy: string, to: (from: Manifest) => object) =>
    writeFile(join(copy, 'manifest.json'), JSON.stringify(to(await manifestIn(copy))))
  const setFile = (one: Manifest, file: string) => ({ ...one, tables: one.tables.map((table) => ({ ...table, file })) })
  const addOne = (one: Manifest) => ({
    ...one,
    tables: one.tables.map((table) =>
      table.table === 'receipts' ? { ...table, sums: { ...table.sums, amount: '501' } } : table,
    ),
  })
  const withoutReceipts = (one: Manifest) => ({
    ...one,
    tables: one.tables.filter(({ table }) => table !== 'receipts'),
  })
})
