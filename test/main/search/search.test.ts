import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { containsText, indexForSearch, missingFromSearch, type SearchKind, searched } from '../../../db/search'
import { contains, searchTerms } from '../../../db/term'
import { keepSearchIndex } from '../../../main/search/keep-index'
import { searchKey } from '../../../main/search/key'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../../shop'

describe('the words of a record', () => {
  it.each([
    ['杭州晨光商贸', '杭州晨光商贸 hzcgsm hangzhouchenguangshangmao'],
    ['重庆永盛', '重庆永盛 cqys chongqingyongsheng'],
    ['绿叶A4纸', '绿叶a4纸 lya4z lvyea4zhi'],
    ['138 0013 8000', '138 0013 8000 13800138000'],
    ['ＡＣＭＥ  Ltd', 'acme ltd'],
  ])('of %s', (name, words) => expect(searchKey(name)).toBe(words))
})

describe('the search', () => {
  let test: TestShop
  const ids: Record<string, number> = {}
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const customers = [
      ['K001', '杭州晨光商贸有限公司', '138 0013 8000', '张三'],
      ['K002', '宁波晨光文具店', '0574-8888 6666', '李四'],
      ['CG', '永盛百货', '', '晨光'],
      ['K004', '100%_棉业', '', ''],
      ['K005', 'O\'Reilly "& Söhne"', '', ''],
      ['K006', '𠮷野家', '', ''],
    ] as const
    for (const [code, name, phone, contact] of customers)
      ids[code] = (await test.ask('customer.create', { code, name, phone, contact })).id
    const product = { name: '晨光中性笔', spec: '0.5 黑', listPrice: parsePrice('2'), taxRate: 1300 }
    ids.P1 = (await test.ask('product.create', { ...product, code: 'CG-05', openingStock: parseQty('100') })).id
    const lines = [{ productId: ids.P1, qty: parseQty('3'), listPrice: parsePrice('2') }]
    for (const customer of ['K001', 'K002', 'K001']) {
      const draft = { customerId: ids[customer] ?? 0, orderOn: '2026-03-05', lines }
      const noted = { ...draft, note: customer === 'K002' ? '急单 请打包' : '', externalNo: `TB-${customer}` }
      const { id } = await test.ask('order.save', { id: null, draft: noted })
      ids[`order of ${customer}`] = id
      await test.ask('order.confirm', { id, version: 1 })
      if (customer === 'K002')
        await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05', trackingNo: 'SF1234567890' })
    }
    const orderId = ids['order of K002'] ?? 0
    const request = { orderId, kind: 'ordinary', title: '宁波晨光文具店', taxId: '' } as const
    ids.invoice = (await test.ask('invoice.request', { ...request, naturalPerson: true })).id
  })
  afterAll(() => test.close())

  const found = async (text: string) =>
    (await test.ask('search.everything', { text })).map(({ kind, title }) => `${kind} ${title}`)

  it.each([
    ['K002', 'customer 宁波晨光文具店'],
    ['k002', 'customer 宁波晨光文具店'],
    ['hzcg', 'customer 杭州晨光商贸有限公司'],
    ['chenguangsh', 'customer 杭州晨光商贸有限公司'],
    ['光文', 'customer 宁波晨光文具店'],
    ['88886666', 'customer 宁波晨光文具店'],
    ['0138000', 'customer 杭州晨光商贸有限公司'],
    ['100%', 'customer 100%_棉业'],
    ['%_', 'customer 100%_棉业'],
    ["o'r", `customer O'Reilly "& Söhne"`],
    ['"&', `customer O'Reilly "& Söhne"`],
    ['𠮷', 'customer 𠮷野家'],
    ['商贸 张', 'customer 杭州晨光商贸有限公司'],
    ['cg-05', 'product 晨光中性笔'],
    ['0.5', 'product 晨光中性笔'],
    ['XSDD20260305-0002', 'order XSDD20260305-0002'],
    ['5-0003', 'order XSDD20260305-0003'],
    ['急单', 'order XSDD20260305-0002'],
    ['tb-k002', 'order XSDD20260305-0002'],
    ['34567890', 'order XSDD20260305-0002'],
    ['KPSQ', 'invoice KPSQ20260305-0001'],
  ])('%s finds first: %s', async (text, first) => {
    expect((await found(text))[0]).toBe(first)
  })

  it.each(['没有', '', '   ', '\u0000', '*', 'AND', 'NOT "', 'cgx'])(
    '%j finds nothing and fails at nothing',
    async (text) => {
      expect(await found(text)).toEqual([])
    },
  )

  it('a code that is the text comes before names that begin so, and those before what only contains it', async () => {
    expect((await found('cg')).filter((one) => one.startsWith('customer'))).toEqual([
      'customer 永盛百货',
      'customer 宁波晨光文具店',
      'customer 杭州晨光商贸有限公司',
    ])
  })

  it('orders and invoices are found by their customer, the newest first', async () => {
    expect((await found('晨光')).filter((one) => /order|invoice/.test(one))).toEqual([
      'order XSDD20260305-0003',
      'order XSDD20260305-0002',
      'order XSDD20260305-0001',
      'invoice KPSQ20260305-0001',
    ])
  })

  it('an invoice is found by the number that was written back', async () => {
    await test.ask('invoice.approve', { id: ids.invoice ?? 0 })
    await test.ask('invoice.writeBack', {
      id: ids.invoice ?? 0,
      number: '26332000000012345678',
      issuedOn: '2026-03-05',
    })
    const [one] = await test.ask('search.everything', { text: '0012345678' })
    expect(one).toMatchObject({ kind: 'invoice', title: '26332000000012345678', pageId: ids.invoice })
  })

  it('a customer is found by the new name, no longer by the old one; an order also by the name it was printed with', async () => {
    const page = await test.ask('customer.read', { id: ids.K002 ?? 0 })
    await test.ask('customer.change', { ...page, name: '宁波启明文具店' })
    expect(await found('启明')).toEqual(['customer 宁波启明文具店'])
    expect((await found('波晨光')).filter((one) => one.startsWith('customer'))).toEqual([])
    expect(await found('波晨光')).toContain('order XSDD20260305-0002')
  })

  it('two customers made one are found as one, by the phone of the other too', async () => {
    const [keptId, goneId] = await Promise.all(
      ['合一茶行', '合二茶行'].map(async (name, i) => {
        const made = await test.ask('customer.create', { name, phone: i === 1 ? '0571-77778888' : '' })
        return made.id
      }),
    )
    const [kept, gone] = [keptId ?? 0, goneId ?? 0]
    await test.ask('customer.merge', { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1 })
    expect(await found('茶行')).toEqual(['customer 合一茶行'])
    expect(await found('77778888')).toEqual(['customer 合一茶行'])
  })

  it('a user who may not read invoices finds none', async () => {
    await without(test, 'receivable.read', async () => {
      expect((await found('晨光')).filter((one) => one.startsWith('invoice'))).toEqual([])
    })
  })

  const count = async (kind: SearchKind, where: string, params: (string | number)[]) => {
    const { table } = searched[kind]
    return test.shop
      .engine()
      .json<number[]>(`select json_group_array(id) from (select id from ${table} where ${where} order by id)`, params)
  }

  it('finds exactly what contains the text, whatever is written and however often it is changed', async () => {
    const signs = fc.constantFrom(
      '晨',
      '光',
      '鑫',
      'a',
      'b',
      'c',
      '1',
      '2',
      '-',
      '%',
      '_',
      "'",
      '"',
      '𠮷',
      '\\',
      '*',
      '^',
    )
    const word = fc.string({ unit: signs, minLength: 1, maxLength: 7 })
    const round = fc.tuple(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      word,
    )
    const customers = await count('customer', 'true', [])
    const before = await test.shop
      .engine()
      .json<[number, string][]>('select json_group_array(json_array(id, search_key)) from customers')
    const product = async ([keys, text]: [string[][], string]) => {
      await test.shop.engine().tx(async (tx) => {
        const some = customers.slice(0, keys.length) as Id[]
        for (const [i, words] of keys.entries())
          await tx.run('update customers set search_key = ? where id = ?', [words.join(' '), some[i] ?? 0])
        await indexForSearch(tx, 'customer', some)
      })
      const condition = containsText('customer', text, 'id', 'search_key')
      const [term = ''] = searchTerms(text)
      expect(await count('customer', condition?.sql ?? 'false', condition?.params as string[])).toEqual(
        await count('customer', `search_key like ? escape '\\'`, [contains(term)]),
      )
    }
    await fc.assert(fc.asyncProperty(round, product), { numRuns: 200 })
    await test.shop.engine().tx(async (tx) => {
      for (const [id, key] of before) await tx.run('update customers set search_key = ? where id = ?', [key, id])
      await indexForSearch(tx, 'customer', customers as Id[])
    })
  })

  it('a record that is deleted is found no more, and the index is whole without it', async () => {
    const { id } = await test.ask('customer.create', { name: '临时客户' })
    expect(await found('临时客')).toEqual(['customer 临时客户'])
    await test.ask('customer.delete', { id, version: 1 })
    expect(await found('临时客')).toEqual([])
    expect(await missingFromSearch(test.shop.engine())).toEqual([])
  })

  it('an index that was never filled, or lacks a record, is filled when the shop is opened, with the whole pinyin', async () => {
    await test.shop.engine().tx(async (tx) => {
      await tx.run(`update customers set search_key = 'k006', contact = '晨鑫商行' where code = 'K006'`)
      await tx.run(`delete from search_docs where kind = 'customer' and record_id = ?`, [ids.K006 ?? 0])
    })
    expect(await found('chenxin')).toEqual([])
    await keepSearchIndex(test.shop.engine())
    expect(await found('chenxin')).toEqual(['customer 𠮷野家'])
    expect(await found('cxsh')).toEqual(['customer 𠮷野家'])
  })
})
