import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asksProduct, isMissing, needableFields, needableOf } from '../../../main/field/needed'
import { kinds } from '../../../main/import/kind'
import { translator, type WordKey } from '../../../main/language/language'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import type { Sent } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from '../import/sheet'

describe('a field is empty', () => {
  it.each([
    [null, true],
    [undefined, true],
    ['', true],
    ['  ', true],
    [[], true],
    ['0', false],
    [0, false],
    [['6901'], false],
  ])('%j: %s', (value, missing) => expect(isMissing(value)).toBe(missing))

  it('or not asked for: a service has no barcode, and only goods have a minimum stock', () => {
    const asked = (kind: 'goods' | 'service' | 'bundle') =>
      needableOf('product').filter((field) => asksProduct(field, kind))
    expect(needableOf('product').filter((field) => !asked('goods').includes(field))).toEqual([])
    expect(needableOf('product').filter((field) => !asked('service').includes(field))).toEqual(['barcodes', 'minStock'])
    expect(needableOf('product').filter((field) => !asked('bundle').includes(field))).toEqual(['minStock'])
  })

  it('and each is called by its own word', () => {
    const words = Object.values(needableFields).flatMap((fields) => Object.values(fields) as WordKey[])
    expect(words.filter((word) => translator('zh')(word) === word)).toEqual([])
  })
})

