import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { taxCell } from '../../../main/import/cell'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

describe('a tax rate in a workbook', () => {
  const thirteen = [13, '13', '13%', '13 ％', '１３％', 0.13, '0.13'] as const
  const others: [number | string, number][] = [
    ['9%', 900],
    [0, 0],
    ['0%', 0],
    [1, 100],
    ['1%', 100],
    ['17%', 1700],
  ]
  it.each<[string | number, number | string]>([
    ...thirteen.map((cell): [string | number, number] => [cell, 1300]),
    ...others,
    ...['免税', '免征', ' Exempt ', 'tax exempt'].map((word): [string, string] => [word, 'exempt']),
    ...['不征税', 'outside VAT'].map((word): [string, string] => [word, 'outside']),
  ])('%j is %s', (cell, said) => {
    expect(taxCell(cell)).toBe(said)
  })

  it.each([['约13'], ['-1'], ['101'], ['0.13%'], ['%'], ['应税'], ['免税？']])('%j is refused', (cell) => {
    expect(() => taxCell(cell)).toThrow('import.badRate')
  })
})

describe('exempt products come in from a workbook, and go back to it', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const header = ['货号', '品名', '税率']
  const taxed = async (code: string) => {
    const [row] = await test.ask('product.list', { search: code })
    const { taxKind, taxRate } = await test.ask('product.read', { id: row?.id ?? 0 })
    return [taxKind, taxRate]
  }

  it('the word in the column of rates is enough; who says nothing is taxed at the usual rate', async () => {
    await importing(test, 'products').bring([
      header,
      ['V-1', '蔬菜', '免税'],
      ['V-2', '押金', '不征税'],
      ['V-3', '纸', ''],
    ])
    expect(await Promise.all(['V-1', 'V-2', 'V-3'].map(taxed))).toEqual([
      ['exempt', 0],
      ['outside', 0],
      ['taxed', 1300],
    ])
  })

  it('the same file twice changes nothing; what it changes is shown as people write it, and can be taken back', async () => {
    const { bring, check } = importing(test, 'products')
    const rows = [header, ['V-1', '蔬菜', '免税'], ['V-2', '纸', '13%']]
    await bring(rows)
    expect((await check(rows)).counts).toMatchObject({ unchanged: 2, changed: 0 })
    const { id: draft } = await check([header, ['V-1', '蔬菜', 9], ['V-2', '纸', '免税']])
    expect((await test.ask('import.rows', { draft })).map(({ changes }) => changes)).toEqual([
      [{ field: 'taxRate', before: 'exempt', after: 900 }],
      [{ field: 'taxRate', before: 1300, after: 'exempt' }],
    ])
    const { id } = await test.ask('import.run', { draft })
    expect([await taxed('V-1'), await taxed('V-2')]).toEqual([
      ['taxed', 900],
      ['exempt', 0],
    ])
    await test.ask('import.undo', { id })
    expect([await taxed('V-1'), await taxed('V-2')]).toEqual([
      ['exempt', 0],
      ['taxed', 1300],
    ])
  })

  it('an empty cell leaves an exempt product exempt, with whatever rate is kept beside it', async () => {
    const { id } = await test.ask('product.create', {
      code: 'V-1',
      name: '蔬菜',
      listPrice: 100_000_000,
      taxKind: 'exempt',
      taxRate: 900,
    })
    await importing(test, 'products').bring([
      [...header, '规格'],
      ['V-1', '蔬菜', '', '散装'],
    ])
    expect(await test.ask('product.read', { id })).toMatchObject({ spec: '散装', taxKind: 'exempt', taxRate: 900 })
    const { check } = importing(test, 'products')
    expect(
      (
        await check([
          [...header, '规格'],
          ['V-1', '蔬菜', '免税', '散装'],
        ])
      ).counts,
    ).toMatchObject({ unchanged: 1 })
  })

  it('a column that says how goods are taxed counts too; what contradicts it or lacks a rate is refused', async () => {
    const { bring, check, refused } = importing(test, 'products')
    const both = [...header, '计税方式']
    await bring([both, ['V-1', '蔬菜', '', '免税'], ['V-2', '押金', 0, '不征税'], ['V-3', '纸', '6%', '应税']])
    expect(await Promise.all(['V-1', 'V-2', 'V-3'].map(taxed))).toEqual([
      ['exempt', 0],
      ['outside', 0],
      ['taxed', 600],
    ])
    const { id: draft } = await check([
      both,
      ['V-1', '蔬菜', '', '应税'],
      ['V-2', '押金', '13%', '不征税'],
      ['V-3', '纸', '免税', '应税'],
      ['V-4', '笔', '13%', '半税'],
    ])
    expect(await refused(draft)).toEqual([
      [2, 'taxKind', expect.stringContaining('写税率')],
      [3, 'taxKind', expect.stringContaining('「不征税」')],
      [4, 'taxKind', expect.stringContaining('「应税」')],
      [5, 'taxKind', expect.stringContaining('「半税」')],
    ])
  })

  it.each(['zh', 'en'] as const)(
    'what the list exports says it in words and comes back the same, in another shop too (%s)',
    async (language) => {
      const titles = {
        zh: ['商品编码', '商品名称', '税率', '计税方式'],
        en: ['Product code', 'Product', 'Tax rate', 'Taxed as'],
      }
      await importing(test, 'products').bring([
        header,
        ['V-1', '蔬菜', '免税'],
        ['V-2', '押金', '不征税'],
        ['V-3', '纸', '6%'],
      ])
      const path = join(test.folder, 'products out.xlsx')
      const columns = ['code', 'name', 'taxRate', 'taxKind'].map((key, i) => ({
        key,
        title: titles[language][i] ?? '',
      }))
      await test.reply('product.export', { columns, sheet: 'products', path }, language)
      const plan = async (to: TestShop) => {
        const { sheet, headerRow, mapping, keys } = await to.ask('import.look', { path, kind: 'products' })
        return to.ask('import.check', { path, kind: 'products', sheet, headerRow, mapping, keys })
      }
      expect((await plan(test)).counts).toMatchObject({ unchanged: 3, changed: 0, refused: 0 })
      const other = await openReadyShop('2026-03-01')
      await other.ask('import.run', { draft: (await plan(other)).id })
      const rows = await other.ask('product.list', { sort: [{ column: 'code', descending: false }] })
      expect(rows.map(({ taxKind, taxRate }) => [taxKind, taxRate])).toEqual([
        ['exempt', null],
        ['outside', null],
        ['taxed', 600],
      ])
      await other.close()
    },
  )
})
