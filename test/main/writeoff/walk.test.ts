import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import type { WriteOffKind } from '../../../main/writeoff/writeoff'
import { openReadyShop, type TestShop } from '../../shop'
import { beginDealing, type Dealings, dayAt, first, today } from '../statement/dealings'

const steps = 150

/** The same random numbers every time, so that a walk that fails can be walked again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** What moved a balance of whom on which day, as this test itself counts it. */
interface Moved {
  who: Id
  on: Day
  amount: number
}

// The fourth computation is the test's own: a tally of what was done, which knows nothing of items, credits and allocations.
describe('a walk through deliveries, receipts, returns, refunds, write-offs, transfers and settling by hand', () => {
  let test: TestShop
  let deal: Dealings
  let who: Id[]

  beforeAll(async () => {
    test = await openReadyShop(today)
    deal = await beginDealing(test)
    who = [await deal.newCustomer('示例甲'), await deal.newCustomer('示例乙'), await deal.newCustomer('示例丙')]
  })
  afterAll(() => test.close())

  const balances = async (asOf: Day) => {
    const rows = await test.ask('aging.list', { asOf })
    return who.map((id) => rows.find(({ customerId }) => customerId === id)?.balance ?? 0)
  }
  /** Everything that is told of the customers today, and of their orders. */
  const figures = () =>
    test.shop.engine().json<unknown>(
      `select json_array(
        (select json_group_array(json_array(id, receivable, unallocated)) from customers),
        (select json_group_array(json_array(id, received, cleared)) from sales_orders),
        (select json_group_array(json_array(id, "open")) from open_items where "open" <> 0),
        (select json_group_array(json_array(id, unallocated)) from credits where unallocated <> 0))`,
    )

  it('ledger, statement, aging and balance agree at each step, nothing later changes what was, and voids restore everything', async () => {
    const next = numbers(20_260_430)
    const moved: Moved[] = []
    const sent: { of: { order: Id; delivery: Id }; id: Id; on: Day; amount: number; back: number }[] = []
    const done = { receipt: [] as { id: Id; moved: Moved[] }[], writeOff: [] as { id: Id; moved: Moved[] }[] }
    const settled: Id[] = []
    const counts = new Map<string, number>()
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
    const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T
    const drop = (gone: readonly Moved[]) => {
      for (const one of gone) moved.splice(moved.indexOf(one), 1)
    }
    const add = (...some: Moved[]): Moved[] => {
      moved.push(...some)
      return some
    }

    const writeOff = async (kind: WriteOffKind, id: Id, on: Day): Promise<{ id: Id; moved: Moved[] } | null> => {
      const open = (await test.ask('settlement.read', { customerId: id })).items.filter(
        (item) => item.open > 0 && item.itemOn <= on,
      )
      const some = open.slice(0, 1 + next(2))
      const most = kind === 'smallChange' ? 20 : 900
      const lines = some.map((item) => ({ itemId: item.id, amount: Math.min(item.open, 1 + next(most)) as Fen }))
      const to = kind === 'transfer' ? pick(who.filter((one) => one !== id)) : null
      const input = { kind, customerId: id, toCustomerId: to, writtenOn: on, reason: '示例', lines }
      const reply = await test.reply('writeOff.create', input)
      if (!reply.ok) return null
      const { id: made, state } = reply.value as { id: Id; state: string }
      if (state === 'PENDING') await test.ask('writeOff.confirm', { id: made })
      const amount = lines.reduce((sum, line) => sum + line.amount, 0)
      const off = { who: id, on, amount: -amount }
      return { id: made, moved: to === null ? add(off) : add(off, { who: to, on, amount }) }
    }
    const byHand = async (id: Id): Promise<Id | null> => {
      const { credits, items, pairs } = await test.ask('settlement.read', { customerId: id })
      const free = pairs.filter(({ fixed }) => !fixed)
      const back = free.length > 0 && next(2) === 0 ? pick(free) : null
      const credit = credits.filter(({ unallocated, id: one }) => unallocated > 0 || one === back?.creditId)
      const item = items.filter(({ open }) => open > 0)
      if (back === null && (credit.length === 0 || item.length === 0)) return null
      const moves = back === null ? [] : [{ ...back, amount: -(1 + next(back.amount)) }]
      if (credit.length > 0 && item.length > 0) {
        const [from, to] = [pick(credit), pick(item)]
        const had = from.unallocated + (from.id === back?.creditId ? -(moves[0]?.amount ?? 0) : 0)
        const set = { creditId: from.id, itemId: to.id, amount: Math.min(had, to.open) }
        if (set.amount > 0 && (set.creditId !== back?.creditId || set.itemId !== back.itemId)) moves.push(set as never)
      }
      if (moves.length === 0) return null
      const said = moves.map(({ creditId, itemId, amount }) => ({ creditId, itemId, amount: amount as Fen }))
      return (await test.ask('settlement.set', { customerId: id, moves: said })).id
    }
    const undoing = async (what: string, make: () => Promise<Moved[] | null>, undo: () => Promise<unknown>) => {
      const before = await figures()
      const made = await make()
      if (made === null) return
      await undo()
      drop(made)
      expect(await figures(), what).toEqual(before)
      count(`${what} and undone`)
    }

    const acts: Record<string, (id: Id, on: Day) => Promise<void>> = {
      goods: async (id, on) => {
        const amount = 1 + next(40)
        const of = await deal.delivered(id, on, amount)
        add({ who: id, on, amount: amount * 100 })
        sent.push({ of, id, on, amount, back: 0 })
      },
      pay: async (id, on) => {
        const amount = 1 + next(3_000)
        done.receipt.push({ id: await deal.paid(id, on, amount), moved: add({ who: id, on, amount: -amount }) })
      },
      return: async (_, on) => {
        const of = sent.find((one) => one.on <= on && one.back < one.amount)
        if (!of) return
        await deal.returned(of.of, on, 1)
        of.back += 1
        add({ who: of.id, on, amount: -100 })
      },
      refund: async (id, on) => {
        const before = await test.ask('refund.echo', { customerId: id, on })
        const amount = Math.min(before.left, 1 + next(400))
        if ((await deal.refunded(id, on, amount)) !== null) add({ who: id, on, amount })
      },
      smallChange: async (id, on) =>
        void done.writeOff.push(...[await writeOff('smallChange', id, on)].filter((one) => one !== null)),
      allowance: async (id, on) =>
        void done.writeOff.push(...[await writeOff('allowance', id, on)].filter((one) => one !== null)),
      transfer: async (id, on) =>
        void done.writeOff.push(...[await writeOff('transfer', id, on)].filter((one) => one !== null)),
      unpay: async () => {
        const [one] = done.receipt.splice(next(done.receipt.length || 1), 1)
        if (!one) return
        const reply = await test.reply('receipt.void', { id: one.id, reason: '错' })
        if (reply.ok) drop(one.moved)
        else done.receipt.push(one)
      },
      voidWriteOff: async () => {
        const [one] = done.writeOff.splice(next(done.writeOff.length || 1), 1)
        if (!one) return
        const reply = await test.reply('writeOff.void', { id: one.id, reason: '错' })
        if (reply.ok) drop(one.moved)
        else done.writeOff.push(one)
      },
      voidDelivery: async () => {
        const last = sent.at(-1)
        if (!last) return
        const { version } = await test.ask('order.read', { id: last.of.order })
        const input = { id: last.of.order, version, deliveryId: last.of.delivery, reason: '错' }
        const reply = await test.reply('delivery.void', input)
        if (!reply.ok) return
        sent.pop()
        drop(
          moved
            .filter((one) => one.who === last.id && one.on === last.on && one.amount === last.amount * 100)
            .slice(0, 1),
        )
      },
      settle: async (id) => void settled.push(...[await byHand(id)].filter((one) => one !== null)),
      advance: async (id) => void (await test.ask('receivable.settleAdvance', { customerId: id })),
      undoSettling: async () => {
        const last = settled.pop()
        if (last) await test.reply('settlement.undo', { id: last })
      },
      writeOffAndVoid: async (id, on) => {
        let made: { id: Id; moved: Moved[] } | null = null
        const kind = pick(['allowance', 'badDebt', 'transfer'] as const)
        const make = async () => {
          made = await writeOff(kind, id, on)
          return made?.moved ?? null
        }
        await undoing(kind, make, () => test.ask('writeOff.void', { id: made?.id ?? 0, reason: '错' }))
      },
      settleAndUndo: async (id) => {
        let made: Id | null = null
        const make = async () => {
          made = await byHand(id)
          return made === null ? null : []
        }
        await undoing('settle', make, () => test.ask('settlement.undo', { id: made ?? 0 }))
      },
    }
    const names = [...Object.keys(acts), 'goods', 'goods', 'pay', 'pay', 'settle', 'settle', 'transfer', 'allowance']

    for (let step = 0; step < steps; step += 1) {
      const [name, id, on] = [pick(names), pick(who), dayAt(next(80))]
      const eve = addDays(first, next(80))
      const [before, told] = [await balances(eve), [...moved]]
      await acts[name]?.(id, on)
      count(name)
      // What is dated later leaves what was; what is dated before or on it moves it by just that.
      const changed = [
        ...moved.filter((one) => !told.includes(one)),
        ...told.filter((one) => !moved.includes(one)).map((one) => ({ ...one, amount: -one.amount })),
      ]
      const by = (customerId: Id, to: Day, some: readonly Moved[]) =>
        some.filter((one) => one.who === customerId && one.on <= to).reduce((sum, { amount }) => sum + amount, 0)
      expect(await balances(eve), `${step} ${name}`).toEqual(
        who.map((one, i) => (before[i] ?? 0) + by(one, eve, changed)),
      )

      const rows = await test.ask('aging.list', { asOf: today })
      const candidates = await test.ask('statement.candidates', { from: first, to: today })
      const touched = new Set([id, ...changed.map((one) => one.who)])
      for (const one of touched) {
        const tally = by(one, today, moved)
        const row = rows.find(({ customerId }) => customerId === one)
        const { receivable, unallocated } = await test.ask('customer.read', { id: one })
        const account = await test.ask('customer.statement', { id: one, from: first, to: today })
        const own = candidates.find(({ customerId }) => customerId === one)
        const ledger = {
          account: account.closing,
          statement: own?.closing ?? 0,
          aging: row?.balance ?? 0,
          balance: (receivable ?? 0) - (unallocated ?? 0),
        }
        expect(ledger, `${step} ${name}`).toEqual({ account: tally, statement: tally, aging: tally, balance: tally })
        const { notDue = 0, band1 = 0, band2 = 0, band3 = 0, band4 = 0, unallocated: inHand = 0 } = row ?? {}
        expect(notDue + band1 + band2 + band3 + band4 + inHand).toBe(tally)
        expect(own?.documents ?? 0).toBe(account.lines.length)
      }
    }
    // Never more is allocated than there is on either side, and the books agree.
    const beyond = await test.shop.engine().json<number>(
      `select (select count(*) from (select i.amount, sum(a.amount) as settled from open_items i join allocations a on a.open_item_id = i.id
          group by i.id) where settled not between 0 and amount)
        + (select count(*) from (select k.amount, sum(a.amount) as settled from credits k join allocations a on a.credit_id = k.id
          group by k.id) where settled not between 0 and max(amount, 0))`,
    )
    expect(beyond).toBe(0)
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
    for (const name of names) expect(counts.get(name) ?? 0, name).toBeGreaterThan(0)
    expect([...counts.keys()].filter((one) => one.endsWith('undone')).length).toBeGreaterThan(2)
  })
})
