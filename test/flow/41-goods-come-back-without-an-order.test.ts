import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { colleague, openReadyShop, type TestShop, without } from '../shop'

// Goods come back whose order nobody knows: sold before the shop kept its books here (RTN-01).
describe('goods come back without an order', () => {
  let test: TestShop
  let customer: Id
  let paper: Id
  let asked: Id

  const day = '2026-03-06'
  const refused = (code: string) => expect.objectContaining({ code })
  const page = () => test.ask('salesReturn.read', { id: asked })
  const now = async () => ({ id: asked, version: (await page()).version })
  const goods = (productId: Id, qty: string, price: string, unit = '') => ({
    productId,
    unit,
    qty: parseQty(qty),
    price: parsePrice(price),
  })
  type Wish = 'credit' | 'refund' | 'exchange'
  const save = (
    lines: ReturnType<typeof goods>[],
    wish: Wish = 'credit',
    old = { id: null as Id | null, version: 0 },
  ) =>
    test.ask('salesReturn.saveFree', {
      ...old,
      customerId: customer,
      wish,
      cause: 'notNeeded',
      reason: '用旧系统时卖的',
      lines,
    })
  const approved = async (lines: ReturnType<typeof goods>[], wish: Wish = 'credit') => {
    asked = (await save(lines, wish)).id
    await test.ask('salesReturn.submit', await now())
    await test.ask('salesReturn.approve', await now())
  }
  const inspected = async (lines: ReturnType<typeof goods>[], bad = '0', wish: Wish = 'credit') => {
    await approved(lines, wish)
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: day })
    const [first] = (await page()).lines
    await test.ask('salesReturn.inspect', {
      ...(await now()),
      bad: [{ lineId: first?.id ?? 0, qty: parseQty(bad) }],
    })
  }
  const stock = async (id = paper) => {
    const { onHand, blocked, stockValue } = await test.ask('product.read', { id })
    return [onHand / 10_000, blocked / 10_000, stockValue]
  }
  const account = async () => {
    const { receivable, unallocated } = await test.ask('customer.read', { id: customer })
    return [receivable, unallocated]
  }
  const agree = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const owner = () => test.session.user?.id ?? (0 as Id)
  const settle = async () => test.ask('salesReturn.credit', { ...(await now()), settledOn: day })

  /** Somebody new does something. */
  const asAnother = async <T>(role: string, work: () => Promise<T>): Promise<T> => {
    const name = `小李${test.shop.newId()}`
    await colleague(test, name, role)
    const owner = test.session.user
    await test.ask('session.choosePassword', { name, code: 'EINE-ZIFFER', password: 'ein-gutes-wort' })
    try {
      return await work()
    } finally {
      test.session.user = owner
    }
  }

  beforeAll(async () => {
    test = await openReadyShop(day)
  })
  afterAll(() => test.close())
  // Ten boxes on hand that cost 60.00 each.
  beforeEach(async () => {
    test.onDay(day)
    customer = (await test.ask('customer.create', { name: `杭州晨光商贸有限公司 ${test.shop.newId()}` })).id
    const units = [{ name: '托', ratio: parseQty('4'), listPrice: null }]
    const about = { listPrice: parsePrice('100'), costPrice: parsePrice('60'), taxRate: 1300, units }
    paper = (
      await test.ask('product.create', {
        ...about,
        name: `A4复印纸 ${test.shop.newId()}`,
        unit: '箱',
        openingStock: parseQty('10'),
      })
    ).id
  })

  it('step by step: they come in at the average, the bad ones apart, and what was typed is credited', async () => {
    const { no } = await save([goods(paper, '2', '90.5')])
    asked = (await test.ask('salesReturn.list', { search: no })).find((row) => row.no === no)?.id ?? (0 as Id)
    expect(await page()).toMatchObject({
      state: 'DRAFT',
      orderId: null,
      deliveryId: null,
      orderNo: '',
      invoiced: false,
    })
    expect((await page()).lines).toMatchObject([
      { qty: 20_000, price: parsePrice('90.5'), delivered: null, unitCost: parsePrice('60') },
    ])
    await test.ask('salesReturn.submit', await now())
    await test.ask('salesReturn.approve', await now())
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: day })
    expect(await stock()).toEqual([10, 0, 60_000])
    const [line] = (await page()).lines
    const bad = [{ lineId: line?.id ?? 0, qty: parseQty('0.5') }]
    await test.ask('salesReturn.inspect', { ...(await now()), bad })
    expect(await stock()).toEqual([12, 0.5, 72_000])
    expect(await settle()).toEqual({ amount: 18_100 })
    expect(await account()).toEqual([0, 18_100])
    const [split] = await test.shop
      .engine()
      .json<number[][]>(
        `select json_group_array(json_array(gross, net, tax)) from sales_return_lines where return_id = ?`,
        [asked],
      )
    expect(split).toEqual([18_100, 16_018, 2082])
    await test.ask('salesReturn.complete', await now())
    expect(await page()).toMatchObject({ state: 'COMPLETED', amount: 18_100, settledBy: 'credit' })
    await agree()
  })

  it('in a unit of several they come in as so many base units, and a draft is written anew', async () => {
    const draft = await save([goods(paper, '1', '360', '托')])
    asked = draft.id
    await save([goods(paper, '2', '350', '托')], 'refund', { id: draft.id, version: draft.version })
    expect(await page()).toMatchObject({ no: draft.no, wish: 'refund', lines: [{ qty: 20_000, unit: '托' }] })
    await test.ask('salesReturn.submit', await now())
    await expect(save([goods(paper, '1', '1')], 'credit', await now())).rejects.toEqual(refused('return.notEditable'))
    await test.ask('salesReturn.approve', await now())
    const [line] = (await page()).lines
    const lines = [{ lineId: line?.id ?? 0, qty: parseQty('1') }]
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: day, lines })
    await test.ask('salesReturn.inspect', await now())
    expect(await stock()).toEqual([14, 0, 84_000])
    // One of the two came.
    expect(await settle()).toEqual({ amount: 35_000 })
    await agree()
  })

  it('where nothing is on hand they cost what is typed for the product, and what they cost is told with the right only', async () => {
    const about = { listPrice: parsePrice('100'), costPrice: parsePrice('7.5'), taxRate: 1300 }
    const other = (await test.ask('product.create', { ...about, name: `订书机 ${test.shop.newId()}` })).id
    await approved([goods(other, '4', '20')])
    expect((await page()).lines[0]?.unitCost).toBe(parsePrice('7.5'))
    await without(test, 'cost.read', async () => {
      expect((await page()).lines[0]).toMatchObject({ unitCost: null, price: parsePrice('20') })
    })
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: day })
    await test.ask('salesReturn.inspect', await now())
    expect(await stock(other)).toEqual([4, 0, 3000])
    // What they came in at stays, whatever the average becomes.
    await test.ask('product.adjustStock', {
      id: other,
      qty: parseQty('4'),
      movedOn: day,
      note: '',
      unitCost: parsePrice('100'),
    })
    expect((await page()).lines[0]?.unitCost).toBe(parsePrice('7.5'))
    await agree()
  })

  it('their value settles what is due, or is paid back once finance says so', async () => {
    const lines = [{ productId: paper, qty: parseQty('1'), listPrice: parsePrice('100') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId: customer, orderOn: day, lines } })
    await test.ask('order.confirm', { id, version: 1 })
    await test.ask('order.ship', { id, version: 2, deliveredOn: day })
    await inspected([goods(paper, '1', '30')])
    await settle()
    expect(await account()).toEqual([7000, 0])
    expect(await test.ask('order.read', { id })).toMatchObject({ received: 3000, returned: 0, outstanding: 7000 })
    await inspected([goods(paper, '2', '40')], '0', 'refund')
    expect(await test.ask('salesReturn.settlement', { id: asked, on: day })).toEqual({
      worth: 8000,
      owed: 0,
      refundable: 8000,
    })
    const terms = { paidOn: day, method: 'cash' as const, amount: 8000 as Fen }
    await test.ask('salesReturn.refund', { ...(await now()), ...terms })
    const [refund] = (await page()).refunds
    await asAnother('accountant', () => test.ask('refund.confirm', { id: refund?.id ?? 0 }))
    expect(await account()).toEqual([7000, 0])
    const statement = await test.ask('customer.statement', { id: customer, from: day, to: day })
    expect(statement.closing).toBe(7000)
    await agree()
  })

  it('other goods go out for them, for whom they came from', async () => {
    await inspected([goods(paper, '2', '45')], '0', 'exchange')
    const { orderId } = await test.ask('salesReturn.exchange', { ...(await now()), settledOn: day })
    const draft = await test.ask('order.read', { id: orderId })
    expect(draft).toMatchObject({ customerId: customer, gross: 9000, state: 'DRAFT', exchangeOf: { id: asked } })
    await test.ask('order.confirm', { id: orderId, version: draft.version })
    await test.ask('order.ship', { id: orderId, version: draft.version + 1, deliveredOn: day })
    expect(await account()).toEqual([0, 0])
    await agree()
  })

  it('of what is told apart the batches that stand on the goods are typed', async () => {
    const about = { listPrice: parsePrice('20'), costPrice: parsePrice('10'), taxRate: 1300 }
    const milk = (await test.ask('product.create', { ...about, name: `牛奶 ${test.shop.newId()}`, tracking: 'batch' }))
      .id
    await approved([goods(milk, '3', '20')])
    await test.ask('salesReturn.receive', { ...(await now()), returnedOn: day })
    const lineId = (await page()).lines[0]?.id ?? (0 as Id)
    const bad = [{ lineId, qty: parseQty('1') }]
    await expect(test.ask('salesReturn.inspect', { ...(await now()), bad })).rejects.toEqual(refused('lot.needed'))
    const batch = (qty: string, isBad: boolean) => ({ lineId, bad: isBad, code: '旧批', qty: parseQty(qty) })
    const { id: warehouseId } = await test.ask('warehouse.create', {
      code: `W${test.shop.newId() % 1_000_000}`,
      name: `门店 ${test.shop.newId()}`,
    })
    const typed = [batch('2', false), batch('1', true)]
    await test.ask('salesReturn.inspect', { ...(await now()), bad, typed, warehouseId })
    const [lot] = await test.ask('lot.ofProduct', { productId: milk })
    expect(lot?.places.map((place) => [place.warehouseId, place.place, place.qty])).toEqual([
      [warehouseId, 'sale', 20_000],
      [warehouseId, 'bad', 10_000],
    ])
    const told = await test.ask('lot.read', { id: lot?.id ?? 0 })
    expect(told.movements[0]?.partner).toContain('杭州晨光')
    await agree()
  })

  it('is refused what cannot be', async () => {
    const about = { name: `安装 ${test.shop.newId()}`, listPrice: parsePrice('1'), taxRate: 600 }
    const service = (await test.ask('product.create', { ...about, kind: 'service' })).id
    await expect(save([goods(service, '1', '1')])).rejects.toEqual(refused('return.notGoods'))
    await expect(save([goods(paper, '0', '1')])).rejects.toEqual(refused('order.quantityNotPositive'))
    await expect(save([goods(paper, '1', '1', '打')])).rejects.toEqual(refused('unit.unknown'))
    await approved([goods(paper, '1', '1')])
    await expect(test.ask('salesReturn.receive', { ...(await now()), returnedOn: '2026-03-07' })).rejects.toEqual(
      refused('day.future'),
    )
    await expect(settle()).rejects.toEqual(refused('order.eventNotAllowed'))
  })

  it('only who has the right writes and submits it, and it is seen with its customer', async () => {
    const draft = await save([goods(paper, '1', '10')])
    asked = draft.id
    await without(test, 'return.free', async () => {
      await expect(save([goods(paper, '1', '10')])).rejects.toEqual(refused('right.missing'))
      await expect(test.ask('salesReturn.submit', { id: draft.id, version: 1 })).rejects.toEqual(
        refused('right.missing'),
      )
    })
    await test.shop.engine().tx((tx) => tx.run('update customers set owner_id = ? where id = ?', [owner(), customer]))
    await asAnother('salesManager', async () => {
      expect(test.session.user?.rights).toContain('return.free')
      expect((await test.ask('salesReturn.list', {})).map(({ id }) => id)).not.toContain(asked)
      expect(await test.reply('salesReturn.read', { id: asked })).toMatchObject({ ok: false, code: 'record.notFound' })
    })
    await test.ask('salesReturn.submit', { id: draft.id, version: 1 })
    const { items } = (await test.ask('toDo.list', {})).find(({ kind }) => kind === 'decideReturn') ?? { items: [] }
    expect(items.map(({ opensId }) => opensId)).toContain(asked)
  })

  it('goes with its customer when two become one', async () => {
    await inspected([goods(paper, '1', '10')])
    await settle()
    const other = (await test.ask('customer.create', { name: `同一家 ${test.shop.newId()}` })).id
    const version = async (id: Id) => (await test.ask('customer.read', { id })).version
    await test.ask('customer.merge', {
      keptId: other,
      keptVersion: await version(other),
      goneId: customer,
      goneVersion: await version(customer),
    })
    expect(await page()).toMatchObject({ customerId: other })
    await agree()
  })

  it('whatever comes back, the books agree and nothing is given twice', async () => {
    const step = fc.record({
      qty: fc.integer({ min: 1, max: 80_000 }),
      price: fc.integer({ min: 0, max: 20_000 }),
      came: fc.integer({ min: 0, max: 100 }),
      bad: fc.integer({ min: 0, max: 100 }),
      out: fc.integer({ min: 0, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        let credited = 0
        const before = await account()
        for (const { qty, price, came, bad, out } of steps) {
          const line = { productId: paper, unit: '', qty: qty as never, price: (price * 1_000_000) as never }
          await approved([line])
          const here = Math.ceil((qty * came) / 100)
          const [first] = (await page()).lines
          const lineId = first?.id ?? (0 as Id)
          const receive = { ...(await now()), returnedOn: day, lines: [{ lineId, qty: here as never }] }
          if (here === 0) {
            await expect(test.ask('salesReturn.receive', receive)).rejects.toEqual(refused('return.nothingCame'))
            continue
          }
          await test.ask('salesReturn.receive', receive)
          const spoilt = [{ lineId, qty: Math.floor((here * bad) / 100) as never }]
          await test.ask('salesReturn.inspect', { ...(await now()), bad: spoilt })
          const { amount } = await settle()
          expect(amount).toBe(Math.round((here * price) / 10_000))
          credited += amount
          if (out > 0 && ((await stock())[0] ?? 0) - ((await stock())[1] ?? 0) >= out)
            await test.ask('product.adjustStock', {
              id: paper,
              qty: parseQty(`-${out}`),
              movedOn: day,
              note: '',
            })
        }
        expect(await account()).toEqual([before[0], (before[1] ?? 0) + credited])
        await agree()
      }),
      { numRuns: 8 },
    )
  })
})
