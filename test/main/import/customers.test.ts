import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { customerFields } from '../../../main/import/customers'
import { contract, type Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'
import { writeSheet } from './sheet'

describe('customers come in from a workbook and go back to it', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterAll(() => test.close())

  const sheet = (name: string, rows: unknown[][]) => writeSheet(test, rows, name)
  const check = async (path: string, more: Partial<Sent<'import.check'>> = {}) => {
    const look = await test.ask('import.look', { path, kind: 'customers' })
    const { sheet: name, headerRow, mapping, keys } = look
    return test.ask('import.check', { path, kind: 'customers', sheet: name, headerRow, mapping, keys, ...more })
  }
  const booksAgree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter((result) => result.disagreements.length > 0)).toEqual([])
  }
  const header = ['客户编码', '客户名称', '联系人', '电话', '税号', '账期', '信用额度', '启用']
  const rows = [
    ['C001', '杭州晨光商贸有限公司', '王经理', '139 0000 1111', '91330106ma2h0dem0e', 30, 5000, '是'],
    ['00123', '永盛五金', '李姐', '0571-88886666', '', '', '', ''],
    ['', '街角小店', '', '', '', '', '', '否'],
  ]

  it('200 rows of which 3 are wrong: 197 arrive, the 3 are named with row, column, value and reason (CUS-02)', async () => {
    const many = Array.from({ length: 200 }, (_, i) => [
      `T${String(i).padStart(3, '0')}`,
      `客户${i}`,
      '',
      '',
      '',
      '',
      '',
      '',
    ])
    const put = (row: number, column: number, value: unknown) => many[row]?.splice(column, 1, String(value))
    put(10, 3, '1380013800')
    put(20, 1, '')
    put(30, 5, '月底')
    const { id: draft, counts } = await check(await sheet('two hundred', [header, ...many]))
    expect(counts).toMatchObject({ rows: 200, refused: 3, added: 197 })
    const refused = await test.ask('import.rows', { draft, states: ['refused'] })
    expect(refused.map(({ row, problems: [p] }) => [row, p?.field, p?.value])).toEqual([
      [12, 'phone', '1380013800'],
      [22, 'name', ''],
      [32, 'termDays', '月底'],
    ])
    const { id } = await test.ask('import.run', { draft, leaveOut: true })
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 197 })
    await test.ask('import.undo', { id })
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 0 })
  })

  it('new ones get the values of the sheet in the form the program keeps them, codes with their zeros', async () => {
    const { id: draft, counts } = await check(await sheet('new', [header, ...rows]))
    expect(counts).toMatchObject({ rows: 3, added: 3, refused: 0 })
    await test.ask('import.run', { draft })
    const list = await test.ask('customer.list', { sort: [{ column: 'name', descending: false }] })
    expect(list.map(({ code, name, active }) => [code, name, active])).toEqual([
      ['C001', '杭州晨光商贸有限公司', true],
      ['00123', '永盛五金', true],
      ['K00001', '街角小店', false],
    ])
    const page = await test.ask('customer.read', { id: list[0]?.id ?? 0 })
    expect(page).toMatchObject({
      phone: '13900001111',
      taxId: '91330106MA2H0DEM0E',
      creditLimit: 500_000,
      term: { method: 'net', days: 30, day: 0 },
    })
    expect(await test.ask('customer.pick', { text: 'hzcg' })).toMatchObject([{ code: 'C001' }])
    await booksAgree()
  })

  it('the same file twice adds and changes nothing', async () => {
    const { counts } = await check(await sheet('again', [header, ...rows.slice(0, 2)]))
    expect(counts).toMatchObject({ rows: 2, added: 0, changed: 0, unchanged: 2 })
  })

  it('what differs is shown cell by cell, empty cells change nothing, and all of it can be taken back', async () => {
    const changed = [
      ['C001', '杭州晨光商贸有限公司', '赵经理', '', '', 45, '', ''],
      ['00123', '永盛五金', '李姐', '0571-88886666', '', '', 1200.5, '否'],
    ]
    const { id: draft, counts } = await check(await sheet('changed', [header, ...changed]))
    expect(counts).toMatchObject({ added: 0, changed: 2, unchanged: 0 })
    const shown = await test.ask('import.rows', { draft, states: ['changed'] })
    expect(shown.map(({ changes }) => changes)).toEqual([
      [
        { field: 'contact', before: '王经理', after: '赵经理' },
        { field: 'termDays', before: 30, after: 45 },
      ],
      [
        { field: 'creditLimit', before: null, after: 120_050 },
        { field: 'active', before: 1, after: 0 },
      ],
    ])
    const [before] = await test.ask('customer.list', { search: 'C001' })
    const was = await test.ask('customer.read', { id: before?.id ?? 0 })
    const { id } = await test.ask('import.run', { draft })
    const now = await test.ask('customer.read', { id: was.id })
    expect(now).toMatchObject({ contact: '赵经理', phone: '13900001111', term: { method: 'net', days: 45 } })
    expect(now.version).toBe(was.version + 1)
    expect(await test.ask('customer.list', { search: '赵经理' })).toHaveLength(1)
    await test.ask('import.undo', { id })
    expect(await test.ask('customer.read', { id: was.id })).toEqual({ ...was, version: was.version + 2 })
    expect(await test.ask('customer.list', { search: '赵经理' })).toHaveLength(0)
    await booksAgree()
  })

  it('but not when somebody has changed the same field since', async () => {
    const path = await sheet('since', [header, ['C001', '杭州晨光商贸有限公司', '钱经理', '', '', '', '', '']])
    const { id: draft } = await check(path)
    const { id } = await test.ask('import.run', { draft })
    const [row] = await test.ask('customer.list', { search: 'C001' })
    const page = await test.ask('customer.read', { id: row?.id ?? 0 })
    await test.ask('customer.change', { ...page, contact: '孙经理' })
    expect(await test.reply('import.undo', { id })).toMatchObject({
      code: 'import.changedSince',
      message: expect.stringContaining('晨光'),
    })
  })

  it('a code that stands twice is refused on the second row, and one that another customer bears', async () => {
    const twice = [
      ['N1', '甲', '', '', '', '', '', ''],
      ['N1', '乙', '', '', '', '', '', ''],
    ]
    const { id: draft, counts } = await check(await sheet('twice', [header, ...twice]))
    expect(counts).toMatchObject({ added: 1, refused: 1 })
    const [refused] = await test.ask('import.rows', { draft, states: ['refused'] })
    expect(refused).toMatchObject({ row: 3, problems: [{ message: expect.stringContaining('第 2 行') }] })
    const taken = await sheet('taken', [header, ['C001', '永盛五金', '', '', '', '', '', '']])
    expect((await check(taken, { keys: ['name'] })).counts).toMatchObject({ refused: 1, changed: 0 })
  })

  it('a new customer that looks like one that is here is marked with the name, and comes in all the same', async () => {
    const path = await sheet('similar', [header, ['C900', '杭州晨光商贸公司', '', '', '', '', '', '']])
    const { id: draft, counts } = await check(path)
    expect(counts).toMatchObject({ added: 1 })
    const [row] = await test.ask('import.rows', { draft })
    const values = { name: '杭州晨光商贸有限公司' }
    expect(row).toMatchObject({ state: 'new', hints: [{ field: 'name', code: 'similarName', values }] })
  })

  it('a text may be as long as in the form, and no longer', () => {
    const form = z.toJSONSchema(contract['customer.create'].input, { io: 'input', unrepresentable: 'any' })
    const limits = form.properties as Record<string, { maxLength?: number }>
    for (const [field, { column, read, kind = 'text' }] of Object.entries({ ...customerFields }) as [
      string,
      { column: string; read: (cell: string) => unknown; kind?: string },
    ][]) {
      const longest = limits[field]?.maxLength
      if (longest === undefined || kind !== 'text' || ['phone', 'email', 'tax_id'].includes(column)) continue
      expect(read('长'.repeat(longest))).toBe('长'.repeat(longest))
      expect(() => read('长'.repeat(longest + 1))).toThrow('text.tooLong')
    }
  })
})
