import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Field } from '../../../main/field/field'
import { fieldKey } from '../../../main/value/fieldkey'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import type { Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop, without } from '../../shop'

describe('the shop’s own fields', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())

  const define = async (input: Omit<Sent<'field.create'>, 'record'>, record: 'customer' | 'product' = 'customer') => {
    const { id } = await test.ask('field.create', { record, ...input })
    return { id, key: fieldKey(id) }
  }
  const fieldOf = async (id: Id): Promise<Field> => {
    const found = (await test.ask('field.list', { record: 'customer' })).find((field) => field.id === id)
    if (!found) throw new Error('The field is not there')
    return found
  }
  const customer = async (input: Partial<Sent<'customer.create'>>) =>
    (await test.ask('customer.create', { name: '示例商行', ...input })).id
  const own = async (id: Id) => {
    const { fields, copies } = await test.ask('customer.read', { id })
    return { fields, copies }
  }
  const save = async (id: Id, change: Partial<Sent<'customer.change'>>) => {
    const page = await test.ask('customer.read', { id })
    return test.reply('customer.change', { ...page, ...change, id, version: page.version })
  }

  it('are filled in with the customer, shown on its page, and kept when they are not mentioned', async () => {
    const area = await define({ name: '店面面积', kind: 'number', decimals: 1 })
    const since = await define({ name: '开店日期', kind: 'day' })
    const id = await customer({ fields: { [area.key]: 1_205_000, [since.key]: '2019-05-01' } })
    expect((await own(id)).fields).toMatchObject({ [area.key]: 1_205_000, [since.key]: '2019-05-01' })
    expect(await save(id, { fields: {}, note: '老客户' })).toMatchObject({ ok: true })
    expect((await own(id)).fields[area.key]).toBe(1_205_000)
    expect(await save(id, { fields: { [area.key]: null } })).toMatchObject({ ok: true })
    expect((await own(id)).fields).toMatchObject({ [area.key]: null, [since.key]: '2019-05-01' })
  })

  it.each<[string, Omit<Sent<'field.create'>, 'record'>, string | number, string]>([
    ['a number with too many decimals', { name: '人数', kind: 'number' }, 15_000, 'field.tooManyDecimals'],
    ['a word for a figure', { name: '坪效', kind: 'number' }, '很多', 'number.notANumber'],
    ['a day that is none', { name: '签约', kind: 'day' }, '2026-02-30', 'day.notADay'],
    ['a word that is not offered', { name: '结款', kind: 'choice', words: ['现款'] }, '赊账', 'field.noSuchWord'],
  ])('refuse %s, at the field, and nothing is saved', async (_, input, value, code) => {
    const { key } = await define(input)
    const reply = await test.reply('customer.create', { name: '没有的商行', fields: { [key]: value } })
    expect(reply).toMatchObject({ ok: false, code, fields: { [`fields.${key}`]: expect.any(String) } })
    expect(await test.ask('customer.totals', { search: '没有的商行' })).toMatchObject({ count: 0 })
  })

  it('that are needed refuse an empty form, but not one who knows nothing of them (SEC-08)', async () => {
    const before = await customer({ name: '早就在的商行' })
    const { id: needed, key } = await define({ name: '等级证号', kind: 'text', needed: true })
    const without = await test.reply('customer.create', { name: '缺证号的商行' })
    expect(without).toMatchObject({
      ok: false,
      code: 'field.needed',
      fields: { [`fields.${key}`]: expect.any(String) },
    })
    expect(await save(before, {})).toMatchObject({ ok: false, code: 'field.needed' })
    expect(await save(before, { fields: {}, active: false })).toMatchObject({ ok: true })
    expect(await save(before, { fields: { [key]: 'A-1' } })).toMatchObject({ ok: true })
    await test.ask('field.retire', { id: needed, active: false })
    expect(await test.reply('customer.create', { name: '不再要证号' })).toMatchObject({ ok: true })
    expect((await own(before)).fields[key]).toBe('A-1')
  })

  it('a name is there once, whatever its capitals; customers and products have their own', async () => {
    await define({ name: 'Wechat', kind: 'text' })
    const again = { record: 'customer', name: 'ｗｅＣＨＡＴ', kind: 'text' } as const
    expect(await test.reply('field.create', again)).toMatchObject({ ok: false, code: 'name.taken' })
    expect(await test.reply('field.create', { ...again, record: 'product' })).toMatchObject({ ok: true })
  })

  it('stand in the order their owner gives them', async () => {
    const [one, two] = [await define({ name: '甲', kind: 'text' }), await define({ name: '乙', kind: 'text' })]
    const all = (await test.ask('field.list', { record: 'customer' })).map(({ id }) => id)
    const turned = all.map((id) => (id === one.id ? two.id : id === two.id ? one.id : id))
    await test.ask('field.order', { record: 'customer', ids: turned })
    expect((await test.ask('field.list', { record: 'customer' })).map(({ id }) => id)).toEqual(turned)
  })

  it('can be deleted while nobody has a value, and put out of use with their values kept', async () => {
    const empty = await define({ name: '没人用', kind: 'text' })
    await test.ask('field.delete', { id: empty.id })
    const used = await define({ name: '有人用', kind: 'text' })
    const id = await customer({ fields: { [used.key]: '是的' } })
    expect(await test.reply('field.delete', { id: used.id })).toMatchObject({ ok: false, code: 'record.inUse' })
    await test.ask('field.retire', { id: used.id })
    expect(await fieldOf(used.id)).toMatchObject({ active: false })
    await test.ask('field.retire', { id: used.id, active: true })
    expect((await own(id)).fields[used.key]).toBe('是的')
  })

  it('a word is renamed at its customers, two change places, one in use stays or is only hidden', async () => {
    const { id: fieldId, key } = await define({ name: '送货', kind: 'choice', words: ['自提', '快递', '专车'] })
    const [first, second] = [
      await customer({ fields: { [key]: '自提' } }),
      await customer({ fields: { [key]: '快递' } }),
    ]
    const words = [
      { was: '自提', name: '快递' },
      { was: '快递', name: '自提' },
    ]
    await test.ask('field.change', { id: fieldId, name: '送货', words })
    expect([(await own(first)).fields[key], (await own(second)).fields[key]]).toEqual(['快递', '自提'])
    const left = { id: fieldId, name: '送货', words: [{ was: '快递', name: '快递' }] }
    expect(await test.reply('field.change', left)).toMatchObject({ ok: false, code: 'record.inUse' })
    const hidden = [...left.words, { was: '自提', name: '自提', active: false }]
    await test.ask('field.change', { ...left, words: hidden })
    expect((await fieldOf(fieldId)).words).toEqual([
      { name: '快递', active: true },
      { name: '自提', active: false },
    ])
    const twice = [...left.words, { name: '自提' }, { name: '自提 ' }]
    expect(await test.reply('field.change', { ...left, words: twice })).toMatchObject({
      ok: false,
      code: 'field.wordTwice',
    })
    expect(await test.reply('field.change', { ...left, words: [] })).toMatchObject({ ok: false, code: 'text.required' })
  })

  it('whoever is typing in a customer whose word was renamed is told, instead of writing the old word', async () => {
    const { id: fieldId, key } = await define({ name: '渠道', kind: 'choice', words: ['门店'] })
    const id = await customer({ fields: { [key]: '门店' } })
    const page = await test.ask('customer.read', { id })
    await test.ask('field.change', { id: fieldId, name: '渠道', words: [{ was: '门店', name: '实体店' }] })
    expect(await test.reply('customer.change', { ...page })).toMatchObject({ ok: false, code: 'record.changed' })
  })

  it('text becomes a number with a report first; what cannot be read stays as a text, and comes back (bad-input 74)', async () => {
    const { id: fieldId, key } = await define({ name: '员工数', kind: 'text' })
    const ids = [] as Id[]
    for (const [at, text] of ['12', '１２０', '约三十人', '1.5'].entries())
      ids.push(await customer({ name: `第${at}家`, fields: { [key]: text } }))
    const wanted = { id: fieldId, kind: 'number', decimals: 0 } as const
    const report = await test.ask('field.tryConvert', wanted)
    expect(report).toMatchObject({ read: 2, kept: 2 })
    expect(report.examples).toEqual([
      { name: '第2家', text: '约三十人' },
      { name: '第3家', text: '1.5' },
    ])
    expect((await own(ids[0] ?? (0 as Id))).fields[key]).toBe('12')
    expect(await test.ask('field.convert', wanted)).toEqual(report)
    const now = await Promise.all(ids.map(own))
    expect(now.map(({ fields }) => fields[key])).toEqual([120_000, 1_200_000, null, null])
    expect(now.map(({ copies }) => copies[key])).toEqual([undefined, '１２０', '约三十人', '1.5'])
    const [, typed, , dropped] = ids
    await save(typed ?? (0 as Id), { fields: { [key]: 1_210_000 } })
    await save(dropped ?? (0 as Id), { fields: {}, copies: { [key]: null } })
    await test.ask('field.convert', { id: fieldId, kind: 'text' })
    expect((await Promise.all(ids.map(own))).map(({ fields }) => fields[key])).toEqual(['12', '121', '约三十人', null])
  })

  it('text becomes a choice of what is there', async () => {
    const { id: fieldId, key } = await define({ name: '大小', kind: 'text' })
    for (const text of ['大', '小', '大 ', '中']) await customer({ fields: { [key]: text } })
    await test.ask('field.convert', { id: fieldId, kind: 'choice' })
    expect((await fieldOf(fieldId)).words.map(({ name }) => name)).toEqual(['大', '中', '小'])
    const filters = { [key]: { kind: 'oneOf' as const, values: ['大'] } }
    expect(await test.ask('customer.totals', { filters })).toMatchObject({ count: 2 })
  })

  it('a merge fills what the one that stays lacks, keeps its own, and goes back when it is undone', async () => {
    const [a, b] = [await define({ name: '合并一', kind: 'text' }), await define({ name: '合并二', kind: 'money' })]
    const kept = await customer({ name: '留下', fields: { [a.key]: '留下的' } })
    const gone = await customer({ name: '并走', fields: { [a.key]: '并走的', [b.key]: 500 } })
    const versions = { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1 }
    const { id: mergeId } = await test.ask('customer.merge', versions)
    expect((await own(kept)).fields).toMatchObject({ [a.key]: '留下的', [b.key]: 500 })
    await test.ask('customer.undoMerge', { mergeId })
    expect((await own(kept)).fields).toMatchObject({ [a.key]: '留下的', [b.key]: null })
    expect((await own(gone)).fields).toMatchObject({ [a.key]: '并走的', [b.key]: 500 })
  })

  it('a deleted customer takes its values along; the log has what they were', async () => {
    const { key } = await define({ name: '随客户走', kind: 'text' })
    const id = await customer({ fields: { [key]: '随身的话' } })
    await test.ask('customer.delete', { id, version: 1 })
    const engine = test.shop.engine()
    const left = `select count(*) from customer_field_values where customer_id = ?`
    expect(await engine.json<number>(left, [id])).toBe(0)
    const told = `select json_group_array(coalesce(before, after)) from activity_log where record_id = ?`
    expect((await engine.json<string[]>(told, [id])).every((text) => text.includes('随身的话'))).toBe(true)
  })

  it('products have them too, and an old version of one is refused', async () => {
    const { key } = await define({ name: '保质期（天）', kind: 'number' }, 'product')
    const input = { name: '绿茶', listPrice: parsePrice('12'), taxRate: 1300 }
    const { id } = await test.ask('product.create', { ...input, fields: { [key]: 3_650_000 } })
    const page = await test.ask('product.read', { id })
    expect(page.fields[key]).toBe(3_650_000)
    await test.ask('product.change', { ...page, fields: { [key]: 1_800_000 } })
    expect((await test.ask('product.read', { id })).fields[key]).toBe(1_800_000)
    expect(await test.reply('product.change', { ...page })).toMatchObject({ ok: false, code: 'record.changed' })
    const [row] = await test.ask('product.list', { filters: { [key]: { kind: 'range', from: 1_800_000, to: null } } })
    expect(row).toMatchObject({ name: '绿茶', [key]: 1_800_000 })
  })

  it('only who manages the shop defines them', async () => {
    await without(test, 'company.manage', async () => {
      const reply = await test.reply('field.create', { record: 'customer', name: '不许', kind: 'text' })
      expect(reply).toMatchObject({ ok: false, code: 'right.missing' })
      expect(await test.reply('field.list', { record: 'customer' })).toMatchObject({ ok: true })
    })
  })
})

