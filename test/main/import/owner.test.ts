import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { owner as boss, colleague, openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

describe('who looks after a customer comes in with it', () => {
  let test: TestShop
  let ming: number
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    ming = await colleague(test, 'Ming 小明')
  })
  afterEach(() => test.close())

  const header = ['客户编码', '客户名称', '负责人']
  const ownerOf = async (code: string) => {
    const [row] = await test.ask('customer.list', { search: code })
    return test.ask('customer.read', { id: row?.id ?? 0 })
  }

  it('found by name, however it is written; without one nobody does, and an empty cell changes nothing', async () => {
    const { bring, check } = importing(test, 'customers')
    const rows = [header, ['C1', '晨光', boss.name], ['C2', '永盛', ' ming　小明 '], ['C3', '街角小店', '']]
    await bring(rows)
    expect([await ownerOf('C1'), await ownerOf('C2'), await ownerOf('C3')]).toMatchObject([
      { ownerName: boss.name },
      { ownerId: ming, ownerName: 'Ming 小明' },
      { ownerId: null, ownerName: null },
    ])
    expect((await check(rows)).counts).toMatchObject({ unchanged: 3, changed: 0 })
    expect((await check([header, ['C1', '晨光', '']])).counts).toMatchObject({ unchanged: 1 })
  })

  it('another owner is shown old and new, and given back when the import is taken back', async () => {
    const { bring, check } = importing(test, 'customers')
    await bring([header, ['C1', '晨光', boss.name], ['C2', '永盛', '']])
    const { id: draft, counts } = await check([header, ['C1', '晨光', 'MING 小明'], ['C2', '永盛', boss.name]])
    expect(counts).toMatchObject({ changed: 2 })
    expect((await test.ask('import.rows', { draft })).map(({ changes }) => changes)).toEqual([
      [{ field: 'ownerName', before: boss.name, after: 'Ming 小明' }],
      [{ field: 'ownerName', before: '', after: boss.name }],
    ])
    const { id } = await test.ask('import.run', { draft })
    expect([await ownerOf('C1'), await ownerOf('C2')]).toMatchObject([{ ownerId: ming }, { ownerName: boss.name }])
    await test.ask('import.undo', { id })
    expect([await ownerOf('C1'), await ownerOf('C2')]).toMatchObject([{ ownerName: boss.name }, { ownerId: null }])
  })

  it('a name nobody bears is refused on its row with the names there are; mended, it comes in', async () => {
    const { check, refused } = importing(test, 'customers')
    const { id: draft, counts } = await check([header, ['C1', '晨光', '小红'], ['C2', '永盛', boss.name]])
    expect(counts).toMatchObject({ refused: 1, added: 1 })
    expect(await refused(draft)).toEqual([[2, 'ownerName', expect.stringMatching(`「小红」.*Ming 小明.*${boss.name}`)]])
    const mended = await test.ask('import.mend', { draft, row: 2, field: 'ownerName', text: 'ming 小明' })
    expect(mended.counts).toMatchObject({ refused: 0, added: 2 })
    await test.ask('import.run', { draft })
    expect(await ownerOf('C1')).toMatchObject({ ownerId: ming })
  })

  it('a further row of a customer may repeat its owner, and not name another', async () => {
    const { check, refused } = importing(test, 'customers')
    const { id: draft } = await check([
      [...header, '联系人'],
      ['C1', '晨光', boss.name, '王'],
      ['C1', '', boss.name, '李'],
      ['C1', '', 'Ming 小明', '赵'],
    ])
    expect(await refused(draft)).toEqual([[4, 'ownerName', expect.stringContaining('第 2 行')]])
  })

  it('what the list exports comes back and changes nothing', async () => {
    await importing(test, 'customers').bring([
      header,
      ['C1', '晨光', boss.name],
      ['C2', '永盛', 'Ming 小明'],
      ['C3', '新华', ''],
    ])
    const path = join(test.folder, 'owners.xlsx')
    const columns = ['code', 'name', 'ownerName'].map((key, i) => ({ key, title: header[i] ?? '' }))
    await test.ask('customer.export', { columns, sheet: '客户', path })
    const { sheet, headerRow, mapping, keys } = await test.ask('import.look', { path, kind: 'customers' })
    const { counts } = await test.ask('import.check', { path, kind: 'customers', sheet, headerRow, mapping, keys })
    expect(counts).toMatchObject({ unchanged: 3, changed: 0, refused: 0 })
  })
})
