import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../main/access/find-user'
import { rights } from '../../main/access/right'
import type { SignedInUser } from '../../main/access/view'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { beginDealing, type Dealings } from '../main/statement/dealings'
import { AskRefused, colleague, openReadyShop, type TestShop } from '../shop'

const today = '2026-04-03' as Day
const refused = (code: string) => expect.objectContaining({ code })
const fen = (amount: number) => amount as Fen

describe('with whose word money counts', () => {
  let test: TestShop
  let deal: Dealings
  let owner: SignedInUser
  let clerk: SignedInUser

  beforeAll(async () => {
    test = await openReadyShop(today)
    owner = test.session.user as SignedInUser
    deal = await beginDealing(test)
  })
  afterAll(() => test.close())

  const itemOf = async (customerId: Id) => {
    const [item] = (await test.ask('settlement.read', { customerId })).items.filter(({ open }) => open > 0)
    return item?.id ?? (0 as Id)
  }
  const owed = async (id: Id) => (await test.ask('customer.read', { id })).receivable
  const receive = (customerId: Id, more: object = {}) =>
    test.ask('receipt.create', { customerId, receivedOn: today, method: 'bank', amount: fen(1_000), ...more })
  /** Does something as somebody else, then is the owner again. */
  const as = async (user: SignedInUser, work: () => Promise<void>) => {
    test.session.user = user
    try {
      await work()
    } finally {
      test.session.user = owner
    }
  }
  const confirmMarch = async (customerId: Id) => {
    const { id } = await test.ask('statement.make', { customerId, from: '2026-03-01', to: '2026-03-31' })
    const version = async () => (await test.ask('statement.read', { id })).version
    await test.ask('statement.send', { id, version: await version(), way: 'chat', recipient: '李四', note: '' })
    const reply = { outcome: 'confirmed', repliedOn: today } as const
    await test.ask('statement.reply', { id, version: await version(), ...reply } as never)
    return id
  }

  it('what a customer as a whole still has to pay is every open item and what orders ask for beyond that', async () => {
    const customerId = await deal.newCustomer()
    const echo = (orderId: Id | null = null) => test.ask('receipt.echo', { customerId, orderId })
    await test.ask('opening.create', { customerId, amount: fen(325_568), openedOn: '2026-01-01' })
    expect(await echo()).toMatchObject({ outstanding: 325_568, pending: 0, balance: 325_568 })
    // Part of an order is delivered: what is owed and what is still to come count once each.
    const { id: productId } = await test.ask('product.create', {
      name: '示例笔',
      listPrice: 100_000_000,
      taxRate: 0,
      openingStock: 1_000_000,
    })
    const newOrder = async (boxes: number) => {
      const lines = [{ productId, qty: boxes * 10_000, listPrice: 100_000_000 }]
      const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-01', lines } })
      await test.ask('order.confirm', { id, version: 1 })
      return id
    }
    const half = await newOrder(40)
    const { lines } = await test.ask('order.read', { id: half })
    const some = [{ lineId: lines[0]?.id ?? 0, qty: 10_000 }]
    await test.ask('order.ship', { id: half, version: 2, deliveredOn: today, lines: some })
    expect(await echo()).toMatchObject({ orderAmount: 4_000, outstanding: 325_568 + 4_000, balance: 325_668 })
    expect(await echo(half)).toMatchObject({ orderAmount: 4_000, outstanding: 4_000 })
    // What is paid too much for one order takes nothing off another.
    const paid = await newOrder(5)
    const { id } = await receive(customerId, { orderId: paid })
    expect(await echo()).toMatchObject({ outstanding: 325_568 + 4_500, pending: 1_000 })
    await test.ask('receipt.confirm', { id, shares: [] })
    expect(await echo()).toMatchObject({ outstanding: 325_568 + 4_000, pending: 0, balance: 324_668 })
    expect(await echo(paid)).toMatchObject({ outstanding: -500 })
  })

  it('a day the customer has confirmed is refused where it is entered, changed or submitted, with its field', async () => {
    const [customerId, other] = [await deal.newCustomer('示例晨光'), await deal.newCustomer('示例永盛')]
    await deal.delivered(customerId, '2026-03-05' as Day, 300)
    await deal.delivered(other, '2026-03-06' as Day, 50)
    const about = { receivedOn: '2026-03-20' as Day }
    const draft = await receive(customerId, { ...about, draft: true })
    const lines = [{ itemId: await itemOf(customerId), amount: fen(50) }]
    const off = { kind: 'allowance', customerId, writtenOn: '2026-03-20' as Day, lines } as const
    const kept = await test.ask('writeOff.create', off)
    await test.ask('writeOff.withdraw', { id: kept.id })
    await confirmMarch(customerId)
    const dated = (field: string) => ({ code: 'statement.confirmed', fields: { [field]: expect.any(String) } })

    expect(await test.reply('receipt.submit', { id: draft.id })).toMatchObject(dated('receivedOn'))
    const { fields } = await test.ask('receipt.read', { id: draft.id })
    expect(await test.reply('receipt.change', { id: draft.id, ...fields })).toMatchObject(dated('receivedOn'))
    await test.ask('receipt.change', { id: draft.id, ...fields, receivedOn: today })
    await test.ask('receipt.submit', { id: draft.id })

    expect(await test.reply('writeOff.create', off)).toMatchObject(dated('writtenOn'))
    expect(await test.reply('writeOff.submit', { id: kept.id })).toMatchObject(dated('writtenOn'))
    const { customerId: _of, ...rest } = off
    expect(await test.reply('writeOff.change', { id: kept.id, ...rest })).toMatchObject(dated('writtenOn'))
    expect(await test.ask('writeOff.change', { id: kept.id, ...rest, writtenOn: today })).toEqual({ state: 'PENDING' })

    // Of a transfer both customers' days count.
    const moved = [{ itemId: await itemOf(other), amount: fen(100) }]
    const transfer = { kind: 'transfer', customerId: other, toCustomerId: customerId, lines: moved } as const
    expect(await test.reply('writeOff.create', { ...transfer, writtenOn: '2026-03-20' })).toMatchObject(
      dated('writtenOn'),
    )
    expect(await test.ask('writeOff.create', { ...transfer, writtenOn: today })).toMatchObject({ state: 'PENDING' })
  })

  it('small change counts at once from who may confirm; from anybody else it waits for finance', async () => {
    const { id: roleId } = await test.ask('role.create', {
      name: '店员',
      rights: rights.filter((right) => right !== 'receipt.confirm'),
    })
    const about = { name: '小李', email: '', mobile: '', roleId, code: 'EINE-ZIFFER' }
    clerk = await findUser(test.shop.engine(), (await test.ask('user.create', about)).id)
    const customerId = await deal.newCustomer('示例华兴')
    await deal.delivered(customerId, '2026-03-05' as Day, 100)
    const lines = async (amount: number) => [{ itemId: await itemOf(customerId), amount: fen(amount) }]
    const small = async (amount: number) =>
      test.ask('writeOff.create', { kind: 'smallChange', customerId, writtenOn: today, lines: await lines(amount) })

    expect(await small(40)).toMatchObject({ state: 'CONFIRMED' })
    expect(await owed(customerId)).toBe(9_960)
    let waiting: Id = 0 as Id
    await as(clerk, async () => {
      await expect(small(61)).rejects.toEqual(refused('writeOff.aboveSmall'))
      const entered = await small(30)
      expect(entered.state).toBe('PENDING')
      waiting = entered.id
      expect(await owed(customerId)).toBe(9_960)
      await expect(test.ask('writeOff.confirm', { id: waiting })).rejects.toBeInstanceOf(AskRefused)
    })
    await test.ask('writeOff.reject', { id: waiting, reason: '再问问' })
    await as(clerk, async () => {
      expect(await test.ask('writeOff.submit', { id: waiting })).toEqual({ state: 'PENDING' })
    })
    await test.ask('writeOff.confirm', { id: waiting })
    expect(await owed(customerId)).toBe(9_930)
  })

  it('an order beyond the credit limit waits for approval from the first day on; one that uses it to the last fen passes', async () => {
    const { id: customerId } = await test.ask('customer.create', { name: '示例限额', creditLimit: fen(1_000) })
    const { id: productId } = await test.ask('product.create', {
      name: '示例尺',
      listPrice: 100_000_000,
      taxRate: 0,
      openingStock: 1_000_000,
    })
    const submitted = async (boxes: number) => {
      const lines = [{ productId, qty: boxes * 10_000, listPrice: 100_000_000 }]
      const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: today, lines } })
      return test.ask('order.submit', { id, version: 1 })
    }
    await as(clerk, async () => {
      expect(await submitted(10)).toMatchObject({ state: 'CONFIRMED' })
      expect(await submitted(1)).toMatchObject({ state: 'PENDING', waitingFor: ['老板'] })
    })
  })

  it('nobody confirms their own entries while there are two and the shop wants it so; the log says what was confirmed by who entered it', async () => {
    const customerId = await deal.newCustomer()
    expect(await test.ask('dualControl.read', {})).toEqual({ on: true, alone: false })
    const { id } = await receive(customerId)
    await expect(test.ask('receipt.confirm', { id })).rejects.toEqual(refused('receipt.ownConfirmation'))
    await test.ask('dualControl.change', { on: false })
    await test.ask('receipt.confirm', { id })
    const log = await test.shop.engine().json<{ command: string; after: string }[]>(
      `select json_group_array(json_object('command', command, 'after', after)) from (
        select command, after from activity_log order by id desc limit 2)`,
    )
    expect(log.map(({ command, after }) => [command, JSON.parse(after)])).toEqual([
      ['receipt.confirm', expect.objectContaining({ state: 'CONFIRMED', ownEntry: true })],
      ['dualControl.change', { dualControl: false }],
    ])
    await test.ask('dualControl.change', { on: true })
    const { id: next } = await receive(customerId)
    await expect(test.ask('receipt.confirm', { id: next })).rejects.toEqual(refused('receipt.ownConfirmation'))
  })

  it('the same reference of the bank on the same account is asked about at the entry and when a second one is confirmed', async () => {
    const [first, second] = [await deal.newCustomer('示例一号'), await deal.newCustomer('示例二号')]
    const { id: bank } = await test.ask('bankAccount.create', { name: '示例银行 0002', kind: 'bank' })
    const { id: otherBank } = await test.ask('bankAccount.create', { name: '示例银行 0003', kind: 'bank' })
    await test.ask('dualControl.change', { on: false })
    const about = { accountId: bank, bankReference: 'LS0403-1' }
    const one = await receive(first, about)
    const again = await test.reply('receipt.create', {
      customerId: second,
      receivedOn: today,
      method: 'bank',
      amount: fen(900),
      ...about,
    })
    expect(again).toMatchObject({ code: 'receipt.sameReference', fields: { bankReference: expect.any(String) } })
    for (const said of [one.no, today, '示例一号', '10.00'])
      expect(again).toMatchObject({ message: expect.stringContaining(said) })
    await receive(second, { ...about, accountId: otherBank })
    await receive(second, { ...about, bankReference: '' })
    await receive(second, { ...about, bankReference: 'LS0403-2' })
    const two = await receive(second, { ...about, acceptRepeated: true })
    const { fields } = await test.ask('receipt.read', { id: two.id })
    await test.ask('receipt.withdraw', { id: two.id })
    const change = { id: two.id, ...fields, amount: fen(901) }
    await expect(test.ask('receipt.change', change)).rejects.toEqual(refused('receipt.sameReference'))
    await test.ask('receipt.change', { ...change, acceptRepeated: true })
    await test.ask('receipt.submit', { id: two.id })

    await test.ask('receipt.confirm', { id: one.id })
    await expect(test.ask('receipt.confirm', { id: two.id })).rejects.toEqual(refused('receipt.sameReference'))
    // What was voided is no payment any more.
    await test.ask('receipt.void', { id: one.id, reason: '记错' })
    await test.ask('receipt.confirm', { id: two.id })
    expect(await owed(second)).toBe(0)
    await test.ask('dualControl.change', { on: true })
  })

  it('what somebody else than the customer paid is marked for finance; the name as it is on the invoice is the customer', async () => {
    const { id: customerId } = await test.ask('customer.create', {
      name: '示例（北京）商贸',
      titles: [{ title: '示例商贸有限公司', naturalPerson: true, usual: true }],
    })
    for (const payer of ['', '示例(北京) 商贸', '示例商贸有限公司', '王某某']) await receive(customerId, { payer })
    const marked = { otherPayer: { kind: 'oneOf' as const, values: [1] } }
    const rows = await test.ask('receipt.list', { filters: marked })
    expect(rows.map(({ payer, otherPayer }) => [payer, otherPayer])).toEqual([['王某某', true]])
    expect(await test.ask('receipt.read', { id: rows[0]?.id ?? 0 })).toMatchObject({ otherPayer: true })
  })

  it('who sees only their own customers is not told whose the other receipt is', async () => {
    const [hidden, own] = [await deal.newCustomer('示例三号'), await deal.newCustomer('示例四号')]
    await receive(hidden, { bankReference: 'LS-9' })
    const seller = await findUser(test.shop.engine(), await colleague(test, '小陈'))
    const page = await test.ask('customer.read', { id: hidden })
    await test.ask('customer.change', { ...page, ownerId: owner.id } as never)
    await as(seller, async () => {
      const money = { customerId: own, receivedOn: today, method: 'bank', amount: fen(1), bankReference: 'LS-9' }
      const reply = await test.reply('receipt.create', money)
      expect(reply).toMatchObject({ code: 'receipt.sameReference' })
      expect(JSON.stringify(reply)).not.toContain('示例三号')
    })
  })
})
