import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { KnownLists } from '../../../main/import/entries'
import { type ListRow, placeRows } from '../../../main/import/lists'
import type { Id } from '../../../main/value/id'
import { openReadyShop, type TestShop } from '../../shop'
import { disagreements, importing } from './sheet'

const taxId = '91330106MA2H0DEM0E'
const header = ['客户编码', '客户名称', '联系人', '电话', '省份', '城市', '地址', '税号', '开票抬头', '开户行', '账号']
const wang = ['C1', '晨光文具', '王经理', '13900001111', '浙江', '杭州', '文三路 1 号', taxId, '', '', '']
const li = [
  'C1',
  '晨光文具',
  '李会计',
  '13900002222',
  '浙江',
  '宁波',
  '中山路 2 号',
  '',
  '晨光文具有限公司',
  '示例银行',
  '6222',
]
const zhao = ['', '', '赵仓管', '13900003333', '', '', '', '', '', '', '']
const other = ['C2', '永盛五金', '', '', '', '', '', '', '', '', '']

describe('one customer in several rows', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterEach(() => test.close())

  const read = async (code: string) => {
    const [row] = await test.ask('customer.list', { search: code })
    return test.ask('customer.read', { id: row?.id ?? (0 as Id) })
  }
  const namesOf = ({ contacts }: Awaited<ReturnType<typeof read>>) => contacts.map(({ name }) => name)

  it('the first is the customer, the others are further contacts, addresses and titles; one without code goes with the row above', async () => {
    const { check } = importing(test, 'customers')
    const { id: draft, counts } = await check([header, wang, li, zhao, other])
    expect(counts).toMatchObject({ rows: 4, added: 2, refused: 0, ready: 4 })
    await test.ask('import.run', { draft })
    const page = await read('C1')
    expect(page).toMatchObject({ contact: '王经理', phone: '13900001111', city: '杭州', address: '文三路 1 号' })
    expect(page.contacts).toMatchObject([
      { name: '李会计', phone: '13900002222' },
      { name: '赵仓管', phone: '13900003333' },
    ])
    expect(page.addresses).toMatchObject([{ purpose: 'shipTo', city: '宁波', address: '中山路 2 号' }])
    expect(page.titles).toMatchObject([
      { title: '晨光文具有限公司', taxId, bank: '示例银行', account: '6222', usual: true },
    ])
    expect(await test.ask('customer.list', { search: '13900003333' })).toHaveLength(1)
    expect(await disagreements(test)).toEqual([])
  })

  it('the same file twice adds nothing, in whatever order its rows stand', async () => {
    const { bring, check } = importing(test, 'customers')
    await bring([header, wang, li, zhao, other])
    const again = { added: 0, changed: 0, unchanged: 2, refused: 0, ready: 0 }
    expect((await check([header, wang, li, zhao, other])).counts).toMatchObject(again)
    const named = ['C1', '', ...zhao.slice(2)]
    expect((await check([header, other, named, li, wang])).counts).toMatchObject(again)
  })

  it('what a further row changes is shown and can be taken back, what it adds goes again', async () => {
    const { bring, check } = importing(test, 'customers')
    await bring([header, wang, li])
    const before = await read('C1')
    const moved = ['C1', '', '李会计', '13900009999', '', '', '', '', '', '', '']
    const { id: draft, counts } = await check([header, wang, moved, zhao])
    expect(counts).toMatchObject({ changed: 1, ready: 2, unchanged: 0 })
    const rows = await test.ask('import.rows', { draft })
    expect(rows.map(({ state }) => state)).toEqual(['unchanged', 'changed', 'new'])
    expect(rows[1]?.changes).toEqual([{ field: 'phone', before: '13900002222', after: '13900009999' }])
    expect(rows[2]?.changes).toMatchObject([{ field: 'contact', before: null, after: '赵仓管' }, { field: 'phone' }])
    const { id } = await test.ask('import.run', { draft })
    expect(namesOf(await read('C1'))).toEqual(['李会计', '赵仓管'])
    expect(await test.ask('customer.list', { search: '13900009999' })).toHaveLength(1)
    await test.ask('import.undo', { id })
    expect(await read('C1')).toEqual({ ...before, version: before.version + 2 })
    expect(await test.ask('customer.list', { search: '13900009999' })).toHaveLength(0)
  })

  it('not when the changed contact was changed again since: the customer is named', async () => {
    const { bring } = importing(test, 'customers')
    await bring([header, wang, li])
    const { id } = await bring([header, ['C1', '', '李会计', '13900009999', '', '', '', '', '', '', '']])
    const page = await read('C1')
    await test.ask('customer.change', {
      ...page,
      contacts: page.contacts.map((one) => ({ ...one, phone: '13700000000' })),
    })
    const reply = await test.reply('import.undo', { id })
    expect(reply).toMatchObject({ code: 'import.changedSince', message: expect.stringContaining('晨光文具') })
  })

  it('rows that contradict the first are refused, each where it does', async () => {
    const { check, refused } = importing(test, 'customers')
    const { id: draft, counts } = await check([
      header,
      wang,
      ['C1', '晨光贸易', '李', '', '', '', '', '', '', '', ''],
      ['C1', '', '王经理', '13900007777', '', '', '', '', '', '', ''],
      ['C1', '', '', '13900008888', '', '', '', '', '', '', ''],
      ['C1', '', '', '', '江苏', '', '', '', '', '', ''],
      ['C2', '永盛五金', '', '', '', '', '', '', '永盛五金店', '', ''],
      ['C3', '张三', '', '', '', '', '', '', '个人', '', ''],
    ])
    expect(counts).toMatchObject({ added: 2, refused: 5 })
    expect((await refused(draft)).map(([row, field]) => [row, field])).toEqual([
      [3, 'name'],
      [4, 'phone'],
      [5, 'phone'],
      [6, 'address'],
      [7, 'titleTaxId'],
    ])
  })

  it('a bad first row holds the others back, so that no other contact takes its place; mended, all come in', async () => {
    const { check } = importing(test, 'customers')
    const bad = wang.map((cell, i) => (i === 3 ? '139' : cell))
    const { id: draft, counts } = await check([header, bad, li, zhao, other])
    expect(counts).toMatchObject({ refused: 1, held: 2, added: 1 })
    const mended = await test.ask('import.mend', { draft, row: 2, field: 'phone', text: '13900001111' })
    expect(mended.counts).toMatchObject({ refused: 0, held: 0, added: 2, ready: 4 })
    const without = await test.ask('import.skip', { draft, rows: [2], skip: true })
    // The next row is the first now, and its title has no tax number any more.
    expect(without.counts).toMatchObject({ skipped: 1, refused: 1, held: 1, added: 1 })
  })
})

