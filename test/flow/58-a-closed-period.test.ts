import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { movementsSql } from '../../main/cashbook/movementsql'
import { agingParams, agingSql, payables, receivables } from '../../main/receivable/agingsql'
import { addDays, type Day, endOfMonth } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty, type Qty } from '../../main/value/qty'
import type { Sent } from '../../preload/contract'
import { openReadyShop, owner, type TestShop, without } from '../shop'

// The books are closed up to the end of a month: nothing is dated into it any more, and what is told of it never changes (ARC, R-AR, R-STK).
const begun = '2026-01-05' as Day
const refused = (code: string) => expect.objectContaining({ code })

/** What can happen; money is in yuan, days are counted back from today. */
const steps = [
  'sell',
  'sell',
  'pay',
  'pay',
  'buy',
  'payBack',
  'goBack',
  'spend',
  'use',
  'writeOff',
  'move',
  'settle',
] as const
const voids = [
  'voidDelivery',
  'voidReceipt',
  'voidGoods',
  'voidPayment',
  'voidRefund',
  'voidWriteOff',
  'voidMove',
] as const
const happening = fc.record({
  what: fc.constantFrom(...steps, ...voids, ...voids),
  which: fc.nat(999),
  many: fc.integer({ min: 1, max: 60 }),
  ago: fc.integer({ min: 0, max: 40 }),
  later: fc.integer({ min: 0, max: 3 }),
})
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

