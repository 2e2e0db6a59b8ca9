import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import type { SignedInUser } from '../../main/access/view'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Sent } from '../../preload/contract'
import { beginDealing, type Dealings } from '../main/statement/dealings'
import { AskRefused, colleague, openReadyShop, type TestShop } from '../shop'

const day = '2026-03-10' as Day
const refused = (code: string) => expect.objectContaining({ code })

describe('what is not asked for any more, what another customer pays, and what is settled by hand', () => {
  let test: TestShop
  let deal: Dealings
  let first: Id
  let second: Id
  let owner: SignedInUser

  beforeAll(async () => {
    test = await openReadyShop('2026-03-20')
    owner = test.session.user as SignedInUser
    deal = await beginDealing(test)
    first = await deal.newCustomer('示例晨光')
    second = await deal.newCustomer('示例永盛')
  })
  afterAll(() => test.close())

  const settling = (customerId: Id) => test.ask('settlement.read', { customerId })
  const items = async (customerId: Id) => (await settling(customerId)).items.filter(({ open }) => open > 0)
  const order = (id: Id) => test.ask('order.read', { id })
  const balance = async (id: Id) => {
    const { receivable, unallocated } = await test.ask('customer.read', { id })
    return [receivable, unallocated]
  }
  const closing = async (id: Id, to: Day = '2026-03-20' as Day) =>
    (await test.ask('customer.statement', { id, from: '2026-03-01', to })).closing
  const takeOff = (
    kind: Sent<'writeOff.create'>['kind'],
    lines: Sent<'writeOff.create'>['lines'],
    more: Partial<Sent<'writeOff.create'>> = {},
  ) => test.ask('writeOff.create', { kind, customerId: first, writtenOn: day, lines, ...more })
  const prove = async () => {
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  }
  const fen = (amount: number) => amount as Fen

  it('small change counts at once, up to the limit; the order is settled by it and may be completed', async () => {
    const sold = await deal.delivered(first, day, 100)
    await deal.paid(first, day, 9_950)
    const [item] = await items(first)
    const itemId = item?.id ?? (0 as Id)
    expect(item).toMatchObject({ open: 50, orderId: sold.order })
    await expect(takeOff('smallChange', [{ itemId, amount: fen(51) }])).rejects.toThrow(/0\.50/)
    await expect(takeOff('smallChange', [])).rejects.toEqual(refused('writeOff.nothing'))
    const early = { writtenOn: '2026-03-09' as Day }
    await expect(takeOff('smallChange', [{ itemId, amount: fen(50) }], early)).rejects.toThrow(/2026-03-10/)
    const { id, no, state } = await takeOff('smallChange', [{ itemId, amount: fen(50) }])
    expect([no, state]).toEqual(['CXD20260310-0001', 'CONFIRMED'])
    expect(await order(sold.order)).toMatchObject({ gross: 10_000, received: 9_950, cleared: 50, outstanding: 0 })
    expect((await order(sold.order)).credits?.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['receipt', 9_950],
      ['writeOff', 50],
    ])
    expect(await balance(first)).toEqual([0, 0])
    const { lines } = await test.ask('customer.statement', { id: first, from: day, to: day })
    expect(lines.at(-1)).toMatchObject({ kind: 'writeOff', documentNo: no, credit: 50, balance: 0 })
    const [figures] = await test.ask('performance.list', { from: day, to: day })
    expect(figures).toMatchObject({ ordered: 10_000, received: 9_950, cleared: 50, outstanding: 0 })
    expect((await test.ask('customer.timeline', { id: first })).map(({ kind }) => kind)).toContain('writeOff')
    await prove()
    await test.ask('writeOff.void', { id, reason: '客户补付' })
    expect(await order(sold.order)).toMatchObject({ received: 9_950, cleared: 0, outstanding: 50 })
    expect(await closing(first)).toBe(50)
    await takeOff('smallChange', [{ itemId, amount: fen(50) }])
    await prove()
  })

  it('small change in pieces never goes beyond the limit, and the limit can be changed', async () => {
    await deal.delivered(first, day, 2)
    const [item] = await items(first)
    const itemId = item?.id ?? (0 as Id)
    await takeOff('smallChange', [{ itemId, amount: fen(60) }])
    await expect(takeOff('smallChange', [{ itemId, amount: fen(41) }])).rejects.toThrow(/1\.01/)
    await test.ask('writeOff.changeLimit', { limit: fen(200) })
    expect(await test.ask('writeOff.limit', {})).toEqual({ limit: 200 })
    await takeOff('smallChange', [{ itemId, amount: fen(140) }])
    expect(await items(first)).toEqual([])
    await test.ask('writeOff.changeLimit', { limit: fen(100) })
    await prove()
  })

  it('an allowance waits for somebody else, a bad debt for its reason too; until then no figure moves', async () => {
    await deal.delivered(first, day, 30)
    const before = await balance(first)
    const [item] = await items(first)
    const itemId = item?.id ?? (0 as Id)
    const { id, state } = await takeOff('allowance', [{ itemId, amount: fen(1_000) }], { reason: '颜色有差' })
    expect(state).toBe('PENDING')
    expect(await balance(first)).toEqual(before)
    expect((await test.ask('toDo.list', {})).find(({ kind }) => kind === 'confirmWriteOff')?.count).toBe(1)
    const finance = await colleague(test, '小李', 'accountant')
    await expect(test.ask('writeOff.confirm', { id })).rejects.toEqual(refused('writeOff.ownConfirmation'))
    test.session.user = await findUser(test.shop.engine(), finance)
    await test.ask('writeOff.reject', { id, reason: '先谈谈' })
    test.session.user = owner
    await test.ask('writeOff.submit', { id })
    await test.ask('writeOff.withdraw', { id })
    await test.ask('writeOff.submit', { id })
    test.session.user = await findUser(test.shop.engine(), finance)
    await test.ask('writeOff.confirm', { id })
    expect(await balance(first)).toEqual([2_000, 0])
    expect((await test.ask('writeOff.list', {}))[0]).toMatchObject({
      kind: 'allowance',
      state: 'CONFIRMED',
      amount: 1_000,
      documents: item?.no,
      reason: '颜色有差',
      createdBy: '老板',
      confirmedBy: '小李',
    })
    await expect(takeOff('badDebt', [{ itemId, amount: fen(2_000) }])).rejects.toEqual(refused('writeOff.reasonNeeded'))
    const bad = await takeOff('badDebt', [{ itemId, amount: fen(2_000) }], { reason: '已注销' })
    test.session.user = owner
    // Paid meanwhile: what is not open any more cannot be written off.
    const paid = await test.ask('receipt.create', {
      customerId: first,
      receivedOn: day,
      method: 'cash',
      amount: fen(500),
    })
    test.session.user = await findUser(test.shop.engine(), finance)
    await test.ask('receipt.confirm', { id: paid.id })
    test.session.user = owner
    await expect(test.ask('writeOff.confirm', { id: bad.id })).rejects.toEqual(refused('settlement.tooMuchOfOne'))
    await expect(test.ask('writeOff.confirm', { id })).rejects.toBeInstanceOf(AskRefused)
    await test.ask('user.switchOff', { id: finance, heirId: owner.id })
    await test.ask('receipt.void', { id: paid.id, reason: '记错' })
    await test.ask('writeOff.confirm', { id: bad.id })
    expect(await balance(first)).toEqual([0, 0])
    await prove()
  })

  it('what was taken back or rejected is changed and goes to finance again under its number, entered by who changed it', async () => {
    await deal.delivered(first, day, 30)
    const [item] = await items(first)
    const itemId = item?.id ?? (0 as Id)
    const { id, no } = await takeOff('allowance', [{ itemId, amount: fen(1_000) }])
    const change = (fields: Partial<Sent<'writeOff.change'>>) =>
      test.ask('writeOff.change', {
        id,
        kind: 'badDebt',
        writtenOn: day,
        reason: '已注销',
        lines: [{ itemId, amount: fen(3_000) }],
        ...fields,
      })
    await expect(change({})).rejects.toEqual(refused('writeOff.eventNotAllowed'))
    await test.ask('writeOff.withdraw', { id })
    await expect(change({ reason: '' })).rejects.toEqual(refused('writeOff.reasonNeeded'))
    await expect(change({ lines: [{ itemId, amount: fen(3_001) }] })).rejects.toEqual(
      refused('settlement.tooMuchOfOne'),
    )
    await expect(change({ kind: 'transfer', toCustomerId: second })).rejects.toEqual(refused('writeOff.transferStays'))
    const saidSoFar = () =>
      test.ask('settlement.read', { customerId: first, writeOffId: id }).then((page) => page.writeOff)
    expect(await saidSoFar()).toEqual({ toCustomer: null, lines: [{ itemId, amount: 1_000 }] })
    expect((await test.ask('settlement.read', { customerId: second, writeOffId: id })).writeOff).toBeNull()

    const finance = await colleague(test, '小王', 'accountant')
    test.session.user = await findUser(test.shop.engine(), finance)
    expect(await change({})).toEqual({ state: 'PENDING' })
    expect(await saidSoFar()).toEqual({ toCustomer: null, lines: [{ itemId, amount: 3_000 }] })
    expect(await balance(first)).toEqual([3_000, 0])
    await expect(test.ask('writeOff.confirm', { id })).rejects.toEqual(refused('writeOff.ownConfirmation'))
    await test.ask('writeOff.reject', { id, reason: '再问问' })
    // What finance has rejected never counts without its word, not even as small change of who may confirm.
    expect(await change({ kind: 'smallChange', lines: [{ itemId, amount: fen(10) }] })).toEqual({ state: 'PENDING' })
    await test.ask('writeOff.withdraw', { id })
    await change({ lines: [{ itemId, amount: fen(2_000) }] })
    test.session.user = owner
    await test.ask('writeOff.confirm', { id })
    expect(await balance(first)).toEqual([1_000, 0])
    expect((await test.ask('writeOff.list', { search: no }))[0]).toMatchObject({
      no,
      kind: 'badDebt',
      state: 'CONFIRMED',
      amount: 2_000,
      reason: '已注销',
      answer: '',
      createdBy: '小王',
      confirmedBy: '老板',
    })
    await expect(change({})).rejects.toEqual(refused('writeOff.eventNotAllowed'))

    const small = await takeOff('allowance', [{ itemId, amount: fen(1_000) }])
    await test.ask('writeOff.withdraw', { id: small.id })
    expect(await change({ id: small.id, kind: 'smallChange', lines: [{ itemId, amount: fen(40) }] })).toEqual({
      state: 'CONFIRMED',
    })
    expect(await balance(first)).toEqual([960, 0])
    await test.ask('user.switchOff', { id: finance, heirId: owner.id })
    await deal.paid(first, day, 960)
    await prove()
  })

  it('another customer owes what was transferred, due when it was; voided, all is as before unless it is settled there', async () => {
    const sold = await deal.delivered(first, '2026-03-05' as Day, 40)
    await deal.delivered(first, day, 60)
    const [early, late] = await items(first)
    const lines = [early, late].map((item) => ({ itemId: item?.id ?? (0 as Id), amount: item?.open ?? fen(0) }))
    const to = { toCustomerId: second }
    await expect(takeOff('transfer', lines, { toCustomerId: first })).rejects.toEqual(refused('writeOff.toNeeded'))
    await expect(takeOff('allowance', lines, to)).rejects.toEqual(refused('writeOff.toNobody'))
    const { id, no } = await takeOff('transfer', lines, to)
    expect(await balance(first)).toEqual([10_000, 0])
    await test.ask('writeOff.confirm', { id })
    expect([await balance(first), await balance(second)]).toEqual([
      [0, 0],
      [10_000, 0],
    ])
    expect(await order(sold.order)).toMatchObject({ received: 0, cleared: 4_000, outstanding: 0 })
    const owed = await items(second)
    expect(owed.map((item) => [item.no, item.dueOn, item.open])).toEqual([
      [no, early?.dueOn, 4_000],
      [no, late?.dueOn, 6_000],
    ])
    expect([await closing(second), await closing(second, '2026-03-09' as Day)]).toEqual([10_000, 0])
    await prove()
    const receipt = await deal.paid(second, day, 100)
    await expect(test.ask('writeOff.void', { id, reason: '不转了' })).rejects.toThrow(/SKD/)
    await deal.unpaid(receipt)
    const before = (await test.ask('home.figures', {})).money
    await test.ask('writeOff.void', { id, reason: '不转了' })
    expect((await test.ask('home.figures', {})).money?.monthReceived).toBe(before?.monthReceived)
    expect([await balance(first), await balance(second)]).toEqual([
      [10_000, 0],
      [0, 0],
    ])
    expect((await test.ask('customer.statement', { id: second, from: day, to: day })).lines).toEqual([])
    await prove()
  })

  it('by hand: what is in hand settles what is said, is taken back and set elsewhere, and that is undone', async () => {
    const paid = await test.ask('receipt.create', {
      customerId: first,
      receivedOn: day,
      method: 'bank',
      amount: fen(7_000),
    })
    const [early, late] = await items(first)
    const [one, other] = [early?.id ?? (0 as Id), late?.id ?? (0 as Id)]
    const tooMuch = [{ itemId: one, amount: fen(4_001) }]
    await expect(test.ask('receipt.confirm', { id: paid.id, shares: tooMuch })).rejects.toThrow(/40\.00/)
    const shares = [{ itemId: other, amount: fen(5_000) }]
    expect(await test.ask('receipt.confirm', { id: paid.id, shares })).toEqual({ allocated: 5_000, unallocated: 2_000 })
    const before = await settling(first)
    const credit = before.credits.find(({ unallocated }) => unallocated === 2_000)?.id ?? (0 as Id)
    const set = (moves: [Id, number][]) =>
      test.ask('settlement.set', {
        customerId: first,
        moves: moves.map(([itemId, amount]) => ({ creditId: credit, itemId, amount: fen(amount) })),
      })
    await expect(set([])).rejects.toEqual(refused('settlement.nothing'))
    await expect(set([[one, 2_001]])).rejects.toThrow(/20\.00/)
    await expect(set([[other, -5_001]])).rejects.toEqual(refused('settlement.tooMuchBack'))
    await expect(set([[(one + 1) as Id, 1]])).rejects.toEqual(refused('settlement.notAmong'))
    const { id, no } = await set([
      [one, 4_000],
      [other, -2_500],
    ])
    expect(no).toBe('HXD20260320-0001')
    const after = await settling(first)
    expect([one, other].map((id) => after.items.find((item) => item.id === id)?.open)).toEqual([0, 3_500])
    expect(after.credits.find(({ id: found }) => found === credit)?.unallocated).toBe(500)
    expect(after.done[0]).toMatchObject({ no, state: 'DONE', by: '老板' })
    expect(after.done[0]?.lines.map(({ amount }) => amount)).toEqual([-2_500, 4_000])
    await prove()
    await test.ask('settlement.undo', { id })
    const { done, ...rest } = await settling(first)
    expect({ ...rest, done: before.done }).toEqual(before)
    expect(done[0]?.state).toBe('UNDONE')
    await expect(test.ask('settlement.undo', { id })).rejects.toEqual(refused('settlement.undone'))
    await test.ask('receivable.settleAdvance', { customerId: first })
    expect((await settling(first)).done[0]).toMatchObject({ no: 'HXD20260320-0002', lines: [{ amount: 2_000 }] })
    await prove()
  })

  it('when two customers become one it goes along, and that is not undone while something new hangs on what moved', async () => {
    const [gone, kept] = [await deal.newCustomer('示例四号'), await deal.newCustomer('示例五号')]
    const third = await deal.newCustomer('示例六号')
    await deal.delivered(gone, day, 20)
    const [item] = await items(gone)
    const lines = (amount: number) => [{ itemId: item?.id ?? (0 as Id), amount: fen(amount) }]
    const waiting = await takeOff('allowance', lines(500), { customerId: gone })
    const away = await takeOff('transfer', lines(100), { customerId: gone, toCustomerId: third })
    const version = async (id: Id) => (await test.ask('customer.read', { id })).version
    const both = { keptId: kept, keptVersion: await version(kept), goneId: gone, goneVersion: await version(gone) }
    const { id: mergeId } = await test.ask('customer.merge', both)
    await expect(takeOff('allowance', lines(1), { customerId: gone })).rejects.toEqual(refused('customer.merged'))
    await test.ask('writeOff.confirm', { id: waiting.id })
    await test.ask('writeOff.confirm', { id: away.id })
    expect([await balance(kept), await balance(third)]).toEqual([
      [1_400, 0],
      [100, 0],
    ])
    const later = await takeOff('allowance', lines(300), { customerId: kept })
    await expect(test.ask('customer.undoMerge', { mergeId })).rejects.toThrow(later.no)
    await test.ask('writeOff.reject', { id: later.id, reason: '不同意' })
    await test.ask('writeOff.void', { id: later.id, reason: '不要了' })
    await expect(test.ask('customer.undoMerge', { mergeId })).rejects.toThrow(/CXD|ZYD/)
    await prove()
  })

  it('goods that came back settle their own order, and that stays', async () => {
    const third = await deal.newCustomer('示例三号')
    const sold = await deal.delivered(third, day, 10)
    await deal.delivered(third, day, 10)
    await deal.returned(sold, day, 4)
    const page = await settling(third)
    const [pair] = page.pairs
    expect(pair).toMatchObject({ amount: 400, fixed: true })
    const moves = [{ creditId: pair?.creditId ?? (0 as Id), itemId: pair?.itemId ?? (0 as Id), amount: fen(-400) }]
    await expect(test.ask('settlement.set', { customerId: third, moves })).rejects.toEqual(refused('settlement.fixed'))
  })
})