describe('the rows of a customer, placed', () => {
  const nothing: Omit<ListRow, 'row'> = {
    name: null,
    taxId: null,
    contact: null,
    position: null,
    phone: null,
    email: null,
    province: null,
    city: null,
    address: null,
    title: null,
    titleTaxId: null,
    titleBank: null,
    titleAccount: null,
    titleAddress: null,
    titlePhone: null,
  }
  const texts = fc.constantFrom(null, '甲', '乙', '丙')
  const row = fc.record({ contact: texts, email: texts, address: texts, city: texts, title: texts, titleBank: texts })
  const sheet = fc.array(row, { minLength: 1, maxLength: 8 }).map((rows) =>
    rows.map(
      (said, i): ListRow => ({
        ...nothing,
        ...said,
        row: i + 2,
        name: i === 0 ? '晨光' : null,
        titleTaxId: null,
        taxId,
      }),
    ),
  )

  /** The customer as it would be once the good rows are imported. */
  const imported = (rows: readonly ListRow[]): KnownLists => {
    const placed = placeRows(null, rows)
    const [first] = rows
    const lists = { contacts: [], addresses: [], titles: [] } as unknown as KnownLists
    let id = 0
    for (const { part, after } of placed.filter(({ fault }) => fault === null).flatMap(({ parts }) => parts)) {
      id += 1
      const list = { contact: lists.contacts, address: lists.addresses, title: lists.titles }[part] as unknown[]
      const { natural_person: person, tax_id: tax, usual, ...words } = after
      list.push(
        part === 'title'
          ? { id, ...words, naturalPerson: person === 1, taxId: tax, usual: usual === 1 }
          : { id, ...after },
      )
    }
    const text = (value: string | null | undefined) => value ?? ''
    return {
      ...lists,
      name: '晨光',
      taxId,
      contact: text(first?.contact),
      position: '',
      phone: '',
      email: text(first?.email),
      province: '',
      city: text(first?.city),
      address: text(first?.address),
    }
  }

  it('twice say nothing new: whatever came in the first time is known the second', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const good = rows.filter((_, i) => placeRows(null, rows)[i]?.fault === null)
        const known = imported(good)
        expect(placeRows(known, good).flatMap(({ parts, fault }) => [...parts, ...(fault ? [fault] : [])])).toEqual([])
      }),
    )
  })

  it('no contact, address or title comes in twice', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const added = placeRows(null, rows).flatMap(({ parts }) => parts)
        const names = added.map(({ part, after }) => `${part} ${after.name ?? after.title ?? after.address}`)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})
