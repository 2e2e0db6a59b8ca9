import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { colleague, openReadyShop, type TestShop, without } from '../shop'

// A shop finds a supplier, orders from it, hears what really comes, orders again, and gives something back.
describe('the shop buys', () => {
  let test: TestShop
  const ids = { supplier: 0 as Id, paper: 0 as Id, pens: 0 as Id, order: 0 as Id, again: 0 as Id }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-02')
    const paper = { name: '示例复印纸', code: 'P1', unit: '包', listPrice: 2_500_000_000, taxRate: 1300 }
    ids.paper = (
      await test.ask('product.create', { ...paper, units: [{ name: '箱', ratio: 80_000, listPrice: null }] })
    ).id
    const pens = { name: '示例签字笔', code: 'P2', unit: '支', listPrice: 200_000_000, taxRate: 1300 }
    ids.pens = (await test.ask('product.create', pens)).id
  })
  afterAll(() => test.close())

  const line = (productId: Id, qty: number, price: number, unit = '') => ({
    productId,
    unit,
    qty,
    price,
    taxRate: 1300,
  })
  const read = (id: Id) => test.ask('purchase.read', { id })
  const event = async (id: Id) => ({ id, version: (await read(id)).version })

  it('a supplier is entered, gets a code, and is found by pinyin, phone and code', async () => {
    const typed = { name: '杭州示例纸业有限公司', contact: '李四', phone: '13900001234', taxId: '91330100MA27XYZ12A' }
    await expect(test.ask('supplier.create', { ...typed, taxId: 'O123' })).rejects.toMatchObject({
      code: 'customer.badTaxId',
    })
    ids.supplier = (await test.ask('supplier.create', { ...typed, taxId: '' })).id
    for (const text of ['纸业', 'hzsl', 'shilizhiye', '1234', 'G00001'])
      expect(await test.ask('supplier.pick', { text }), text).toMatchObject([{ name: typed.name, code: 'G00001' }])
    expect(await test.ask('search.everything', { text: '纸业' })).toMatchObject([
      { kind: 'supplier', title: typed.name },
    ])
  })

  it('who enters it once more is told that it is there', async () => {
    const similar = await test.ask('supplier.similar', {
      id: null,
      name: '杭州示例纸业',
      phone: '139 0000 1234',
      taxId: '',
    })
    expect(similar).toMatchObject([{ id: ids.supplier, reasons: ['name', 'phone'] }])
    expect(await test.ask('supplier.similar', { id: ids.supplier, name: '杭州示例纸业' })).toEqual([])
  })

  it('a purchase order is a draft without a number, and comes to what its lines come to', async () => {
    const lines = [line(ids.paper, 100_000, 16_000_000_000, '箱'), line(ids.pens, 1_000_000, 123_456_789)]
    const draft = { supplierId: ids.supplier, orderedOn: '2026-03-02', promisedOn: '2026-03-09', lines }
    ids.order = (await test.ask('purchase.save', { id: null, draft })).id
    // 10 箱 × 160.00 + 100 支 × 1.23456789 = 1,600.00 + 123.46
    expect(await read(ids.order)).toMatchObject({
      no: null,
      state: 'DRAFT',
      gross: 172_346,
      net: 152_519,
      tax: 19_827,
      supplierName: '杭州示例纸业有限公司',
      lines: [
        { unit: '箱', unitRatio: 80_000, gross: 160_000 },
        { unit: '支', gross: 12_346, price: 123_456_789 },
      ],
    })
  })

  it('nobody deletes a supplier with documents, but it may be put out of use', async () => {
    const supplier = await test.ask('supplier.read', { id: ids.supplier })
    await expect(test.ask('supplier.delete', supplier)).rejects.toMatchObject({ code: 'supplier.inUse' })
    const { id: idle } = await test.ask('supplier.create', { name: '多余示例商行' })
    await test.ask('supplier.delete', { id: idle, version: 1 })
    expect(await test.ask('supplier.list', {})).toHaveLength(1)
  })

  it('submitted it has its number, and is approved by who may approve', async () => {
    await expect(test.ask('purchase.send', { ...(await event(ids.order)), way: 'mail' })).rejects.toMatchObject({
      code: 'order.eventNotAllowed',
    })
    const submitted = await test.ask('purchase.submit', await event(ids.order))
    expect(submitted).toEqual({ no: 'CGDD20260302-0001', state: 'APPROVED' })
    expect(await test.ask('search.everything', { text: 'CGDD20260302-0001' })).toMatchObject([
      { kind: 'purchase', pageId: ids.order },
    ])
  })

  it('it goes to the supplier, and may go again', async () => {
    await test.ask('purchase.send', { ...(await event(ids.order)), way: 'message', sentTo: '李四' })
    await test.ask('purchase.send', { ...(await event(ids.order)), way: 'mail', sentTo: 'li@example.com' })
    const { state, sendings } = await read(ids.order)
    expect(state).toBe('SENT')
    expect(sendings.map(({ way, sentTo }) => [way, sentTo])).toEqual([
      ['mail', 'li@example.com'],
      ['message', '李四'],
    ])
  })

  it('the supplier confirms less and later: the order becomes that, and what was asked stays to be seen', async () => {
    const { lines } = await read(ids.order)
    const [paper, pens] = lines.map(({ id }) => id)
    const nothing = lines.map(({ id }) => ({ lineId: id, qty: 0, promisedOn: null }))
    await expect(test.ask('purchase.confirm', { ...(await event(ids.order)), lines: nothing })).rejects.toMatchObject({
      code: 'purchase.nothingConfirmed',
    })
    const answer = [
      { lineId: paper ?? 0, qty: 80_000, promisedOn: '2026-03-12' },
      { lineId: pens ?? 0, qty: 0, promisedOn: null },
    ]
    const input = { ...(await event(ids.order)), supplierNo: 'GYS-77', note: '笔缺货', lines: answer }
    expect(await test.ask('purchase.confirm', input)).toEqual({ revision: 1, differences: 2 })
    expect(await read(ids.order)).toMatchObject({
      state: 'CONFIRMED',
      gross: 128_000,
      promisedOn: '2026-03-12',
      supplierNo: 'GYS-77',
      confirmations: [
        {
          revision: 1,
          grossBefore: 172_346,
          grossAfter: 128_000,
          note: '笔缺货',
          differences: [
            {
              lineNo: 1,
              qtyBefore: 100_000,
              qtyAfter: 80_000,
              promisedBefore: '2026-03-09',
              promisedAfter: '2026-03-12',
            },
            { lineNo: 2, qtyBefore: 1_000_000, qtyAfter: 0, promisedBefore: '2026-03-09', promisedAfter: '2026-03-09' },
          ],
        },
      ],
    })
  })

  it('a second word that changes nothing is a version without differences', async () => {
    const input = { ...(await event(ids.order)), lines: [] }
    expect(await test.ask('purchase.confirm', input)).toEqual({ revision: 2, differences: 0 })
  })

  it('the day has passed: the list says that it is late', async () => {
    test.onDay('2026-03-13')
    expect(await test.ask('purchase.list', {})).toMatchObject([{ id: ids.order, late: true, confirmations: 2 }])
    expect(await test.ask('toDo.list', {})).toMatchObject([{ kind: 'latePurchase', items: [{ opensId: ids.order }] }])
    expect(await test.ask('purchase.totals', {})).toMatchObject({ count: 1, sums: { gross: 128_000 } })
  })

  it('the next order begins with what was last paid, whatever its unit, with or without tax', async () => {
    const offers = await test.ask('purchase.offers', { supplierId: ids.supplier, productIds: [ids.paper] })
    expect(offers).toMatchObject([
      {
        units: [{ name: '箱' }],
        paid: { price: 16_000_000_000, unit: '箱', taxInclusive: true, no: 'CGDD20260302-0001' },
      },
    ])
    expect(await test.ask('purchase.paidBefore', { productId: ids.paper })).toHaveLength(1)
    const other = await test.ask('supplier.create', { name: '别家示例商行' })
    const [offer] = await test.ask('purchase.offers', { supplierId: other.id, productIds: [ids.paper] })
    expect(offer?.paid).toBeNull()
  })

  it('a confirmed order is called off only by who may approve, and its number stays', async () => {
    await without(test, 'purchase.approve', async () => {
      const input = { ...(await event(ids.order)), reason: '不要了' }
      await expect(test.ask('purchase.cancel', input)).rejects.toMatchObject({ code: 'right.missing' })
    })
    await test.ask('purchase.cancel', { ...(await event(ids.order)), reason: '客户退单' })
    expect(await read(ids.order)).toMatchObject({ no: 'CGDD20260302-0001', state: 'CANCELLED', reason: '客户退单' })
    expect(await test.ask('purchase.paidBefore', { productId: ids.paper })).toEqual([])
  })

  it('what somebody submits who may not approve waits, is rejected with the reason, mended and approved', async () => {
    const draft = { supplierId: ids.supplier, orderedOn: '2026-03-13', lines: [line(ids.pens, 10_000, 100_000_000)] }
    await without(test, 'purchase.approve', async () => {
      ids.again = (await test.ask('purchase.save', { id: null, draft })).id
      const submitted = await test.ask('purchase.submit', await event(ids.again))
      expect(submitted).toEqual({ no: 'CGDD20260313-0001', state: 'PENDING' })
      await expect(test.ask('purchase.approve', await event(ids.again))).rejects.toMatchObject({
        code: 'right.missing',
      })
    })
    const toDo = async () => (await test.ask('toDo.list', {})).map(({ kind, items }) => [kind, items[0]?.title])
    expect(await toDo()).toContainEqual(['approvePurchase', 'CGDD20260313-0001'])
    await test.ask('purchase.reject', { ...(await event(ids.again)), reason: '太贵' })
    expect((await toDo()).map(([kind]) => kind)).not.toContain('approvePurchase')
    expect(await read(ids.again)).toMatchObject({ state: 'REJECTED', reason: '太贵' })
    const { version } = await event(ids.again)
    await test.ask('purchase.save', { id: ids.again, version, draft: { ...draft, note: '已议价' } })
    await test.ask('purchase.submit', await event(ids.again))
    await test.ask('purchase.approve', await event(ids.again))
    expect(await read(ids.again)).toMatchObject({ state: 'APPROVED', no: 'CGDD20260313-0001', reason: '' })
    await expect(
      test.ask('purchase.save', { id: ids.again, version: (await read(ids.again)).version, draft }),
    ).rejects.toMatchObject({ code: 'order.eventNotAllowed' })
  })

  it('its history tells who did what, newest first', async () => {
    const history = await test.ask('purchase.history', { id: ids.again })
    expect(history.map(({ command }) => command)).toEqual([
      ...[
        'purchase.approve',
        'purchase.submit',
        'purchase.save',
        'purchase.reject',
        'purchase.submit',
        'purchase.save',
      ],
    ])
    expect(history[3]?.changes).toContainEqual({ field: 'reason', before: null, after: '太贵' })
  })

  it('goods go back to a supplier: a return is written, numbered, approved and called off', async () => {
    const head = { supplierId: ids.supplier, returnedOn: '2026-03-13', cause: '受潮', handling: 'exchange' as const }
    const lines = [line(ids.paper, 10_000, 16_000_000_000, '箱')]
    const { id } = await test.ask('purchaseReturn.save', { id: null, draft: { ...head, lines } })
    const submitted = await test.ask('purchaseReturn.submit', { id, version: 1 })
    expect(submitted).toEqual({ no: 'CGTH20260313-0001', state: 'APPROVED' })
    expect(await test.ask('purchaseReturn.list', {})).toMatchObject([
      { id, gross: 16_000, handling: 'exchange', cause: '受潮' },
    ])
    const { version } = await test.ask('purchaseReturn.read', { id })
    await test.ask('purchaseReturn.cancel', { id, version, reason: '供应商已补货' })
    expect(await test.ask('purchaseReturn.read', { id })).toMatchObject({ state: 'CANCELLED', reason: '供应商已补货' })
    expect(await test.ask('purchaseReturn.history', { id })).toHaveLength(3)
  })

  it('the report by type adds up to the lists', async () => {
    const counts = await test.ask('documentType.list', { from: '2026-03-01', to: '2026-03-31' })
    for (const [type, kind] of [
      ['purchase', 'purchaseOrder'],
      ['purchaseReturn', 'purchaseReturn'],
    ] as const) {
      const totals = await test.ask(`${type}.totals`, {})
      const row = counts.find((one) => one.kind === kind)
      expect([row?.documents, row?.gross]).toEqual([totals.count, totals.sums.gross])
    }
    expect(await test.ask('documentType.list', { from: '2026-04-01', to: '2026-04-30' })).toEqual([])
  })

  it('a bundle is not bought, nothing is not bought, and a stopped supplier is not ordered from', async () => {
    const bundle = { name: '示例套装', code: 'T1', kind: 'bundle' as const, listPrice: 100_000_000, taxRate: 1300 }
    const { id: setId } = await test.ask('product.create', {
      ...bundle,
      components: [{ productId: ids.pens, qty: 20_000 }],
    })
    const order = (supplierId: Id, ...lines: ReturnType<typeof line>[]) =>
      test.ask('purchase.save', { id: null, draft: { supplierId, orderedOn: '2026-03-13', lines } })
    await expect(order(ids.supplier, line(setId, 10_000, 1))).rejects.toMatchObject({ code: 'purchase.bundle' })
    await expect(order(ids.supplier, line(ids.pens, 0, 1))).rejects.toMatchObject({ code: 'order.quantityNotPositive' })
    await expect(order(ids.supplier, line(ids.pens, 1, 1, '桶'))).rejects.toMatchObject({ code: 'unit.unknown' })
    const { id: empty } = await order(ids.supplier)
    await expect(test.ask('purchase.submit', { id: empty, version: 1 })).rejects.toMatchObject({
      code: 'order.noLines',
    })
    const supplier = await test.ask('supplier.read', { id: ids.supplier })
    await test.ask('supplier.change', { ...supplier, active: false })
    await expect(order(ids.supplier)).rejects.toMatchObject({ code: 'record.inactive' })
    expect(await test.ask('supplier.pick', { text: '纸业' })).toEqual([])
  })

  it('what is below its minimum stock becomes a draft for the supplier it was last bought from, and is not asked for twice', async () => {
    const supplier = await test.ask('supplier.read', { id: ids.supplier })
    await test.ask('supplier.change', { ...supplier, active: true })
    const watched = async (id: Id, minStock: number) => {
      const product = await test.ask('product.read', { id })
      await test.ask('product.change', { ...product, minStock })
    }
    const { id: box } = await test.ask('purchase.save', {
      id: null,
      draft: {
        supplierId: ids.supplier,
        orderedOn: '2026-03-13',
        taxInclusive: false,
        lines: [line(ids.paper, 10_000, 14_000_000_000, '箱')],
      },
    })
    await test.ask('purchase.submit', { id: box, version: 1 })
    await watched(ids.paper, 300_000)
    const rubber = { name: '示例橡皮', code: 'P3', unit: '块', listPrice: 100_000_000, taxRate: 1300, minStock: 50_000 }
    const { id: rubberId } = await test.ask('product.create', rubber)
    // 30 包 wanted, none there, 8 on order in one 箱: 22 missing are 3 箱.
    const short = await test.ask('purchase.shortages', {})
    expect(short).toMatchObject([
      { productId: ids.paper, unit: '箱', qty: 30_000, onOrder: 80_000, paid: { supplierId: ids.supplier } },
      { productId: rubberId, unit: '块', qty: 50_000, onOrder: 0, paid: null },
    ])
    const lines = short.map(({ productId, unit, qty }) => ({ productId, unit, qty }))
    const { ids: made } = await test.ask('purchase.replenish', { orders: [{ supplierId: ids.supplier, lines }] })
    expect(await read(made[0] ?? (0 as Id))).toMatchObject({
      state: 'DRAFT',
      taxInclusive: false,
      supplierName: '杭州示例纸业有限公司',
      contact: '李四',
      net: 42_000,
      lines: [
        { unit: '箱', qty: 30_000, price: 14_000_000_000 },
        { unit: '块', qty: 50_000, price: 0 },
      ],
    })
    expect(await test.ask('purchase.shortages', {})).toEqual([])
  })

  it('the books agree', async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
    expect(results.find(({ proof }) => proof === 'purchaseTotals')?.records).toBeGreaterThan(2)
  })

  it('a clerk who sells knows neither suppliers nor purchases', async () => {
    await colleague(test, '小王')
    await test.ask('session.choosePassword', { name: '小王', code: 'EINE-ZIFFER', password: 'ein-gutes-wort' })
    for (const [name, input] of [
      ['supplier.list', {}],
      ['purchase.list', {}],
      ['purchaseReturn.list', {}],
      ['purchase.read', { id: ids.again }],
    ] as const)
      expect(await test.reply(name, input), name).toMatchObject({ ok: false, code: 'right.missing' })
    expect(await test.ask('search.everything', { text: '纸业' })).toEqual([])
  })
})
