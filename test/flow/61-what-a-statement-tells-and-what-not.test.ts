import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { type Move, move, writeStatement } from '../main/bank/statements'
import { colleague, openReadyShop, owner, type TestShop, without } from '../shop'

// Everybody who enters receipts imports statements; what the shop pays, wages among it, is finance's.
describe('what a statement tells, and what not', () => {
  let test: TestShop
  let files = 0
  beforeAll(async () => {
    test = await openReadyShop('2026-03-10')
  })
  afterAll(() => test.close())

  const statement = (moves: readonly Move[], shape = 'CMB, of a firm .xlsx') => {
    files += 1
    return writeStatement(test.folder, `told-${files}`, { shape, moves })
  }

  it('what went out is seen by who may confirm receipts, in lists, sums, files, search and by its number', async () => {
    const { id: accountId } = await test.ask('bankAccount.create', { name: '示例银行 6100', kind: 'bank' })
    const wages = move({ amount: -700_000, name: '某员工', remark: '工资', ref: '61-2' })
    const path = await statement([move({ ref: '61-1' }), wages])
    await test.ask('bankFile.import', { path, accountId })
    const [line] = await test.ask('bankLine.list', { search: '工资' })
    const id = line?.id ?? (0 as Id)
    const columns = [{ key: 'counterparty' as const, title: '对方户名' }]
    const seen = async () => {
      const file = join(test.folder, `lines-${files++}.csv`)
      await test.ask('bankLine.export', { columns, path: file })
      return {
        rows: (await test.ask('bankLine.list', {})).map(({ counterparty }) => counterparty).sort(),
        sums: await test.ask('bankLine.totals', {}),
        found: (await test.ask('bankLine.list', { search: '某员工' })).length,
        file: (await readFile(file, 'utf8')).includes('某员工'),
      }
    }
    expect(await seen()).toMatchObject({ rows: ['某员工', '示例纸业有限公司'].sort(), found: 1, file: true })
    await without(test, 'receipt.confirm', async () => {
      expect(await seen()).toMatchObject({
        rows: ['示例纸业有限公司'],
        found: 0,
        file: false,
        sums: { count: 1, sums: { amountIn: 123_450, amountOut: 0 } },
      })
      const refused = await Promise.all([
        test.reply('bankLine.suggest', { id }),
        test.reply('bankLine.ignore', { id, reason: '偷看' }),
        test.reply('bankLine.reopen', { id }),
        test.reply('bankAccount.create', { name: '私房', kind: 'bank', opening: 100, openedOn: '2026-01-01' }),
      ])
      expect(refused.map((reply) => (reply.ok ? '' : reply.code))).toEqual([
        ...['record.notFound', 'record.notFound', 'record.notFound', 'right.missing'],
      ])
      // What is here already is counted whole: the file would bring nothing.
      expect(await test.ask('bankFile.look', { path, accountId })).toMatchObject({ lines: 2, known: 2 })
    })
    await colleague(test, '小销', 'sales')
    await test.ask('session.choosePassword', { name: '小销', code: 'EINE-ZIFFER', password: 'ein-gutes-wort' })
    expect((await test.ask('bankLine.list', {})).map(({ counterparty }) => counterparty)).toEqual(['示例纸业有限公司'])
    await test.ask('session.signIn', owner)
  })

  it('a file that lost numbers, seconds and balances is looked at line by line, and brings what one says is another', async () => {
    const { id: accountId } = await test.ask('bankAccount.create', { name: '示例银行 6101', kind: 'bank' })
    const moves = [
      move({ ref: '100000000000000171' }),
      move({ ref: '100000000000000172', time: '15:00:09' }),
      move({ ref: '100000000000000173', amount: -500, name: '杜撰物流部' }),
    ]
    await test.ask('bankFile.import', { path: await statement(moves), accountId })
    // As a spreadsheet saves it again; the last line is new.
    const path = join(test.folder, 'saved-again.csv')
    const rows = [
      '2026/3/5 10:31,1234.5,,1E+17,示例纸业有限公司',
      '2026/3/5 15:00,1234.5,,1.00E+17,示例纸业有限公司',
      '2026/3/5 10:31,,5,1E+17,杜撰物流部',
      '2026/3/6 09:00,20,,1E+17,示例纸业有限公司',
    ]
    await writeFile(path, `交易时间,收入,支出,流水号,对方户名\n${rows.join('\n')}\n`)
    const look = await test.ask('bankFile.look', { path, accountId })
    expect(look).toMatchObject({ lines: 4, known: 0, alike: 3, alikes: [{ row: 2 }, { row: 3 }, { row: 4 }] })
    const held = () =>
      test.ask('bankLine.totals', { filters: { accountName: { kind: 'oneOf', values: ['示例银行 6101'] } } })
    const first = await test.ask('bankFile.import', { path, accountId })
    expect(first).toMatchObject({ added: 1, known: 0, alike: 3 })
    expect(await held()).toMatchObject({ count: 4 })
    expect(await test.ask('bankFile.import', { path, accountId })).toMatchObject({ id: null, known: 1, alike: 3 })
    expect(await test.ask('bankFile.import', { path, accountId, take: [3] })).toMatchObject({ added: 1, alike: 2 })
    expect(await test.ask('bankFile.import', { path, accountId, take: 'all' })).toMatchObject({ added: 2, alike: 0 })
    expect(await test.ask('bankFile.import', { path, accountId })).toMatchObject({ id: null, known: 4, alike: 0 })
    expect(await held()).toMatchObject({ count: 7 })
  })

  it('a file that lost its balances brings nothing', async () => {
    const { id: accountId } = await test.ask('bankAccount.create', { name: '示例银行 6102', kind: 'bank' })
    const path = join(test.folder, 'balances.csv')
    const rows = [
      ['2026-03-05', '5.00', '甲', '105.00'],
      ['2026-03-05', '5.00', '甲', '110.00'],
    ]
    await writeFile(path, `日期,收入,对方户名,余额\n${rows.map((row) => row.join(',')).join('\n')}\n`)
    await test.ask('bankFile.import', { path, accountId })
    const lost = join(test.folder, 'lost.csv')
    await writeFile(lost, `日期,收入,对方户名\n${rows.map((row) => row.slice(0, 3).join(',')).join('\n')}\n`)
    expect(await test.ask('bankFile.import', { path: lost, accountId })).toMatchObject({ added: 0, alike: 2 })
  })
})
