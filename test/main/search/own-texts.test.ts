import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingFromSearch } from '../../../db/search'
import { keepSearchIndex } from '../../../main/search/keep-index'
import { fieldKey } from '../../../main/value/fieldkey'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import type { Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from '../import/sheet'

describe('what stands in the shop’s own fields', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())

  const define = async (input: Omit<Sent<'field.create'>, 'record'>, record: 'customer' | 'product' = 'customer') => {
    const { id } = await test.ask('field.create', { record, ...input })
    return { id, key: fieldKey(id) }
  }
  const customer = async (name: string, fields: Record<string, string | number | null>) =>
    (await test.ask('customer.create', { name, fields })).id
  const change = async (id: Id, fields: Record<string, string | null>) => {
    const page = await test.ask('customer.read', { id })
    await test.ask('customer.change', { ...page, id, fields, version: page.version })
  }
  /** In the palette and in the list alike. */
  const found = async (text: string, list: 'customer' | 'product' = 'customer') => {
    const names = (await test.ask('search.everything', { text })).map(({ title }) => title)
    const rows = (await test.ask(`${list}.list`, { search: text })).map(({ name }) => name)
    expect([...rows].sort()).toEqual([...names].sort())
    return names
  }

  it('is found by its words, its pinyin and any part of it, and no longer once it is another', async () => {
    const { key } = await define({ name: '微信号', kind: 'text' })
    const id = await customer('张记百货', { [key]: '小鹏杂货-2018' })
    expect(await found('鹏杂')).toEqual(['张记百货'])
    expect(await found('xpzh')).toEqual(['张记百货'])
    expect(await found('2018')).toEqual(['张记百货'])
    await change(id, { [key]: '大鹏' })
    expect([await found('鹏杂'), await found('大鹏')]).toEqual([[], ['张记百货']])
    await change(id, { [key]: null })
    expect([await found('大鹏'), await found('张记')]).toEqual([[], ['张记百货']])
  })

  it('of a product too', async () => {
    const { key } = await define({ name: '产地', kind: 'text' }, 'product')
    const product = { name: '龙井', listPrice: parsePrice('80'), taxRate: 1300 }
    const { id } = await test.ask('product.create', { ...product, fields: { [key]: '狮峰山' } })
    expect(await found('狮峰', 'product')).toEqual(['龙井'])
    const page = await test.ask('product.read', { id })
    await test.ask('product.change', { ...page, id, version: page.version, fields: { [key]: '梅家坞' } })
    expect([await found('狮峰', 'product'), await found('mjw', 'product')]).toEqual([[], ['龙井']])
  })

  it('a figure or a day is no word, until its field is made one', async () => {
    const { id, key } = await define({ name: '店号', kind: 'number' })
    await customer('李记五金', { [key]: 77_310_000 })
    expect(await found('7731')).toEqual([])
    await test.ask('field.convert', { id, kind: 'text' })
    expect(await found('7731')).toEqual(['李记五金'])
    await test.ask('field.convert', { id, kind: 'number' })
    expect(await found('7731')).toEqual([])
  })

  it('a word of a choice that is renamed is found by its new name; a field out of use finds nothing', async () => {
    const { id, key } = await define({ name: '线路', kind: 'choice', words: ['城北线', '城南线'] })
    await customer('王记茶行', { [key]: '城北线' })
    await customer('赵记茶行', { [key]: '城南线' })
    const words = [
      { was: '城北线', name: '滨江线' },
      { was: '城南线', name: '城南线' },
    ]
    await test.ask('field.change', { id, name: '线路', words })
    expect([await found('城北'), await found('滨江'), await found('城南')]).toEqual([[], ['王记茶行'], ['赵记茶行']])
    await test.ask('field.retire', { id, active: false })
    expect(await found('滨江')).toEqual([])
    await test.ask('field.retire', { id, active: true })
    expect(await found('滨江')).toEqual(['王记茶行'])
  })

  it('goes along when two customers become one, and comes home', async () => {
    const { key } = await define({ name: '招牌', kind: 'text' })
    const kept = await customer('孙记', {})
    const gone = await customer('孙记分号', { [key]: '老字号木匾' })
    const versions = { keptVersion: 1, goneVersion: 1 }
    await test.ask('customer.merge', { keptId: kept, goneId: gone, ...versions })
    expect(await found('木匾')).toEqual(['孙记'])
    const { merges } = await test.ask('customer.read', { id: kept })
    await test.ask('customer.undoMerge', { mergeId: merges[0]?.mergeId ?? 0 })
    expect(await found('木匾')).toEqual(['孙记分号'])
  })

  it('comes with an import, new and changed, and goes with its undoing', async () => {
    const { bring } = importing(test, 'customers')
    const { key } = await define({ name: '老板娘', kind: 'text' })
    await customer('周记', { [key]: '阿香' })
    const { id } = await bring([
      ['客户名称', '老板娘'],
      ['周记', '阿莲'],
      ['吴记', '阿凤'],
    ])
    expect([await found('阿莲'), await found('阿香'), await found('afeng')]).toEqual([['周记'], [], ['吴记']])
    await test.ask('import.undo', { id })
    expect([await found('阿莲'), await found('阿香'), await found('阿凤')]).toEqual([[], ['周记'], []])
  })

  it('of most customers at once is renamed, and every one is found by the new word alone', async () => {
    const { id, key } = await define({ name: '片区', kind: 'choice', words: ['老片区'] })
    const { bring } = importing(test, 'customers')
    await bring([['客户名称', '片区'], ...Array.from({ length: 700 }, (_, i) => [`第${i}家`, '老片区'])])
    await customer('不在片区的', { [key]: null })
    await test.ask('field.change', { id, name: '片区', words: [{ was: '老片区', name: '新片区' }] })
    expect(await test.ask('customer.totals', { search: '老片区' })).toMatchObject({ count: 0 })
    expect(await test.ask('customer.totals', { search: '新片区' })).toMatchObject({ count: 700 })
    expect(await found('第699家')).toEqual(['第699家'])
    expect(await found('不在片区')).toEqual(['不在片区的'])
    expect(await missingFromSearch(test.shop.engine())).toEqual([])
  })

  it('of a shop whose index is older is found once it has been opened', async () => {
    const { key } = await define({ name: '备用名', kind: 'text' })
    const id = await customer('郑记', { [key]: '鸿运楼' })
    await test.shop.engine().tx(async (tx) => {
      await tx.run(`update customers set search_key = 'k 郑记' where id = ?`, [id])
      await tx.run(`delete from search_docs where kind = 'customer' and record_id = ?`, [id])
    })
    await keepSearchIndex(test.shop.engine())
    expect(await missingFromSearch(test.shop.engine())).toEqual([])
    expect(await found('hongyunlou')).toEqual(['郑记'])
  })
})