describe('what is closed', () => {
  let test: TestShop
  let paper: Id
  let supplier: Id
  let today = begun
  const customers: Id[] = []
  const sold: { id: Id; deliveryId: Id }[] = []
  const bought: { id: Id; goodsReceiptId: Id }[] = []
  const paid: Id[] = []
  const spent: Id[] = []
  const given: Id[] = []
  const written: Id[] = []
  const moved: Id[] = []
  const accounts: Id[] = []
  const told = new Map<Day, unknown>()
  let closedTo = '' as Day

  const goOn = (days: number) => {
    today = addDays(today, days)
    test.onDay(today)
  }
  const at = <T>(of: readonly T[], which: number): T => of[which % of.length] as T
  /** Taken out: it is voided once. */
  const pick = <T>(of: T[], which: number): T => of.splice(which % of.length, 1)[0] as T

  beforeAll(async () => {
    test = await openReadyShop(begun)
    const goods = { name: '纸', unit: '箱', listPrice: parsePrice('10'), costPrice: parsePrice('3.33'), taxRate: 0 }
    paper = (await test.ask('product.create', { ...goods, openingStock: parseQty('50') })).id
    for (const name of ['示例晨光', '示例永盛'])
      customers.push((await test.ask('customer.create', { name, term: { method: 'net', days: 10, day: 0 } })).id)
    supplier = (await test.ask('supplier.create', { name: '示例纸业' })).id
    for (const name of ['现金', '工行'])
      accounts.push((await test.ask('bankAccount.create', { name: `${name}甲`, kind: 'bank' })).id)
  })
  afterAll(() => test.close())

  const atPurchase = async (id: Id) => ({ id, version: (await test.ask('purchase.read', { id })).version })

  async function buy(on: Day, many: number): Promise<void> {
    const line = { productId: paper, unit: '', qty: parseQty(`${many}`), price: parsePrice('3.7'), taxRate: 0 }
    const { id } = await test.ask('purchase.save', {
      id: null,
      draft: { supplierId: supplier, orderedOn: today, lines: [line] },
    })
    await test.ask('purchase.submit', await atPurchase(id))
    await test.ask('purchase.send', { ...(await atPurchase(id)), way: 'phone', sentTo: '' })
    const lines = (await test.ask('purchase.read', { id })).lines.map((one) => ({ lineId: one.id, qty: line.qty }))
    await test.ask('purchase.receive', { ...(await atPurchase(id)), receivedOn: on, note: '', lines })
    const goodsReceiptId = (await test.ask('purchase.read', { id })).receipts[0]?.id ?? id
    await test.ask('purchase.inspect', {
      ...(await atPurchase(id)),
      goodsReceiptId,
      inspectedOn: on,
      rejected: [],
      reason: '',
    })
    bought.push({ id, goodsReceiptId })
  }

  async function take({ what, which, many }: Happening, on: Day): Promise<unknown> {
    const customerId = at(customers, which)
    const reason = '记错了'
    const money = { amount: (many * 700) as Fen, method: 'bank' as const }
    switch (what) {
      case 'sell': {
        const lines = [{ productId: paper, qty: parseQty(`${Math.ceil(many / 8)}`), listPrice: parsePrice('10') }]
        const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: on, lines } })
        await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
        const { deliveryId } = await test.ask('order.ship', { id, version: 2, deliveredOn: on })
        return sold.push({ id, deliveryId })
      }
      case 'buy':
        return buy(on, many)
      case 'pay': {
        const { id } = await test.ask('receipt.create', { customerId, receivedOn: on, ...money })
        await test.ask('receipt.confirm', { id })
        return paid.push(id)
      }
      case 'payBack': {
        const left = (await test.ask('refund.echo', { customerId, on })).left
        if (left <= 0) return null
        const { id } = await test.ask('refund.create', {
          customerId,
          paidOn: on,
          ...money,
          amount: Math.min(left, money.amount) as Fen,
          payee: '',
          bankReference: '',
          note: '',
        })
        await test.ask('refund.confirm', { id })
        return given.push(id)
      }
      case 'spend': {
        const { id } = await test.ask('payment.create', { supplierId: supplier, paidOn: on, ...money })
        await test.ask('payment.confirm', { id, shares: null })
        return spent.push(id)
      }
      case 'goBack': {
        if (sold.length === 0) return null
        const { id, deliveryId } = at(sold, which)
        const delivery = (await test.ask('order.read', { id })).deliveries.find((one) => one.id === deliveryId)
        const lines = (delivery?.lines ?? []).map((line) => ({ deliveryLineId: line.id, qty: parseQty('1') }))
        return test.ask('salesReturn.create', { deliveryId, returnedOn: on, reason, lines })
      }
      case 'use':
        return void (await test.ask('product.adjustStock', {
          id: paper,
          qty: parseQty('1') as Qty,
          movedOn: on,
          note: reason,
        }))
      case 'writeOff': {
        const { items } = await test.ask('settlement.read', { customerId })
        const item = items.find(({ open }) => open > 0)
        if (item === undefined) return null
        const lines = [{ itemId: item.id, amount: Math.min(item.open, 50) as Fen }]
        const about = { customerId, writtenOn: on, reason, lines }
        const { id, state } =
          many % 2 === 0
            ? await test.ask('writeOff.create', { kind: 'allowance', ...about })
            : await test.ask('writeOff.create', { kind: 'transfer', toCustomerId: at(customers, which + 1), ...about })
        if (state === 'PENDING') await test.ask('writeOff.confirm', { id })
        return written.push(id)
      }
      case 'move': {
        const [fromId = 0 as Id, toId = 0 as Id] = accounts
        const { id } = await test.ask('accountTransfer.create', {
          fromId,
          toId,
          movedOn: on,
          amount: money.amount,
          note: '',
        })
        return moved.push(id)
      }
      case 'settle':
        return test.ask('receivable.settleAdvance', { customerId })
      case 'voidDelivery': {
        if (sold.length === 0) return null
        const { id, deliveryId } = pick(sold, which)
        const { version } = await test.ask('order.read', { id })
        return void (await test.ask('delivery.void', { id, version, deliveryId, reason }))
      }
      case 'voidReceipt':
        return paid.length === 0 ? null : void (await test.ask('receipt.void', { id: pick(paid, which), reason }))
      case 'voidGoods': {
        if (bought.length === 0) return null
        const { id, goodsReceiptId } = pick(bought, which)
        return void (await test.ask('purchase.voidReceipt', { ...(await atPurchase(id)), goodsReceiptId, reason }))
      }
      case 'voidPayment':
        return spent.length === 0 ? null : void (await test.ask('payment.void', { id: pick(spent, which), reason }))
      case 'voidWriteOff':
        return written.length === 0
          ? null
          : void (await test.ask('writeOff.void', { id: pick(written, which), reason }))
      case 'voidMove':
        return moved.length === 0
          ? null
          : void (await test.ask('accountTransfer.void', { id: pick(moved, which), reason }))
      case 'voidRefund':
        return given.length === 0 ? null : void (await test.ask('refund.void', { id: pick(given, which), reason }))
    }
  }

  /** All that is told of a day: the aging of customers and suppliers, what each owes, the stock and its value. */
  async function tell(day: Day): Promise<unknown> {
    const engine = test.shop.engine()
    const aged = (of: typeof receivables) =>
      engine.json(
        `select json_group_array(json_array(partner_id, not_due, late_30, late_60, late_90, late_more, unallocated))
        from (select * from ${agingSql(of, false)} order by partner_id)`,
        agingParams(day),
      )
    const accounts = []
    for (const id of customers) {
      const { opening, closing, lines } = await test.ask('customer.statement', { id, from: begun, to: day })
      accounts.push([
        opening,
        closing,
        lines.map(({ on, documentNo, debit, credit }) => [on, documentNo, debit, credit]),
      ])
    }
    const { closing } = await test.ask('supplier.statement', { id: supplier, from: begun, to: day })
    const [stock] = (await test.ask('psi.list', { from: begun, to: day } as Sent<'psi.list'>)) as unknown[]
    const cash = await engine.json(
      `select json_array(sum(came), sum(fee), sum(went), count(*)) from (${movementsSql})`,
      [null, day],
    )
    return { cash, owed: await aged(receivables), owing: await aged(payables), accounts, closing, stock }
  }

  async function closeWhatIsOver(): Promise<void> {
    const to = endOfMonth(today, -1)
    if (to < begun || to <= closedTo || today < addDays(to, 4)) return
    for (const day of [addDays(to, -9), to]) told.set(day, await tell(day))
    await test.ask('period.close', { to })
    closedTo = to
  }

  it('stays as it was, whatever comes after it or is taken back of it; what is dated into it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 30, maxLength: 30 }), async (all) => {
        for (const one of all) {
          goOn(one.later)
          await closeWhatIsOver()
          const on = addDays(today, -one.ago) < begun ? begun : addDays(today, -one.ago)
          const dated = (steps as readonly string[]).includes(one.what) && one.what !== 'settle'
          const outcome = await take(one, on).then(
            (made) => (made === null ? 'nothing' : 'done'),
            (error: { code: string }) => error.code,
          )
          if (dated && on <= closedTo) expect(['nothing', 'period.closed']).toContain(outcome)
          else expect(outcome).not.toBe('period.closed')
        }
        for (const [day, was] of told) expect(await tell(day)).toEqual(was)
        const { results } = await test.ask('book.prove', {})
        expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
      }),
      { numRuns: 3, endOnFailure: true },
    )
    expect(told.size).toBeGreaterThan(0)
  })
})

