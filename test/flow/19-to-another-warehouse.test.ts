import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../shop'

// Goods are to go from one warehouse to another: written, confirmed, planned (TRF-01, TRF-02).
describe('goods to another warehouse', () => {
  let test: TestShop
  let paper: Id
  let shop: Id
  let store: Id

  const refused = (code: string) => expect.objectContaining({ code })
  const read = (id: Id) => test.ask('transfer.read', { id })
  const at = async (id: Id) => ({ id, version: (await read(id)).version })
  const goods = (qty = '5') => ({ fromId: shop, toId: store, lines: [{ productId: paper, qty: parseQty(qty) }] })
  const written = async () => (await test.ask('transfer.save', { id: null, ...goods(), note: '开学备货' })).id

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    const made = { name: 'A4复印纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', { ...made, openingStock: parseQty('20') })).id
  })
  afterAll(() => test.close())

  it('a shop begins with one warehouse and adds others; a code and a name stand once', async () => {
    const [first] = await test.ask('warehouse.list', {})
    expect(first).toMatchObject({ code: '01', name: '主仓', active: true, transfers: 0 })
    shop = first?.id ?? (0 as Id)
    await expect(test.ask('warehouse.create', { code: '02', name: '主仓' })).rejects.toEqual(refused('name.taken'))
    await expect(test.ask('warehouse.create', { code: '01', name: '门店' })).rejects.toEqual(refused('code.taken'))
    await expect(test.ask('warehouse.change', { id: shop, code: '01', name: '主仓', active: false })).rejects.toEqual(
      refused('warehouse.last'),
    )
    store = (await test.ask('warehouse.create', { code: '02', name: '门店' })).id
    await without(test, 'company.manage', async () => {
      await expect(test.ask('warehouse.create', { code: '03', name: '车上' })).rejects.toEqual(refused('right.missing'))
    })
  })

  it('written, the need confirmed, planned, planned anew; the stock of the shop stays as it is', async () => {
    const id = await written()
    expect(await read(id)).toMatchObject({
      state: 'DRAFT',
      fromName: '主仓',
      toName: '门店',
      note: '开学备货',
      lines: [{ productName: 'A4复印纸', unit: '箱', qty: 50_000, there: 200_000 }],
    })
    await test.ask('transfer.confirmNeed', await at(id))
    await test.ask('transfer.plan', { ...(await at(id)), plannedOn: '2026-03-08', carrier: '老陈' })
    await test.ask('transfer.plan', { ...(await at(id)), plannedOn: '2026-03-09', carrier: '老陈' })
    const page = await read(id)
    expect(page).toMatchObject({ state: 'PLANNED', plannedOn: '2026-03-09', carrier: '老陈' })
    expect(page.history[0]?.changes).toEqual([{ field: 'plannedOn', before: '2026-03-08', after: '2026-03-09' }])
    expect((await test.ask('product.read', { id: paper })).onHand).toBe(200_000)
    const [listed] = await test.ask('transfer.list', { search: page.no })
    expect(listed).toMatchObject({ id, fromName: '主仓', toName: '门店', lines: 1 })
    expect(await test.ask('search.everything', { text: page.no })).toMatchObject([{ kind: 'transfer', pageId: id }])
    expect((await test.ask('warehouse.list', {})).map(({ transfers }) => transfers)).toEqual([1, 1])
  })

  it('a draft is changed, what is confirmed is not; it can be cancelled with a reason', async () => {
    const id = await written()
    await test.ask('transfer.save', { ...(await at(id)), ...goods('8') })
    expect((await read(id)).lines).toMatchObject([{ qty: 80_000 }])
    await test.ask('transfer.confirmNeed', await at(id))
    await expect(test.ask('transfer.save', { ...(await at(id)), ...goods() })).rejects.toEqual(
      refused('transfer.notEditable'),
    )
    await test.ask('transfer.cancel', { ...(await at(id)), reason: '门店还有货' })
    expect(await read(id)).toMatchObject({ state: 'CANCELLED', answer: '门店还有货' })
    await expect(test.ask('transfer.confirmNeed', await at(id))).rejects.toEqual(refused('order.eventNotAllowed'))
  })

  it('not to where it comes from, nothing that is no goods, nothing twice, nothing of nothing', async () => {
    const save = (part: object) => test.ask('transfer.save', { id: null, ...goods(), ...part })
    await expect(save({ toId: shop })).rejects.toEqual(refused('transfer.samePlace'))
    const { id: service } = await test.ask('product.create', {
      name: '安装费',
      kind: 'service',
      taxRate: 600,
      listPrice: parsePrice('50'),
    })
    await expect(save({ lines: [{ productId: service, qty: 10_000 }] })).rejects.toEqual(refused('transfer.notGoods'))
    const [line] = goods().lines
    await expect(save({ lines: [line, line] })).rejects.toEqual(refused('transfer.productTwice'))
    await expect(save({ lines: [{ ...line, qty: 0 }] })).rejects.toEqual(refused('order.quantityNotPositive'))
    await test.ask('warehouse.change', { id: store, code: '02', name: '门店', active: false })
    await expect(save({})).rejects.toEqual(refused('record.inactive'))
    await test.ask('warehouse.change', { id: store, code: '02', name: '门店', active: true })
  })

  it('who writes it need not be who plans it', async () => {
    const id = await written()
    const begun = await at(id)
    await without(test, 'transfer.plan', async () => {
      await expect(test.ask('transfer.confirmNeed', begun)).rejects.toEqual(refused('right.missing'))
    })
    await without(test, 'transfer.edit', async () => {
      await expect(written()).rejects.toEqual(refused('right.missing'))
      await test.ask('transfer.confirmNeed', begun)
    })
  })
})
