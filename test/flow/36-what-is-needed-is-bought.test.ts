import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDearer, lowest, type Offered } from '../../main/request/request'
import type { Id } from '../../main/value/id'
import { type Price, parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop, without } from '../shop'

// What the shop needs is asked for, approved, offered by several suppliers, and ordered from those that were chosen (PUR-02).
describe('from what is needed to the purchase orders', () => {
  let test: TestShop
  let paper: Id
  let pens: Id
  let near: Id
  let far: Id

  const day = '2026-03-06'
  const refused = (code: string) => expect.objectContaining({ code })
  const read = (id: Id) => test.ask('purchaseRequest.read', { id })
  const at = async (id: Id) => ({ id, version: (await read(id)).version })
  const written = async (qty = '10') => {
    const lines = [
      { productId: paper, qty: parseQty(qty) },
      { productId: pens, qty: parseQty('5') },
    ]
    return (await test.ask('purchaseRequest.save', { id: null, neededOn: '2026-03-20', reason: '开学备货', lines })).id
  }
  const approved = async () => {
    const id = await written()
    await test.ask('purchaseRequest.submit', await at(id))
    return id
  }
  /** What a supplier asks for paper and pens; null is not offered. */
  const offer = async (id: Id, supplierId: Id, [forPaper, forPens]: readonly (string | null)[], validTo?: string) => {
    const { lines } = await read(id)
    const prices = [forPaper, forPens].flatMap((text, i) =>
      text ? [{ lineId: lines[i]?.id ?? 0, price: parsePrice(text) }] : [],
    )
    const offered = { supplierId, quotedOn: day, validTo: validTo ?? null, promisedOn: '2026-03-15', prices }
    return (await test.ask('purchaseRequest.quote', { ...(await at(id)), ...offered })).quoteId
  }
  const choose = async (id: Id, quotes: readonly (Id | null)[], reason = '') => {
    const { lines } = await read(id)
    const choices = quotes.map((quoteId, i) => ({ lineId: lines[i]?.id ?? 0, quoteId }))
    return test.ask('purchaseRequest.choose', { ...(await at(id)), choices, reason })
  }

  beforeAll(async () => {
    test = await openReadyShop(day)
    const goods = { listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { name: 'A4复印纸', unit: '箱', ...goods })).id
    pens = (await test.ask('product.create', { name: '签字笔', unit: '支', ...goods })).id
    near = (await test.ask('supplier.create', { name: '近处纸业', contact: '周', phone: '13900000001' })).id
    far = (await test.ask('supplier.create', { name: '远处文具' })).id
  })
  afterAll(() => test.close())

  it('asked for, offered by two, chosen line by line: each supplier gets a draft at the price offered', async () => {
    const id = await approved()
    expect(await read(id)).toMatchObject({ state: 'APPROVED', quotes: [], lines: [{ productName: 'A4复印纸' }, {}] })
    const one = await offer(id, near, ['88.5', '2'])
    const other = await offer(id, far, ['90', '1.8'])
    const { quotes } = await read(id)
    expect(quotes).toMatchObject([
      { supplierName: '近处纸业', prices: [{ price: 8_850_000_000 }, {}] },
      { supplierName: '远处文具' },
    ])
    await expect(test.ask('purchaseRequest.order', await at(id))).rejects.toEqual(refused('request.nothingChosen'))
    await choose(id, [one, other])
    const { ids } = await test.ask('purchaseRequest.order', await at(id))
    expect(ids).toHaveLength(2)
    const drafts = await Promise.all(ids.map((draft) => test.ask('purchase.read', { id: draft })))
    const { no, lines, history } = await read(id)
    expect(drafts).toMatchObject([
      { state: 'DRAFT', supplierName: '近处纸业', gross: 88_500, promisedOn: '2026-03-15', contact: '周', note: no },
      { state: 'DRAFT', supplierName: '远处文具', gross: 900, taxInclusive: true },
    ])
    expect((await read(id)).state).toBe('ORDERED')
    expect(lines.map(({ purchaseId }) => purchaseId)).toEqual(ids)
    expect(history.map(({ command }) => command.replace('purchaseRequest.', ''))).toEqual([
      ...['order', 'choose', 'quote', 'quote', 'submit', 'save'],
    ])
    await expect(offer(id, near, ['80', null])).rejects.toEqual(refused('order.eventNotAllowed'))
  })

  it('passing over the lowest offer needs a reason, and it is kept', async () => {
    const id = await approved()
    await offer(id, near, ['88.5', null])
    const dear = await offer(id, far, ['90', '1.8'])
    await expect(choose(id, [dear, null])).rejects.toEqual(refused('request.whyDearer'))
    expect((await read(id)).lines[0]?.quoteId).toBeNull()
    await choose(id, [dear, null], '近处缺货')
    expect(await read(id)).toMatchObject({ choice: '近处缺货', lines: [{ quoteId: dear }, { quoteId: null }] })
    await test.ask('purchaseRequest.order', await at(id))
    // The pens wait for the next time.
    expect((await read(id)).state).toBe('APPROVED')
    const pensOnly = await read(id)
    const [, line] = pensOnly.lines
    const choices = [{ lineId: line?.id ?? 0, quoteId: dear }]
    await test.ask('purchaseRequest.choose', { ...(await at(id)), choices })
    await test.ask('purchaseRequest.order', await at(id))
    expect((await read(id)).state).toBe('ORDERED')
  })

  it('an offer for another line, one that is over, and one entered anew are not what was chosen', async () => {
    const id = await approved()
    const paperOnly = await offer(id, near, ['88.5', null])
    await expect(choose(id, [null, paperOnly])).rejects.toEqual(refused('request.notOffered'))
    await choose(id, [paperOnly])
    expect(await offer(id, near, ['87', '2'], '2026-03-07')).toBe(paperOnly)
    expect(await read(id)).toMatchObject({ lines: [{ quoteId: null }, {}], quotes: [{ prices: [{}, {}] }] })
    test.onDay('2026-03-08')
    await expect(choose(id, [paperOnly])).rejects.toEqual(refused('request.quoteOver'))
    test.onDay(day)
  })

  it('who may not approve asks and waits; rejected it is written anew, and it is among what is to be done', async () => {
    let id = 0 as Id
    await without(test, 'purchase.approve', async () => {
      id = await written()
      await test.ask('purchaseRequest.submit', await at(id))
      await expect(test.ask('purchaseRequest.approve', await at(id))).rejects.toEqual(refused('right.missing'))
    })
    expect((await read(id)).state).toBe('PENDING')
    const toDo = (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'approveRequest')
    expect(toDo).toMatchObject({ count: 1, items: [{ opens: 'request', opensId: id }] })
    await test.ask('purchaseRequest.reject', { ...(await at(id)), reason: '仓库还有' })
    expect(await read(id)).toMatchObject({ state: 'REJECTED', answer: '仓库还有' })
    const lines = [{ productId: paper, qty: parseQty('3') }]
    await test.ask('purchaseRequest.save', { ...(await at(id)), neededOn: null, reason: '少要一些', lines })
    await test.ask('purchaseRequest.submit', await at(id))
    expect(await read(id)).toMatchObject({ state: 'APPROVED', answer: '', lines: [{ qty: 30_000 }] })
    await test.ask('purchaseRequest.cancel', { ...(await at(id)), reason: '不要了' })
    expect((await read(id)).state).toBe('CANCELLED')
  })

  it('who keeps the stock may ask, and does not see what goods are bought for', async () => {
    const id = await approved()
    await offer(id, near, ['88.5', null])
    const owner = test.session.user
    await colleague(test, '小仓', 'shipper')
    const signIn = { name: '小仓', code: 'EINE-ZIFFER', password: 'ein-gutes-wort' }
    await test.ask('session.choosePassword', signIn)
    expect((await read(id)).quotes).toBeNull()
    expect((await test.ask('purchaseRequest.list', {})).map(({ no }) => no)).toContain((await read(id)).no)
    await expect(choose(id, [null])).rejects.toEqual(refused('right.missing'))
    test.session.user = owner
  })

  it('a product stands once, in a quantity above nothing', async () => {
    const line = { productId: paper, qty: parseQty('1') }
    const save = { id: null, reason: '' }
    await expect(test.ask('purchaseRequest.save', { ...save, lines: [line, line] })).rejects.toEqual(
      refused('transfer.productTwice'),
    )
    await expect(
      test.ask('purchaseRequest.save', { ...save, lines: [{ ...line, qty: parseQty('0') }] }),
    ).rejects.toEqual(refused('order.quantityNotPositive'))
  })

  it('a supplier who has offered something is not deleted', async () => {
    const { id: shy } = await test.ask('supplier.create', { name: '只报过价' })
    const id = await approved()
    await offer(id, shy, ['99', null])
    await expect(test.ask('supplier.delete', { id: shy, version: 1 })).rejects.toEqual(refused('supplier.inUse'))
  })

  it('no offer is lower than the lowest, and only what costs more than that asks for a reason', () => {
    const offers = fc.uniqueArray(
      fc.record({ quoteId: fc.integer({ min: 1, max: 50 }), price: fc.integer({ min: 0, max: 9 }) }),
      { selector: ({ quoteId }) => quoteId, maxLength: 6 },
    )
    fc.assert(
      fc.property(offers, (given) => {
        const all = given as { quoteId: Id; price: Price }[] satisfies Offered[]
        const least = lowest(all)
        expect(least === null).toBe(all.length === 0)
        for (const { quoteId, price } of all) expect(isDearer(all, quoteId)).toBe(price > Number(least))
        expect(isDearer(all, null)).toBe(false)
      }),
    )
  })
})
