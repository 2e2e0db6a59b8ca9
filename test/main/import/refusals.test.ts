import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../main/excel/cell'
import { openReadyShop, type TestShop } from '../../shop'
import { writeSheet } from './sheet'

const header = ['单号', '日期', '客户', '品名', '数量', '金额']
const good = ['A1', '2026-01-05', '晨光', '纸', 2, 20]

describe('a workbook with something wrong in it', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterAll(() => test.close())

  const sheet = (name: string, rows: unknown[][]) => writeSheet(test, rows, name)
  const planFor = async (path: string) => {
    const { sheet: name, headerRow, mapping, keys } = await test.ask('import.look', { path })
    return { path, sheet: name, headerRow, mapping, keys }
  }
  const nothingWritten = async () => {
    expect(await test.ask('order.totals', {})).toMatchObject({ count: 0 })
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 0 })
    expect(await test.ask('product.totals', {})).toMatchObject({ count: 0 })
  }

  it.each([
    ['text in an amount', [...good.slice(0, 5), '约100'], 'F', '约100'],
    ['a negative quantity', [...good.slice(0, 4), -2, 20], 'E', '-2'],
    ['a quantity of nothing', [...good.slice(0, 4), 0, 20], 'E', '0'],
    ['30 February', ['A1', '2026-02-30', ...good.slice(2)], 'B', '2026-02-30'],
    ['a day without a year', ['A1', '3月5日', ...good.slice(2)], 'B', '3月5日'],
    ['a day that can be read two ways', ['A1', '05/03/2026', ...good.slice(2)], 'B', '05/03/2026'],
    ['no customer', ['A1', '2026-01-05', '', ...good.slice(3)], 'C', ''],
    ['a negative amount', [...good.slice(0, 5), -20], 'F', '-20'],
  ])(
    '%s is refused with its row and column, in both languages, and nothing is written',
    async (name, bad, column, value) => {
      const path = await sheet(`bad ${name}`, [header, good, ['A2', ...good.slice(1)], bad])
      const plan = await planFor(path)
      const { id: draft, counts } = await test.ask('import.check', plan)
      expect(counts).toMatchObject({ rows: 3, refused: 1 })
      const [refused] = await test.ask('import.rows', { draft, states: ['refused'] })
      const message = expect.stringMatching(/\p{Script=Han}/u)
      expect(refused).toMatchObject({ row: 4, problems: [{ column: column.charCodeAt(0) - 65, value, message }] })
      const zh = await test.reply('import.run', { draft })
      expect(zh).toMatchObject({
        ok: false,
        code: 'import.rowsRefused',
        message: expect.stringContaining(`第 4 行 ${column} 列`),
      })
      const en = await test.reply('import.run', { draft }, 'en')
      expect(en).toMatchObject({ ok: false, message: expect.stringContaining(`row 4, column ${column}`) })
      await nothingWritten()
    },
  )

  it('a column that is missing stops the import before the first row', async () => {
    const path = await sheet('no amount', [header.slice(0, 5), good.slice(0, 5)])
    const plan = await planFor(path)
    expect(await test.reply('import.check', plan)).toMatchObject({
      code: 'import.columnMissing',
      message: expect.stringContaining('金额'),
    })
    await nothingWritten()
  })

  it('two rows of one number but different customers are not merged into one order', async () => {
    const path = await sheet('mixed', [header, good, ['A1', '2026-01-05', '永盛', '笔', 1, 5]])
    const plan = { ...(await planFor(path)), keys: ['orderNo'] }
    const { id: draft, counts } = await test.ask('import.check', plan)
    expect(counts).toMatchObject({ refused: 1, held: 1, added: 0 })
    expect(await test.ask('import.rows', { draft })).toMatchObject([
      { row: 2, state: 'held' },
      { row: 3, state: 'refused' },
    ])
    expect(await test.reply('import.run', { draft })).toMatchObject({
      code: 'import.rowsRefused',
      message: expect.stringContaining('第 3 行'),
    })
    await nothingWritten()
  })

  it.each<[string, string | Buffer, string]>([
    [
      'a program renamed to .xlsx',
      Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(2000)]),
      'workbook.unknownType',
    ],
    ['an empty file', '', 'workbook.empty'],
    [
      'a web page saved as .xls',
      '<html><body><table><tr><td>1</td></tr></table></body></html>',
      'workbook.unknownType',
    ],
  ])('%s is named for what it is', async (_, content, code) => {
    const path = join(test.folder, `${code}-${String(content).length}.xlsx`)
    await writeFile(path, content)
    const reply = await test.reply('import.look', { path })
    expect(reply).toMatchObject({ ok: false, code, message: expect.stringContaining(code) })
    await nothingWritten()
  })

  it('a file that is not there, and one that is cut off in the middle', async () => {
    expect(await test.reply('import.look', { path: join(test.folder, 'gone.xlsx') })).toMatchObject({
      code: 'workbook.missing',
    })
    const path = await sheet('whole', [header, good])
    const whole = await import('node:fs/promises').then((fs) => fs.readFile(path))
    await writeFile(path, whole.subarray(0, whole.length / 2))
    expect(await test.reply('import.look', { path })).toMatchObject({ code: 'workbook.broken' })
  })

  it('an import that is stopped half way leaves nothing', async () => {
    const rows: Cell[][] = Array.from({ length: 20_000 }, (_, i) => [
      `B${i}`,
      '2026-01-05',
      `客户${i % 50}`,
      `货${i % 80}`,
      1,
      10,
    ])
    const plan = await planFor(await sheet('long', [header, ...rows]))
    const stopAt = (share: number) => {
      test.session.onProgress = (id, done) => {
        if (done > share) test.shop.running.get(id)?.abort()
      }
    }
    const drafts = await readdir(test.shop.draftFolder)
    stopAt(10)
    expect(await test.reply('import.check', plan)).toMatchObject({ ok: false, code: 'command.cancelled' })
    expect(await readdir(test.shop.draftFolder)).toEqual(drafts)
    delete test.session.onProgress
    const { id: draft } = await test.ask('import.check', plan)
    stopAt(60)
    expect(await test.reply('import.run', { draft })).toMatchObject({ ok: false, code: 'command.cancelled' })
    delete test.session.onProgress
    await nothingWritten()
  })

  it('what is right is imported, totals rows and empty rows are passed over', async () => {
    const path = await sheet('good', [
      ['销售明细'],
      [],
      header,
      good,
      ['A1', '2026-01-05', '晨光', '笔', 3, '１,２34.50元'],
      [],
      ['合计', null, null, null, 5, 1254.5],
    ])
    const plan = await planFor(path)
    expect(plan.headerRow).toBe(3)
    const first = await test.ask('import.check', plan)
    expect(first.counts).toMatchObject({ rows: 2, ready: 2, blank: 2 })
    expect(await test.ask('import.run', { draft: first.id })).toMatchObject({ rows: 2, added: 1, amount: 125_450 })
    const second = await test.ask('import.check', plan)
    expect(await test.ask('import.run', { draft: second.id })).toMatchObject({ rows: 0, added: 0, unchanged: 1 })
  })

  it('one bad row does not hold up the others, but its own order waits as a whole', async () => {
    const bad = ['A9', '2026-02-05', '晨光', '纸', 2, '约100']
    const path = await sheet('one bad', [header, ['A9', ...bad.slice(1, 5), 20], bad, ['A8', ...bad.slice(1, 5), 30]])
    const { id: draft, counts } = await test.ask('import.check', await planFor(path))
    expect(counts).toMatchObject({ rows: 3, refused: 1, held: 1, ready: 1, added: 1 })
    const done = await test.ask('import.run', { draft, leaveOut: true })
    expect(done).toMatchObject({ rows: 1, added: 1, leftOut: 2, amount: 3000 })
  })

  it('what was checked is what is imported: a change in the shop meanwhile asks for another look', async () => {
    const path = await sheet('stale', [header, ['C1', '2026-02-07', '新客户', '纸', 2, 20]])
    const { id: draft, counts } = await test.ask('import.check', await planFor(path))
    expect(counts).toMatchObject({ customersAdded: 1 })
    await test.ask('customer.create', { name: '新客户' })
    expect(await test.reply('import.run', { draft })).toMatchObject({ code: 'import.stale' })
    await test.ask('import.drop', { draft })
    expect(await test.reply('import.run', { draft })).toMatchObject({ code: 'import.draftGone' })
  })
})
