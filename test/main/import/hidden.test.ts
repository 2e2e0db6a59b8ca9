import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop } from '../../shop'

describe('rows and columns that nobody sees in Excel', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const header = ['客户编码', '客户名称', '联系人', '备注']
  const people = ['晨光', '永盛', '街角小店', '新华'].map((name, i) => [`C${i}`, name, '', ''])
  /** A workbook in which rows (1 is the header) and columns (0 = A) are hidden, as a filter hides them. */
  const sheet = async (hidden: { rows: number[]; columns?: number[] }, type: 'xlsx' | 'biff8' = 'xlsx') => {
    const filled = utils.aoa_to_sheet([header, ...people, [], ['合计', '4']])
    filled['!rows'] = Array.from({ length: 7 }, (_, i) => ({ hidden: hidden.rows.includes(i + 1) }))
    filled['!cols'] = Array.from({ length: 4 }, (_, i) => ({ hidden: hidden.columns?.includes(i) === true }))
    const book = utils.book_new()
    utils.book_append_sheet(book, filled, '客户')
    const path = join(test.folder, type === 'xlsx' ? 'hidden.xlsx' : 'hidden.xls')
    await writeFile(path, write(book, { type: 'buffer', bookType: type, cellStyles: true }) as Buffer)
    return path
  }
  const check = async (path: string) => {
    const { sheet: name, headerRow, mapping, keys } = await test.ask('import.look', { path, kind: 'customers' })
    return test.ask('import.check', { path, kind: 'customers', sheet: name, headerRow, mapping, keys })
  }

  it('come along, and the check says how many; who wants only what is seen leaves the others out, and takes them in again', async () => {
    const { id: draft, counts } = await check(await sheet({ rows: [3, 5, 7] }))
    expect(counts).toMatchObject({ rows: 4, added: 4, hidden: 2, hiddenSkipped: 0, blank: 2 })
    const seen = await test.ask('import.skipHidden', { draft, skip: true })
    expect(seen.counts).toMatchObject({ added: 2, skipped: 2, hidden: 2, hiddenSkipped: 2 })
    const all = await test.ask('import.skipHidden', { draft, skip: false })
    expect(all.counts).toMatchObject({ added: 4, skipped: 0, hiddenSkipped: 0 })
    await test.ask('import.skipHidden', { draft, skip: true })
    await test.ask('import.run', { draft })
    const list = await test.ask('customer.list', { sort: [{ column: 'code', descending: false }] })
    expect(list.map(({ name }) => name)).toEqual(['晨光', '街角小店'])
  })

  it('a sheet with nothing hidden says nothing', async () => {
    const path = await sheet({ rows: [] })
    expect(await test.ask('import.look', { path, kind: 'customers' })).toMatchObject({ hiddenColumns: [] })
    expect((await check(path)).counts).toMatchObject({ hidden: 0, hiddenSkipped: 0 })
  })

  it.each(['xlsx', 'biff8'] as const)(
    'hidden columns (%s) are named before anything is checked, and can be matched like the others',
    async (type) => {
      const path = await sheet({ rows: [], columns: [2, 3] }, type)
      const { hiddenColumns, mapping } = await test.ask('import.look', { path, kind: 'customers' })
      expect(hiddenColumns).toEqual([2, 3])
      expect(mapping).toMatchObject({ contact: 2, note: 3 })
    },
  )
})