describe('what the shop wants filled in (SEC-08)', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    for (const record of ['customer', 'product'] as const) await test.ask('field.need', { record, fields: [] })
  })

  const need = (record: 'customer' | 'product', ...fields: string[]) => test.ask('field.need', { record, fields })
  const full: Sent<'customer.create'> = {
    name: '齐全商行',
    level: 'A',
    kind: '企业',
    industry: '零售',
    region: '华东',
    segment: '批发',
    country: '中国',

    contact: '王五',
    position: '店长',
    phone: '13800138000',
    email: 'a@example.com',
    province: '浙江',
    city: '杭州',
    address: '某路 1 号',
    rating: '良',
    creditLimit: 0 as never,
    taxId: '91330106MA2H0DEM0E',
    note: '老客户',
  }
  const goods: Sent<'product.create'> = {
    name: '纸',
    spec: 'A4',
    unit: '箱',
    barcodes: ['6901234567892'],
    listPrice: parsePrice('10'),
    taxRate: 1300,
    floorPrice: parsePrice('8'),
    minStock: parseQty('0'),
  }

  it('is asked of a customer, each field at its own place, and said by its name in both languages', async () => {
    await need('customer', 'phone', 'region')
    const reply = await test.reply('customer.create', { name: '缺两样' })
    expect(reply).toMatchObject({
      ok: false,
      code: 'field.missing',
      message: '「地区」必须填写。',
      fields: { region: '这里必须填写。', phone: '这里必须填写。' },
    })
    expect(await test.reply('customer.create', { name: '缺一样', region: '华东' }, 'en')).toMatchObject({
      message: '“Phone” must be filled in.',
    })
    expect(await test.ask('customer.totals', { search: '缺' })).toMatchObject({ count: 0 })
    expect(await test.reply('customer.create', { name: '不缺', region: '华东', phone: '13800138000' })).toMatchObject({
      ok: true,
    })
  })

  it.each(needableOf('customer'))('a customer without %s is refused, with it saved', async (field) => {
    await need('customer', field)
    const ownerId = test.session.user?.id ?? null
    const whole = { ...full, ownerId, name: `齐全 ${field}` }
    const { [field as keyof typeof whole]: _, ...without } = whole
    expect(await test.reply('customer.create', without)).toMatchObject({
      code: 'field.missing',
      fields: { [field]: '这里必须填写。' },
    })
    expect(await test.reply('customer.create', whole)).toMatchObject({ ok: true })
  })

  it.each(needableOf('product'))('a product without %s is refused, with it saved', async (field) => {
    await need('product', field)
    const { id: categoryId } = await test.ask('category.create', { name: `类 ${field}` })
    const { id: brandId } = await test.ask('brand.create', { name: `牌 ${field}` })
    const whole = { ...goods, categoryId, brandId, barcodes: [`BC-${field}`] }
    const { [field as keyof typeof whole]: _, ...without } = whole
    expect(await test.reply('product.create', without)).toMatchObject({
      code: 'field.missing',
      fields: { [field]: '这里必须填写。' },
    })
    expect(await test.reply('product.create', whole)).toMatchObject({ ok: true })
  })

  it('is not asked of a service what only goods have', async () => {
    await need('product', 'barcodes', 'minStock')
    const service = { name: '安装', kind: 'service' as const, listPrice: parsePrice('10'), taxRate: 600 }
    expect(await test.reply('product.create', service)).toMatchObject({ ok: true })
  })

  it('is asked of a style too, but not what each of its variants gets by itself', async () => {
    await need('product', 'unit', 'spec', 'barcodes')
    const style = { name: '衬衫', colours: ['白'], sizes: ['S', 'M'], listPrice: parsePrice('50'), taxRate: 1300 }
    expect(await test.reply('style.create', { ...style, barcodes: true })).toMatchObject({
      code: 'field.missing',
      fields: { unit: '这里必须填写。' },
    })
    expect(await test.reply('style.create', { ...style, unit: '件' })).toMatchObject({
      fields: { barcodes: '这里必须填写。' },
    })
    expect(await test.reply('style.create', { ...style, unit: '件', barcodes: true })).toMatchObject({ ok: true })
  })

  it('leaves alone who is here without it, until somebody saves', async () => {
    const { id } = await test.ask('customer.create', { name: '早就在的' })
    await need('customer', 'phone')
    const page = await test.ask('customer.read', { id })
    expect(page.phone).toBe('')
    expect(await test.reply('customer.change', { ...page, id, version: 1 })).toMatchObject({ code: 'field.missing' })
    expect(await test.reply('customer.change', { ...page, id, version: 1, phone: '13800138000' })).toMatchObject({
      ok: true,
    })
  })

  it('is not asked of who is put out of use, nor what the shop’s own fields need (CUS-12)', async () => {
    const { id } = await test.ask('customer.create', { name: '不再来的' })
    await need('customer', 'phone')
    const own = await test.ask('field.create', { record: 'customer', name: '合同号', kind: 'text', needed: true })
    const page = await test.ask('customer.read', { id })
    expect(await test.reply('customer.change', { ...page, id, version: 1, active: false })).toMatchObject({ ok: true })
    const stopped = await test.ask('customer.read', { id })
    const back = { ...stopped, id, version: stopped.version, active: true, phone: '13800138000' }
    expect(await test.reply('customer.change', back)).toMatchObject({ code: 'field.needed' })
    const { check, refused } = importing(test, 'customers')
    const { id: draft } = await check([
      ['客户名称', '启用'],
      ['停用着进来的', '否'],
      ['用着进来的', '是'],
    ])
    expect((await refused(draft)).map(([row]) => row)).toEqual([3])
    await test.ask('field.retire', { id: own.id, active: false })
  })

  it('is decided by the owner, kept in the order of the form, and written down', async () => {
    await need('customer', 'phone', 'level')
    expect(new Set(await test.ask('field.needed', { record: 'customer' }))).toEqual(new Set(['phone', 'level']))
    expect(await test.ask('field.needed', { record: 'product' })).toEqual([])
    const [entry] = await test.ask('activity.list', { record: 'company', recordId: 1 as never })
    expect(entry).toMatchObject({ command: 'field.need', after: { record: 'customer', needed: ['level', 'phone'] } })
    expect(await test.reply('field.need', { record: 'customer', fields: ['barcodes'] })).toMatchObject({
      code: 'record.notFound',
    })
  })

  it('is asked of new records of an import, cell by cell, mended there; who is here is changed without it', async () => {
    await test.ask('customer.create', { code: 'D1', name: '在册商行' })
    await need('customer', 'phone', 'level', 'ownerId')
    const { check, refused } = importing(test, 'customers')
    const { id: draft, counts } = await check([
      ['客户编码', '客户名称', '电话', '等级', '城市', '负责人'],
      ['D1', '在册商行', '', 'B', '宁波', ''],
      ['D2', '没有电话', '', 'A', '杭州', '老板'],
      ['D3', '什么都有', '13900001111', 'A', '杭州', '老板'],
      ['D4', '无人负责', '13900003333', 'A', '杭州', ''],
    ])
    expect(counts).toMatchObject({ refused: 2, changed: 1, added: 1 })
    expect(await refused(draft)).toEqual([
      [3, 'phone', '「电话」必须填写。'],
      [5, 'ownerName', '「负责人」必须填写。'],
    ])
    await test.ask('import.skip', { draft, rows: [5], skip: true })
    await test.ask('import.mend', { draft, row: 3, field: 'phone', text: '13900002222' })
    expect(await test.ask('import.run', { draft })).toMatchObject({ added: 2, changed: 1 })
  })

  it('refuses new products of a workbook that has no column for it', async () => {
    await need('product', 'categoryId', 'barcodes')
    const { check, refused } = importing(test, 'products')
    const { id: draft } = await check([
      ['商品编码', '商品名称', '条码', '标价'],
      ['E1', '胶水', '6901234567908', 3],
    ])
    expect(await refused(draft)).toEqual([[2, 'category', '「类别」必须填写。']])
  })

  it('every field that can be needed is one a workbook can bring', () => {
    const spoken: Record<string, string> = {
      ownerId: 'ownerName',
      categoryId: 'category',
      brandId: 'brand',
      barcodes: 'barcode',
    }
    const unspoken = (['customer', 'product'] as const).flatMap((record) =>
      needableOf(record).filter((field) => !((spoken[field] ?? field) in kinds[`${record}s`].fields)),
    )
    expect(unspoken).toEqual([])
  })
})