describe('closing the books', () => {
  let test: TestShop
  let customer: Id
  let receipt: Id
  let lone: Id
  const to = '2026-01-31' as Day
  const money = { method: 'bank' as const, amount: 10_000 as Fen }
  const paidOn = (receivedOn: string) =>
    test.ask('receipt.create', { customerId: customer, receivedOn: receivedOn as Day, ...money })
  const listed = async () => (await test.ask('period.list', {})).closings

  beforeAll(async () => {
    test = await openReadyShop('2026-02-03')
    customer = (await test.ask('customer.create', { name: '示例晨光' })).id
    await test.ask('opening.create', { customerId: customer, amount: 50_000 as Fen, openedOn: '2026-01-01' })
    receipt = (await paidOn('2026-01-20')).id
    lone = (await test.ask('customer.create', { name: '示例永盛' })).id
    await test.ask('opening.create', { customerId: lone, amount: -700 as Fen, openedOn: '2026-01-02' })
  })
  afterAll(() => test.close())

  it('waits for the end of a month, and for money that finance has not looked at', async () => {
    expect((await test.ask('period.list', {})).next).toBe(to)
    expect(await test.ask('period.check', { to })).toMatchObject({ receipts: 1, refunds: 0, books: 0 })
    await expect(test.ask('period.close', { to: '2026-01-30' })).rejects.toEqual(refused('period.notMonthEnd'))
    await expect(test.ask('period.close', { to: '2026-02-28' })).rejects.toEqual(refused('period.notOver'))
    await expect(test.ask('period.close', { to })).rejects.toEqual(refused('period.obstacle'))
    await test.ask('receipt.confirm', { id: receipt })
    await test.ask('period.close', { to })
    await expect(test.ask('period.close', { to })).rejects.toEqual(refused('period.closedBefore'))
    const kept = { receivable: 39_300, payable: 0, stockValue: 0 }
    expect(await listed()).toMatchObject([{ toOn: to, kept, now: kept, closedBy: '老板', reopenedAt: null }])
    expect((await listed())[0]?.cash).toEqual([{ name: null, amount: 10_000 }])
    expect((await test.ask('period.list', {})).next).toBeNull()
  })

  it('refuses what is dated into it at its field, in words that say what to do', async () => {
    const about = { customerId: customer, receivedOn: to, ...money }
    const { message, ...reply } = (await test.reply('receipt.create', about)) as { message: string }
    expect(reply).toMatchObject({ code: 'period.closed', fields: { receivedOn: message } })
    expect(message).toContain('2026-01-31 及以前已经结账')
    const english = (await test.reply('receipt.create', about, 'en')) as { message: string }
    expect(english.message).toContain('closed up to 2026-01-31')
    const [opening] = (await test.ask('opening.read', { id: lone })).openings
    await expect(test.ask('opening.delete', { id: opening?.id ?? 0 })).rejects.toEqual(refused('period.closed'))
  })

  it('lets what is in it be taken back as of today: both stand in the account, and that of the period is as it was', async () => {
    await test.ask('receipt.void', { id: receipt, reason: '记错客户' })
    const january = await test.ask('customer.statement', { id: customer, from: '2026-01-01', to })
    expect(january.closing).toBe(40_000)
    const february = await test.ask('customer.statement', { id: customer, from: '2026-02-01', to: '2026-02-28' })
    expect(february.lines).toMatchObject([
      { on: '2026-02-03', kind: 'receipt', debit: 0, credit: -10_000, balance: 50_000 },
    ])
    expect((await listed())[0]?.now.receivable).toBe(39_300)
    const months = await test.ask('receiptTarget.read', { year: 2026 })
    expect(months.slice(0, 2).map(({ received }) => received)).toEqual([10_000, -10_000])
    for (const [at, from, until] of [...[[0, '2026-01-01', to] as const, [1, '2026-02-01', '2026-02-28'] as const]]) {
      const { sums } = await test.ask('cashBook.totals', { from, to: until as Day })
      expect(months[at]?.received).toBe((sums.received ?? 0) + (sums.fee ?? 0) - (sums.refunded ?? 0))
    }
  })

  it('is opened again by who may, with a reason; both closings stay on record, and what came between is told', async () => {
    test.onDay('2026-03-02')
    await test.ask('period.close', { to: '2026-02-28' })
    const [second, first] = await listed()
    await expect(test.ask('period.reopen', { id: first?.id ?? 0, reason: '漏了一笔' })).rejects.toEqual(
      refused('period.notLast'),
    )
    await test.ask('period.reopen', { id: second?.id ?? 0, reason: '漏了一笔' })
    const late = await paidOn('2026-02-20')
    await test.ask('receipt.confirm', { id: late.id })
    const [reopened] = await listed()
    expect(reopened).toMatchObject({
      reason: '漏了一笔',
      reopenedBy: '老板',
      kept: { receivable: 49_300 },
      now: { receivable: 39_300 },
    })
    await test.ask('period.close', { to: '2026-02-28' })
    expect((await listed()).map(({ toOn, reopenedAt }) => [toOn, reopenedAt === null])).toEqual([
      ['2026-02-28', true],
      ['2026-02-28', false],
      [to, true],
    ])
  })

  it('the books say so when something in it is not as it was, from wherever that came', async () => {
    const differing = async () =>
      (await test.ask('book.prove', {})).results.flatMap(({ proof, disagreements }) =>
        disagreements.map(({ document }) => [proof, document]),
      )
    expect(await differing()).toEqual([])
    await test.shop.engine().tx((tx) => tx.run(`update open_items set item_on = '2026-02-02' where kind = 'opening'`))
    expect(await differing()).toEqual([
      ['periods', to],
      ['periodDays', '2026-02-28'],
    ])
    await expect(test.ask('period.close', { to: '2026-03-31' })).rejects.toEqual(refused('period.notOver'))
    test.onDay('2026-04-01')
    await expect(test.ask('period.close', { to: '2026-03-31' })).rejects.toEqual(refused('period.obstacle'))
    await test.shop.engine().tx((tx) => tx.run(`update open_items set item_on = '2026-01-01' where kind = 'opening'`))
    expect(await differing()).toEqual([])
  })

  it('its orders that have ended and are settled are put away at one stroke, and taken out again', async () => {
    test.onDay('2026-02-10')
    const goods = { name: '纸', unit: '箱', listPrice: parsePrice('10'), taxRate: 0 }
    const { id: paper } = await test.ask('product.create', goods)
    const ordered = async () => {
      const lines = [{ productId: paper, qty: parseQty('1'), listPrice: parsePrice('10') }]
      const draft = { customerId: customer, orderOn: '2026-03-01' as Day, lines }
      const { id } = await test.ask('order.save', { id: null, draft })
      await test.ask('order.confirm', { id, version: 1, acceptShortage: true })
      return id
    }
    const [ended, open] = [await ordered(), await ordered()]
    await test.ask('order.cancel', { id: ended, version: 2, reason: '不要了' })
    await expect(test.ask('period.archive', {})).resolves.toEqual({ orderIds: [] })
    test.onDay('2026-04-01')
    await test.ask('period.close', { to: '2026-03-31' })
    expect(await test.ask('period.list', {})).toMatchObject({ archivable: 1, owed: 0 })
    expect(await test.ask('period.archive', {})).toEqual({ orderIds: [ended] })
    const archived = async () => (await test.ask('order.list', { archived: true } as never)) as { id: Id }[]
    expect((await archived()).map(({ id }) => id)).toEqual([ended])
    await expect(test.ask('order.hold', { id: ended, version: 4, reason: '看看' })).rejects.toEqual(
      refused('order.archived'),
    )
    await test.ask('period.unarchive', { orderIds: [ended, open] })
    expect(await archived()).toEqual([])
  })

  it('is told to who keeps the money when it is opened again', async () => {
    const accountant = (await test.ask('role.list', {})).find(({ code }) => code === 'accountant')
    const [name, code] = ['孙会计', 'EINE-ZIFFER']
    await test.ask('user.create', { name, email: '', mobile: '', roleId: accountant?.id ?? 0, code })
    await test.ask('session.choosePassword', { name, code, password: 'ein-gutes-wort' })
    await test.ask('session.signIn', owner)
    test.onDay('2026-04-02')
    const [last] = await listed()
    await test.ask('period.reopen', { id: last?.id ?? 0, reason: '查错' })
    await test.ask('session.signIn', { name, password: 'ein-gutes-wort' })
    const [notice] = await test.ask('notice.list', {})
    expect(notice).toMatchObject({ event: 'periodReopened', params: { day: '2026-03-31', by: '老板', reason: '查错' } })
    await test.ask('session.signIn', owner)
  })

  it('is closed and reopened only by who has the right', async () => {
    const [last] = await listed()
    await without(test, 'period.reopen', () =>
      expect(test.ask('period.reopen', { id: last?.id ?? 0, reason: '漏了' })).rejects.toEqual(
        refused('right.missing'),
      ),
    )
    await without(test, 'period.close', () =>
      expect(test.ask('period.close', { to: '2026-03-31' })).rejects.toEqual(refused('right.missing')),
    )
  })
})
