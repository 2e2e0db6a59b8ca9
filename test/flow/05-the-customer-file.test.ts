import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import type { Sent } from '../../preload/contract'
import { openReadyShop, type TestShop } from '../shop'

const taxId = '91330106MA2H0DEM0E'
const otherTaxId = '91330100799655058B'

describe('the file of a customer', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())

  const full: Sent<'customer.create'> = {
    name: '杭州晨光商贸有限公司',
    level: 'A',
    kind: '企业',
    industry: '文具',
    region: '华东',
    contact: '王经理',
    phone: '139 0000 1111',
    email: 'wang@example.com',
    address: '文三路 1 号',
    contacts: [
      { name: '李会计', position: '财务', phone: '0571-88886666-801' },
      { name: '赵仓管', phone: '13700002222' },
    ],
    addresses: [
      { purpose: 'shipTo', province: '浙江', city: '杭州', address: '良渚仓库' },
      { purpose: 'mailing', city: '杭州', address: '文三路 1 号 5 楼' },
    ],
    titles: [
      { title: '杭州晨光商贸有限公司', taxId: '91330106ma2h0dem0e', bank: '示例银行', account: '6222 0000' },
      { title: '王某', naturalPerson: true, usual: true },
    ],
  }
  const create = async (more: Partial<Sent<'customer.create'>> = {}) =>
    (await test.ask('customer.create', { ...full, ...more })).id
  const similar = (typed: { name?: string; phone?: string; taxId?: string }, id: Id | null = null) =>
    test.ask('customer.similar', { id, ...typed })

  it('a name is enough', async () => {
    const { id } = await test.ask('customer.create', { name: '只有名字' })
    expect(await test.ask('customer.read', { id })).toMatchObject({ contacts: [], titles: [], ownerName: null })
  })

  it('keeps every contact, address and invoice title in order, numbers in their normal form', async () => {
    const page = await test.ask('customer.read', { id: await create() })
    expect(page).toMatchObject({
      level: 'A',
      kind: '企业',
      industry: '文具',
      email: 'wang@example.com',
      phone: '13900001111',
    })
    expect(page.contacts.map(({ name, phone }) => [name, phone])).toEqual([
      ['李会计', '0571-88886666 转801'],
      ['赵仓管', '13700002222'],
    ])
    expect(page.addresses.map(({ purpose, address }) => [purpose, address])).toEqual([
      ['shipTo', '良渚仓库'],
      ['mailing', '文三路 1 号 5 楼'],
    ])
    expect(page.titles.map(({ title, taxId: number, usual }) => [title, number, usual])).toEqual([
      ['杭州晨光商贸有限公司', taxId, false],
      ['王某', '', true],
    ])
  })

  it('a change keeps the rows that stay, by their id, and logs only what differs', async () => {
    const id = await create()
    const before = await test.ask('customer.read', { id })
    const [first, second] = before.contacts
    const contacts = [second, first, { id: null, name: '新来的' }].map((contact) => ({ name: '', ...contact }))
    await test.ask('customer.change', { ...before, contacts })
    const after = await test.ask('customer.read', { id })
    expect(after.contacts.map(({ id: row }) => row).slice(0, 2)).toEqual([second?.id, first?.id])
    expect(after.contacts.map(({ name }) => name)).toEqual(['赵仓管', '李会计', '新来的'])
    expect(after.titles).toEqual(before.titles)
    const [entry] = await test.ask('activity.list', { record: 'customer', recordId: id })
    expect(Object.keys(entry?.after as object).sort()).toEqual(['contacts'])
  })

  it('a row of another customer is never taken away from it', async () => {
    const [one, other] = [await create(), await create()]
    const theirs = (await test.ask('customer.read', { id: one })).contacts
    await test.ask('customer.change', { ...(await test.ask('customer.read', { id: other })), contacts: theirs })
    expect((await test.ask('customer.read', { id: one })).contacts).toEqual(theirs)
  })

  it.each<[string, Partial<Sent<'customer.create'>>, string, string]>([
    [
      'the phone of a further contact',
      { contacts: [{ name: '李', phone: '1380013800' }] },
      'customer.badPhone',
      'contacts.0.phone',
    ],
    ['an e-mail address', { email: 'wang' }, 'customer.badEmail', 'email'],
    ['a firm’s title without tax number', { titles: [{ title: '晨光' }] }, 'invoice.taxIdRequired', 'titles.0.taxId'],
    [
      'a tax number of 16 characters',
      { titles: [{ title: '晨光', taxId: '9133010000000001' }] },
      'customer.badTaxId',
      'titles.0.taxId',
    ],
    ['a title with <', { titles: [{ title: '<晨光>', taxId }] }, 'invoice.badTitle', 'titles.0.title'],
    ['a contact without name', { contacts: [{ name: ' ' }] }, 'input.invalid', 'contacts.0.name'],
    ['an owner who is nobody', { ownerId: 7 }, 'record.notFound', ''],
  ])('refuses %s and says at which field', async (_, more, code, field) => {
    const reply = await test.reply('customer.create', { ...full, ...more })
    expect(reply).toMatchObject({ ok: false, code })
    if (field) expect(Object.keys((!reply.ok && reply.fields) || {})).toEqual([field])
  })

  it('names what nobody would name, exactly as typed', async () => {
    for (const name of ["O'Reilly", '"; DROP TABLE customers', '王记😀', '𠮷野家', 'x'.repeat(200)]) {
      const { id } = await test.ask('customer.create', { name })
      expect((await test.ask('customer.read', { id })).name).toBe(name)
    }
    expect(await test.reply('customer.create', { name: 'x'.repeat(201) })).toMatchObject({ code: 'input.invalid' })
  })

  it('a further contact is found by name and by phone', async () => {
    const id = await create({ name: '有仓库的客户', contacts: [{ name: '钱多多', phone: '13611112222' }] })
    for (const text of ['钱多多', 'qdd', '1361111'])
      expect((await test.ask('customer.pick', { text })).map((pick) => pick.id)).toContain(id)
  })

  it('the owner and the words a customer is sorted by are columns of the list, and narrow it', async () => {
    const [me] = await test.ask('user.names', {})
    const id = await create({ name: '归我管', ownerId: me?.id ?? null, industry: '餐饮' })
    const rows = await test.ask('customer.list', { filters: { industry: { kind: 'contains', text: '餐饮' } } })
    expect(rows).toMatchObject([{ id, ownerName: me?.name, level: 'A' }])
    const mine = await test.ask('customer.totals', {
      filters: { ownerName: { kind: 'contains', text: me?.name ?? '' } },
    })
    expect(mine.count).toBe(1)
  })

  describe('somebody who is here already', () => {
    let id: Id
    beforeAll(async () => {
      id = await create({
        name: '北京永盛商贸有限公司',
        phone: '010-66668888',
        taxId: otherTaxId,
        contacts: [{ name: '孙', phone: '13500009999' }],
      })
    })

    it.each<[string, { name?: string; phone?: string; taxId?: string }, string[]]>([
      ['the name without its legal form', { name: '北京永盛' }, ['name']],
      ['the place in brackets', { name: '永盛（北京）' }, ['name']],
      ['the phone, written otherwise', { phone: '(010) 6666 8888' }, ['phone']],
      ['the phone of another contact', { phone: '+86 135-0000-9999' }, ['phone']],
      ['the tax number in small letters', { taxId: '91330100799655058b' }, ['taxId']],
      ['all of it', { name: '北京永盛公司', phone: '01066668888', taxId: otherTaxId }, ['name', 'phone', 'taxId']],
    ])('is named by %s', async (_, typed, reasons) => {
      expect(await similar(typed)).toMatchObject([{ id, name: '北京永盛商贸有限公司', reasons }])
    })

    it('is not the one being changed, and nothing typed is like nobody', async () => {
      expect(await similar({ name: '北京永盛' }, id)).toEqual([])
      expect(await similar({})).toEqual([])
      expect(await similar({ name: '上海永盛' })).toEqual([])
    })

    it('stops nobody from being entered again', async () => {
      const again = await create({ name: '北京永盛' })
      expect((await similar({ name: '永盛(北京)有限公司' })).map((found) => found.id).sort()).toEqual(
        [id, again].sort(),
      )
    })
  })

  describe('the words customers are sorted by', () => {
    it('are those put in order, then those that were typed', async () => {
      await create({ name: '新分类', level: 'VIP' })
      const { level } = await test.ask('customer.options', {})
      expect(level.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'VIP'])
      expect(level.find(({ name }) => name === 'VIP')?.count).toBe(1)
    })

    it('two words change places at every customer that bears them', async () => {
      const [one, other] = [await create({ industry: '甲' }), await create({ industry: '乙' })]
      const { industry } = await test.ask('customer.options', {})
      const swap: Record<string, string> = { 甲: '乙', 乙: '甲' }
      const options = industry.map(({ name }) => ({ was: name, name: swap[name] ?? name }))
      await test.ask('customer.changeOptions', { field: 'industry', options })
      expect((await test.ask('customer.read', { id: one })).industry).toBe('乙')
      expect((await test.ask('customer.read', { id: other })).industry).toBe('甲')
    })

    it('one that is borne stays, and none is there twice', async () => {
      const options = [{ was: 'A', name: 'A' }]
      expect(await test.reply('customer.changeOptions', { field: 'level', options })).toMatchObject({
        code: 'customer.optionInUse',
      })
      expect(
        await test.reply('customer.changeOptions', { field: 'level', options: [...options, ...options] }),
      ).toMatchObject({ code: 'customer.optionTwice' })
    })
  })

  it('an invoice request offers every title, the usual one first, and every address, mailing first', async () => {
    const customerId = await create({ name: '要开票' })
    const { id: productId } = await test.ask('product.create', {
      name: '纸',
      listPrice: parsePrice('10'),
      taxRate: 1300,
      openingStock: parseQty('9'),
    })
    const lines = [{ productId, qty: parseQty('1'), listPrice: parsePrice('10') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
    await test.ask('order.confirm', { id, version: 1 })
    const { buyers, mailings } = await test.ask('invoice.echo', { orderId: id })
    expect(buyers).toEqual([
      { title: '王某', taxId: '', naturalPerson: true },
      { title: '杭州晨光商贸有限公司', taxId, naturalPerson: false },
    ])
    expect(mailings).toEqual(['杭州 文三路 1 号 5 楼', '浙江 杭州 良渚仓库', '文三路 1 号'])
    const [person, firm] = buyers
    const request = { orderId: id, kind: 'special' as const, mailTo: mailings[0] ?? '' }
    expect(await test.reply('invoice.request', { ...request, ...person })).toMatchObject({
      code: 'invoice.specialForbidden',
    })
    expect(await test.reply('invoice.request', { ...request, ...firm, title: '<晨光>' })).toMatchObject({
      code: 'invoice.badTitle',
    })
    await test.ask('invoice.request', { ...request, ...firm, title: '晨光' })
    expect(await test.ask('invoice.list', {})).toMatchObject([{ title: '晨光', mailTo: '杭州 文三路 1 号 5 楼' }])
  })
})
