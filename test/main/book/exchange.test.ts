import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection'
import { newestVersion } from '../../../db/migrate'
import { answer, type Session } from '../../../main/border'
import { noWindow } from '../../../main/no-window'
import { databaseName, openShop } from '../../../main/shop'
import { openReadyShop, owner, type TestShop } from '../../shop'
import { excelWorker } from '../../worker'

let test: TestShop
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
  await test.ask('customer.create', { name: '晨光' })
})
afterEach(() => test.close())

const openBeside = async (node: number, folder = test.folder) =>
  openShop({ folder, version: 'test', excelWorker: await excelWorker(), node, clock: test.shop.now })

const namesIn = (reading: { json<T>(sql: string): Promise<T> }) =>
  reading.json<string[]>('select json_group_array(name order by name) from customers')

/** A database under the name of a backup. */
async function foreign(name: string, ...statements: string[]): Promise<void> {
  await mkdir(join(test.folder, 'backup'), { recursive: true })
  const database = await connect(join(test.folder, 'backup', name), 'scratch')
  for (const sql of statements) await database.exec(sql)
  await database.close()
}

describe('a restore while the shop is open elsewhere', () => {
  it('loses nothing that is acknowledged there afterwards, and saves aside all that was done before', async () => {
    const beside = await openBeside(1)
    const session: Session = { shop: beside, edge: noWindow, user: structuredClone(test.session.user) }
    const create = (name: string) =>
      answer(session, { name: 'customer.create', input: { name }, id: name, language: 'zh' })
    const made = await test.ask('backup.make', {})
    expect(await create('此前')).toMatchObject({ ok: true })
    await test.ask('backup.restore', { name: made.name })
    expect(await namesIn(beside.engine())).toEqual(['晨光'])
    expect(await create('此后')).toMatchObject({ ok: true })
    await beside.close()
    await test.ask('session.signIn', owner)
    await test.ask('customer.create', { name: '最后' })
    const third = await openBeside(2)
    expect(await namesIn(third.engine())).toEqual(['晨光', '最后', '此后'])
    await third.close()
    expect((await test.ask('book.prove', {})).results.flatMap(({ disagreements }) => disagreements)).toEqual([])
    const aside = (await test.ask('backup.list', {})).find(({ reason }) => reason === 'beforeRestore')
    await test.ask('backup.restore', { name: aside?.name ?? '' })
    expect(await namesIn(test.shop.engine())).toEqual(['晨光', '此前'])
    expect((await readdir(test.folder)).filter((name) => name.includes('incoming'))).toEqual([])
  })
})

describe('what is no shop', () => {
  const name = '2026-03-04 1200 manual.db'

  it.each([
    ['of version 1', 'create table t (x)', 'pragma user_version = 1'],
    ['of a version in between', 'create table t (x)', 'pragma user_version = 50'],
    ['of this version', 'create table t (x)', `pragma user_version = ${newestVersion}`],
  ])('is refused as a backup, and everything stays: a database %s', async (_, ...statements) => {
    await foreign(name, ...statements)
    expect(await test.reply('backup.restore', { name })).toMatchObject({ ok: false, code: 'backup.broken' })
    expect(await namesIn(test.shop.engine())).toEqual(['晨光'])
    expect((await test.ask('customer.create', { name: '得力' })).id).toBeGreaterThan(0)
    expect(await readdir(join(test.folder, 'backup'))).toEqual([name])
  })

  it('is refused also where only one column is missing', async () => {
    const made = await test.ask('backup.make', {})
    await foreign(made.name, 'alter table receipts drop column payer')
    expect(await test.reply('backup.restore', { name: made.name })).toMatchObject({ ok: false, code: 'backup.broken' })
    expect(await namesIn(test.shop.engine())).toEqual(['晨光'])
  })

  it('is told in a sentence where it lies in the place of the shop, and stays as it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shundan-'))
    const file = await connect(join(folder, databaseName), 'write')
    await file.exec('create table t (x); pragma user_version = 50')
    await expect(openBeside(1, folder)).rejects.toMatchObject({ code: 'database.notUpdated' })
    expect(await file.all('pragma user_version')).toEqual([{ user_version: 50 }])
    await file.close()
    await rm(folder, { recursive: true, force: true })
  })
})