describe('own fields in a list', () => {
  let test: TestShop
  const keys: Record<string, `field:${number}`> = {}
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const defined = [
      { name: '备案', kind: 'text' },
      { name: '面积', kind: 'number', decimals: 2 },
      { name: '押金', kind: 'money' },
      { name: '开店', kind: 'day' },
      { name: '会员', kind: 'flag' },
      { name: '结款', kind: 'choice', words: ['现款', '月结'] },
    ] as const
    for (const input of defined)
      keys[input.name] = fieldKey(
        (
          await test.ask('field.create', {
            record: 'customer',
            ...input,
            words: [...('words' in input ? input.words : [])],
          })
        ).id,
      )
    const rows: [string, ...(string | number | null)[]][] = [
      ['甲', 'A_100%', 1_005_000, 10_050, '2019-05-01', 1, '现款'],
      ['乙', 'b_1000', 950_000, -500, '2020-01-31', 0, '月结'],
      ['丙', null, null, null, null, null, null],
      ['丁', '=SUM(A1)', 10_000_000, 0, '2019-05-01', 1, '月结'],
    ]
    for (const [name, ...values] of rows) {
      const fields = Object.fromEntries(Object.values(keys).map((key, at) => [key, values[at] ?? null]))
      await test.ask('customer.create', { name, fields })
    }
  })
  afterAll(() => test.close())
  const key = (name: string) => keys[name] ?? 'field:0'
  const names = async (scope: object) => (await test.ask('customer.list', scope)).map(({ name }) => name).join('')

  it.each<[string, boolean, string]>([
    ['面积', false, '乙甲丁丙'],
    ['面积', true, '丁甲乙丙'],
    ['押金', false, '乙丁甲丙'],
    ['备案', false, '丁甲乙丙'],
    ['开店', false, '丁甲乙丙'],
    ['结款', true, '甲丁乙丙'],
    ['会员', true, '丁甲乙丙'],
  ])('sorted by %s (descending %s), numbers as numbers and empty ones last', async (name, descending, order) => {
    expect(await names({ sort: [{ column: key(name), descending }] })).toBe(order)
  })

  it.each<[string, object, string]>([
    ['备案', { kind: 'contains', text: 'a_100%' }, '甲'],
    ['备案', { kind: 'contains', text: '_' }, '甲乙'],
    ['面积', { kind: 'range', from: 1_000_000, to: null }, '甲丁'],
    ['押金', { kind: 'range', from: null, to: 0 }, '乙丁'],
    ['押金', { kind: 'range', from: null, to: null }, '甲乙丙丁'],
    ['开店', { kind: 'range', from: '2019-05-01', to: '2019-12-31' }, '甲丁'],
    ['会员', { kind: 'oneOf', values: [0] }, '乙'],
    ['结款', { kind: 'oneOf', values: ['现款', '月结'] }, '甲乙丁'],
    ['结款', { kind: 'oneOf', values: [] }, ''],
  ])('narrowed by %s %o', async (name, filter, found) => {
    const sort = [{ column: 'code', descending: false }]
    expect(await names({ sort, filters: { [key(name)]: filter } })).toBe(found)
    expect(await test.ask('customer.totals', { filters: { [key(name)]: filter as never } })).toMatchObject({
      count: found.length,
    })
  })

  it('a yes or no that nobody has answered is neither', async () => {
    const rows = await test.ask('customer.list', { sort: [{ column: 'code', descending: false }] })
    expect(rows.map((row) => row[key('会员')])).toEqual([true, false, null, true])
  })

  it('export as what they are: numbers, dates, text', async () => {
    const path = join(test.folder, 'own.xlsx')
    const columns = ['备案', '面积', '押金', '开店', '会员', '结款'].map((title) => ({ key: key(title), title }))
    await test.ask('customer.export', { path, columns, sort: [{ column: 'code', descending: false }] })
    const cells = read(await readFile(path), { cellNF: true, cellFormula: true }).Sheets.Sheet1 ?? {}
    expect(cells.A5).toMatchObject({ t: 's', v: '=SUM(A1)' })
    expect(cells.A5).not.toHaveProperty('f')
    expect([cells.B2, cells.B5].map((cell) => [cell?.t, cell?.v])).toEqual([
      ['n', 100.5],
      ['n', 1000],
    ])
    expect(cells.C3).toMatchObject({ t: 'n', v: -5 })
    expect(cells.D2).toMatchObject({ t: 'n', z: expect.stringMatching(/^yyyy/) })
    expect([cells.E2?.v, cells.E3?.v, cells.E4?.v, cells.F3?.v]).toEqual(['是', '否', undefined, '月结'])
  })
})
