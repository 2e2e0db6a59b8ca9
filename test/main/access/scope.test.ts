import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pageSql } from '../../../db/list-sql'
import { scopedTables, scopeSql, withScope } from '../../../db/scope'
import { findUser } from '../../../main/access/find-user'
import { isScoped, namedRecords } from '../../../main/access/named'
import { type DataScope, dataScopes } from '../../../main/access/scope'
import { customerList } from '../../../main/customer/list-customers'
import { orderList } from '../../../main/order/list-orders'
import type { Day } from '../../../main/value/day'
import type { Id } from '../../../main/value/id'
import { contract, type Name } from '../../../preload/contract'
import { colleague, openReadyShop, type TestShop } from '../../shop'

// Nobody sees what is not in their reach (IDP-08): every question of the contract is asked by everybody, in shops with
// generated people, departments and owners, and no reply may hold the name of anything that is out of sight.
const many = { people: 5, customers: 6, orders: 9 }
const day = '2026-03-01'

interface World {
  people: { scope: DataScope; department: number | null; superior: number | null }[]
  /** Which department each one lies below. */
  below: (number | null)[]
  customerOwner: (number | null)[]
  orders: { customer: number; owner: number | null; members: number[] }[]
  saidBy: number[]
  servedBy: number[]
}

const nobodyOr = (count: number) => fc.option(fc.nat(count - 1))
const world: fc.Arbitrary<World> = fc.record({
  people: fc.tuple(
    ...Array.from({ length: many.people }, (_, i) =>
      fc.record({
        scope: fc.constantFrom(...dataScopes),
        department: nobodyOr(3),
        superior: i === 0 ? fc.constant(null) : nobodyOr(i),
      }),
    ),
  ),
  below: fc.tuple(fc.constant(null), nobodyOr(1), nobodyOr(2)),
  customerOwner: fc.array(nobodyOr(many.people), { minLength: many.customers, maxLength: many.customers }),
  orders: fc.array(
    fc.record({
      customer: fc.nat(many.customers - 1),
      owner: nobodyOr(many.people),
      members: fc.uniqueArray(fc.nat(many.people - 1), { maxLength: 2 }),
    }),
    { minLength: many.orders, maxLength: many.orders },
  ),
  saidBy: fc.array(fc.nat(many.people - 1), { minLength: many.customers, maxLength: many.customers }),
  servedBy: fc.array(fc.nat(many.people - 1), { minLength: many.customers, maxLength: many.customers }),
})

/** What one person should see, found without any SQL. */
function sightOf({ people, below, customerOwner, orders, saidBy, servedBy }: World, me: number) {
  const under = (room: number | null, top: number): boolean =>
    room !== null && (room === top || under(below[room] ?? null, top))
  const above = (person: number): boolean => {
    const superior = people[person]?.superior ?? null
    return superior !== null && (superior === me || above(superior))
  }
  const mine = people[me]
  const top = mine?.department ?? null
  const inReach = (person: number | null) => {
    if (person === null || mine === undefined) return false
    if (person === me || mine.scope === 'all') return true
    return mine.scope === 'team' && (above(person) || (top !== null && under(people[person]?.department ?? null, top)))
  }
  const works = ({ owner, members }: World['orders'][number]) => inReach(owner) || members.includes(me)
  const all = mine?.scope === 'all'
  const customers = customerOwner.map(
    (owner, c) =>
      all ||
      owner === null ||
      inReach(owner) ||
      inReach(servedBy[c] ?? null) ||
      orders.some((order) => order.customer === c && works(order)),
  )
  return {
    customers,
    orders: orders.map((order) => all || works(order) || (order.owner === null && customers[order.customer] === true)),
    served: servedBy.map((by) => all || inReach(by)),
    said: saidBy.map((by, c) => all || (customers[c] === true && (inReach(by) || inReach(customerOwner[c] ?? null)))),
  }
}

/** Words that stand in the shop once: what holds one has told of that record. */
const customerName = (c: number) => `顾客甲${c}号`
const orderWord = (o: number) => `外部单${o}号`
const saidWord = (c: number) => `说过的话${c}号`
const needWord = (c: number) => `要修的东西${c}号`

describe('whose customers and orders somebody sees', () => {
  let test: TestShop
  const ids = {
    users: [] as Id[],
    roles: [] as Id[],
    departments: [] as Id[],
    customers: [] as Id[],
    orders: [] as Id[],
  }
  /** The file, the return and the delivery of each order, and the service order of each customer. */
  const files = new Map<Id, Id>()
  const returns = new Map<Id, Id>()
  const sent = new Map<Id, Id>()
  const services = new Map<Id, Id>()
  const bankLines = new Map<Id, { matched: Id; open: Id }>()
  const receipts = new Map<Id, Id>()
  const statements = new Map<Id, Id>()
  const invoices = new Map<Id, Id>()
  beforeAll(async () => {
    test = await openReadyShop(day)
    for (const scope of dataScopes) {
      const rights = test.session.user?.rights ?? []
      ids.roles.push((await test.ask('role.create', { name: `看${scope}`, rights, scope })).id)
    }
    for (let i = 0; i < many.people; i += 1) ids.users.push(await colleague(test, `同事${i}`))
    for (let i = 0; i < 3; i += 1) ids.departments.push((await test.ask('department.create', { name: `部门${i}` })).id)
    const goods = { name: '示例纸', code: 'P1', listPrice: 1_000_000_000, taxRate: 1300, openingStock: 1_000_000 }
    const { id: productId } = await test.ask('product.create', goods)
    for (let c = 0; c < many.customers; c += 1) {
      const { id } = await test.ask('customer.create', { name: customerName(c), phone: `1390000000${c}` })
      ids.customers.push(id)
      const days = { validFrom: day, validTo: day }
      await test.ask('coupon.issue', { customerId: id, amount: 1, reason: customerName(c), ...days })
      if (c === 0) await test.ask('coupon.issue', { code: 'FREI', amount: 1, reason: '谁都可以用', ...days })
      await test.ask('followUp.create', { customerId: id, channel: 'phone', content: saidWord(c) })
      const need = { customerId: id, kind: 'repair', need: needWord(c) } as const
      const served = (await test.ask('service.save', { id: null, ...need })).id
      services.set(id, served)
      const everybody = ids.users.map((_, i) => `@同事${i}`).join(' ')
      await test.ask('comment.create', {
        record: 'serviceOrder',
        recordId: served,
        text: `${everybody} ${needWord(c)}`,
      })
      await test.ask('customerPrice.create', { customerId: id, productId, validFrom: day, price: 900_000_000 })
    }
    for (let o = 0; o < many.orders; o += 1) ids.orders.push(await shippedOrder(productId, o))
    for (const id of ids.customers)
      statements.set(id, (await test.ask('statement.make', { customerId: id, from: day, to: day })).id)
  })
  afterAll(() => test.close())

  /** An order with everything that hangs on one. */
  async function shippedOrder(productId: Id, o: number): Promise<Id> {
    const customerId = ids.customers[o % many.customers] ?? (0 as Id)
    const lines = [{ productId, qty: 10_000, listPrice: 1_000_000_000 }]
    const draft = { customerId, orderOn: day, externalNo: orderWord(o), note: orderWord(o), lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version: 1 })
    sent.set(id, (await test.ask('order.ship', { id, version: 2, deliveredOn: day })).deliveryId)
    const asked = {
      orderId: id,
      kind: 'ordinary',
      title: customerName(o % many.customers),
      naturalPerson: true,
    } as const
    invoices.set(id, (await test.ask('invoice.request', asked)).id)
    const { id: receiptId } = await test.ask('receipt.create', {
      customerId,
      orderId: id,
      receivedOn: day,
      method: 'cash',
      amount: 100,
    })
    receipts.set(id, receiptId)
    await bankLinesOf(id, receiptId, o)
    const topic = { record: 'salesOrder', recordId: id } as const
    const everybody = ids.users.map((_, i) => `@同事${i}`).join(' ')
    await test.ask('comment.create', { ...topic, text: `${everybody} ${orderWord(o)}` })
    const path = join(test.folder, `${orderWord(o)}.txt`)
    await writeFile(path, orderWord(o))
    files.set(id, (await test.ask('attachment.add', { ...topic, path })).id)
    const back = await test.ask('salesReturn.save', { id: null, ...(await goodsOf(id)), reason: orderWord(o) })
    returns.set(id, back.id)
    await test.ask('comment.create', { record: 'salesReturn', recordId: back.id, text: `${everybody} ${orderWord(o)}` })
    return id
  }

  /** A line of a statement that is of a receipt, and one that may be the order's. */
  async function bankLinesOf(orderId: Id, receiptId: Id, o: number): Promise<void> {
    const name = '示例银行'
    const known = (await test.ask('bankAccount.list', {})).find((account) => account.name === name)
    const accountId = known?.id ?? (await test.ask('bankAccount.create', { name, kind: 'bank' })).id
    const path = join(test.folder, `bank-${o}.csv`)
    const { no } = await test.ask('order.read', { id: orderId })
    const rows = [`${day},m-${o},1.00,,`, `${day},o-${o},2.00,,${no}`].join('\n')
    await writeFile(path, `日期,流水号,收入,支出,摘要\n${rows}\n`)
    await test.ask('bankFile.import', { path, accountId })
    const [[line], [open]] = [
      await test.ask('bankLine.list', { search: `m-${o}` }),
      await test.ask('bankLine.list', { search: `o-${o}` }),
    ]
    await test.ask('bankLine.match', { id: line?.id ?? 0, to: { kind: 'receipt', receiptId } })
    bankLines.set(orderId, { matched: line?.id ?? (0 as Id), open: open?.id ?? (0 as Id) })
  }

  /** The goods of the first delivery of an order, to be returned. */
  async function goodsOf(id: Id) {
    const [delivery] = (await test.ask('order.read', { id })).deliveries
    const lines = (delivery?.lines ?? []).map((line) => ({ deliveryLineId: line.id, qty: line.qty }))
    return { deliveryId: delivery?.id ?? 0, cause: 'other' as const, lines }
  }

  /** Gives people, owners and teams to what is there. */
  async function arrange({ people, below, customerOwner, orders, saidBy, servedBy }: World): Promise<void> {
    const user = (i: number | null | undefined) => (i === null || i === undefined ? null : (ids.users[i] ?? null))
    const room = (i: number | null | undefined) => (i === null || i === undefined ? null : (ids.departments[i] ?? null))
    await test.shop.engine().tx(async (tx) => {
      for (const [i, { scope, department, superior }] of people.entries())
        await tx.run('update users set role_id = ?, department_id = ?, superior_id = ? where id = ?', [
          ...[ids.roles[dataScopes.indexOf(scope)] ?? 0, room(department), user(superior), user(i)],
        ])
      for (const [i, parent] of below.entries())
        await tx.run('update departments set parent_id = ? where id = ?', [room(parent), room(i)])
      for (const [c, owner] of customerOwner.entries()) {
        await tx.run('update customers set owner_id = ? where id = ?', [user(owner), ids.customers[c] ?? 0])
        await tx.run('update follow_ups set created_by = ? where customer_id = ?', [
          user(saidBy[c]),
          ids.customers[c] ?? 0,
        ])
      }
      for (const [c, by] of servedBy.entries())
        await tx.run('update service_orders set owner_id = ? where customer_id = ?', [user(by), ids.customers[c] ?? 0])
      await tx.run('delete from order_members')
      for (const [o, { customer, owner, members }] of orders.entries()) {
        const [id, customerId] = [ids.orders[o] ?? 0, ids.customers[customer] ?? 0]
        await tx.run('update sales_orders set owner_id = ?, customer_id = ?, customer_name = ? where id = ?', [
          ...[user(owner), customerId, customerName(customer), id],
        ])
        for (const table of ['receipts', 'invoice_requests', 'open_items', 'deliveries', 'sales_returns'])
          await tx.run(`update ${table} set customer_id = ? where order_id = ?`, [customerId, id])
        await tx.run(
          'update bank_lines set remark = ? where receipt_id in (select id from receipts where order_id = ?)',
          [...[customerName(customer), id]],
        )
        await tx.run('update invoice_requests set title = ? where order_id = ?', [customerName(customer), id])
        for (const member of members)
          await tx.run('insert into order_members (order_id, user_id) values (?, ?)', [id, user(member)])
      }
    })
  }

  /** Every question that reads customers or orders without naming one; those of lists are asked as pages. */
  const questions: Partial<Record<Name, unknown>> = {
    'customer.list': {},
    'customerPrice.list': {},
    'order.list': {},
    'orderLine.list': {},
    'openItem.list': { asOf: day },
    'aging.list': { asOf: day },
    'dunning.list': {},
    'receipt.list': {},
    'refund.list': {},
    'writeOff.list': {},
    'bankLine.list': {},
    'bureau.batches': {},
    'orderDue.list': {},
    'cashBook.list': { from: day, to: day },
    'cashMovement.list': { from: day, to: day },
    'cashDay.list': { from: day, to: day },
    'statement.list': {},
    'statement.candidates': { from: day, to: day },
    'returnCause.list': { from: day, to: day },
    'invoice.list': {},
    'orderInvoice.list': {},
    'delivery.list': {},
    'toShip.list': {},
    'deliveryPlan.find': { day },
    'shortage.list': {},
    'salesReturn.list': {},
    'service.list': {},
    'serviceQuality.list': { from: day, to: day },
    'service.bookings': { from: day, to: day },
    'customer.pick': { text: '顾客甲' },
    'customer.similar': { id: null, phone: '13900000003' },
    'search.everything': { text: '顾客甲' },
    'home.figures': {},
    'reminder.today': {},
    'performance.list': { from: day, to: day, by: 'customer' },
    'performanceDocument.list': { from: day, to: day, by: 'level', figure: 'ordered', level: '' },
    'ledger.list': { from: day, to: day },
    'documentType.list': { from: day, to: day },
    'approval.inbox': {},
    'coupon.list': {},
    'coupon.read': { code: 'FREI' },
    'orderType.list': {},
    'mention.unread': {},
    'notice.count': {},
    'toDo.list': {},
    'followUp.feed': {},
    'notice.list': { unread: false },
  }
  /** Questions about one customer, or one order. */
  const ofCustomer = (id: Id): [Name, unknown][] => [
    ['customer.read', { id }],
    ['customer.documents', { id }],
    ['customer.timeline', { id, count: 200 }],
    ['customer.statement', { id, from: day, to: day }],
    ['customer.writeStatement', { id, from: day, to: day, path: join(test.folder, 'account.xlsx') }],
    ['statement.read', { id: statements.get(id) ?? 0 }],
    ['statement.choices', { customerId: id }],
    ['comment.list', { record: 'customerStatement', recordId: statements.get(id) ?? 0 }],
    ['opening.read', { id }],
    ['reminder.ofCustomer', { customerId: id }],
    ['receipt.echo', { customerId: id, orderId: null }],
    ['receipt.payers', { customerId: id }],
    ['refund.echo', { customerId: id, on: day }],
    ['settlement.read', { customerId: id }],
    ['order.lastPrices', { customerId: id, productIds: [] }],
    ['price.offers', { customerId: id, productIds: [] }],
    ['product.usual', { customerId: id }],
    ['salesReturn.returnable', { customerId: id }],
    ['dunning.read', { customerId: id }],
    ['figure.list', { figure: 'creditUsed', asOf: day, customerId: id }],
    ['salesList.read', { of: { customerId: id, from: day, to: day }, returns: true }],
  ]
  const ofOrder = (id: Id): [Name, unknown][] => [
    ['order.read', { id }],
    ['instalment.read', { orderId: id }],
    ['followUp.ofOrder', { orderId: id }],
    ['invoice.echo', { orderId: id, deliveryId: null }],
    ['invoice.read', { id: invoices.get(id) ?? 0 }],
    ['approval.read', { orderId: id }],
    ['order.history', { id }],
    ['comment.list', { record: 'salesOrder', recordId: id }],
    ['attachment.list', { record: 'salesOrder', recordId: id }],
    ['attachment.save', { id: files.get(id) ?? 0, path: join(test.folder, 'a copy.txt') }],
    ['change.list', { orderId: id }],
    ['delivery.read', { id: sent.get(id) ?? 0 }],
    ['delivery.gate', { orderId: id }],
    ['figure.list', { figure: 'outstanding', asOf: day, orderId: id }],
    ['lot.forOrder', { orderId: id }],
    ['lot.forDelivery', { deliveryId: sent.get(id) ?? 0 }],
    ['delivery.picking', { orderIds: [id] }],
    ['salesReturn.read', { id: returns.get(id) ?? 0 }],
    ['salesList.read', { of: { orderId: id }, returns: true }],
    ['commercialInvoice.read', { of: { deliveryIds: [sent.get(id) ?? 0] } }],
    ['salesReturn.settlement', { id: returns.get(id) ?? 0, on: day }],
    ['comment.list', { record: 'salesReturn', recordId: returns.get(id) ?? 0 }],
  ]
  /** Questions that tell of no customer and no order, or only to who has the right to the whole shop. */
  const free =
    /^(supplier|purchase|purchaseRequest|purchaseReturn|goodsReceipt|payable|payableAging|payment|period|transfer|warehouse|psi|cost|stocktake|lot|bankAccount|bankFile|settlementMethod|receiptTarget|product|priceLevel|price\.read|style|category|brand|field|view|preference|file|print|command|form|window|update|approval\.(settings|away)|writeOff\.limit|delivery\.(carriers|print|printOnPaper)|deliveryPlan\.(print|printOnPaper)|notice\.rules|orderStage|orderType|orderSettings|dualControl|invoiceSettings|receivableSettings|(figure|dunning)\.(print|printOnPaper)|customer\.(options|printStatement|printStatementOnPaper)|invoice\.(print|printOnPaper)|(salesList|commercialInvoice)\.(print|printOnPaper)|statement\.(days|write|print|keep|printOnPaper|readAnswer)|receipt\.(print|printOnPaper)|comment\.readers|attachment\.open)\b/

  it('every question is asked below, or tells of no customer and no order', () => {
    const asked = new Set([
      ...Object.keys(questions),
      ...[...ofCustomer(0 as Id), ...ofOrder(0 as Id)].map(([name]) => name),
      'activity.list',
      'service.read',
      'bankLine.suggest',
      // With the bureau's file: in the story of the tax bureau.
      'bureau.look',
      'bureau.readAnswer',
      'bureau.lookFiles',
      'receipt.read',
    ])
    const lists = /\.(totals|export)$/
    const names = (Object.keys(contract) as Name[]).filter(
      (name) => contract[name].kind === 'question' && isScoped(name),
    )
    expect(names.filter((name) => !asked.has(name) && !lists.test(name) && !free.test(name))).toEqual([])
  })

  it('every id that an entry takes is of a record which is checked at the border, or of one everybody sees', () => {
    const everybodys =
      /^(to|from|technician|supplier|purchase|stage|type|user|role|department|product|category|brand|style|priceLevel|level|field|owner|superior|heir|parent|bundle|view|warehouse|location|lot|transfer|account|payment)Ids?$/
    // A line or a goods receipt is looked for in its order, a part in its service order, an offer in its request, a payable item among its supplier's, a credit and an open item among their customer's, a delivery or return line in its delivery, a difference in its statement, a line or red letter of an invoice in its orders or request, a question to somebody and a log entry by their own action; a tax number is none; what one types oneself is only given back to oneself.
    const inside =
      /^(taskId|lineIds?|deliveryLineId|recordId|partId|quoteId|purchaseReturnId|productIds|taxId|titleTaxId|documentId|goodsReceiptId|creditId|itemId|differenceId|orderLineId|requestLineId|redId)$/
    const rooms =
      /^(deliveryPlan|warehouse|stocktake|lot|transfer|supplier|purchase|purchaseRequest|purchaseReturn|payable|payment|period|bankAccount|bankFile|accountTransfer|approvalFlow|notice|orderStage|orderType|product|priceLevel|price|style|category|brand|field|view|command)\./
    const unknown = (Object.keys(contract) as Name[]).filter(isScoped).flatMap((name) => {
      const schema = JSON.stringify(z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }))
      const taken = new Set([...schema.matchAll(/"(id|\w+Ids?)":\{/g)].map(([, field = '']) => field))
      return [...taken]
        .filter((field) => !everybodys.test(field) && !inside.test(field))
        .filter((field) => !(field === 'id' && rooms.test(name)) && namedRecords(name, { [field]: 1 }).size === 0)
        .map((field) => `${name} ${field}`)
    })
    expect(unknown).toEqual([])
  })

  it('what hangs on a customer or an order is in sight with it: every such table is among the scoped ones', async () => {
    const tables = await test.shop.engine().json<string[]>(
      `select json_group_array(distinct t.name) from pragma_table_list t join pragma_table_info(t.name) i
        where t.schema = 'main' and i.name in ('customer_id', 'order_id') order by t.name`,
    )
    expect(tables.filter((table) => !scopedTables.includes(table))).toEqual([])
  })

  it.each([
    ['orders', orderList(null, day as Day, null), 'sales_orders_day'],
    ['customers', customerList(day as Day), 'sqlite_autoindex_customers'],
  ])('the first page of %s still comes from an index for who sees only some', async (_, spec, index) => {
    const ask = { start: 0, end: 100, sort: [], filters: {}, search: '' }
    const [query] = pageSql(spec, ask, Object.keys(spec.columns))
    const scope = scopeSql({ userId: ids.users[0] ?? (0 as Id), owners: ids.users, outgoing: false })
    const plan = await test.shop.engine().db.all<unknown[]>(sql.raw(`explain query plan ${withScope(scope, query)}`))
    const steps = plan.map((step) => step.map(String).join(' '))
    expect(steps.filter((step) => step.includes(index))).not.toEqual([])
    expect(steps.filter((step) => step.includes('USE TEMP B-TREE FOR ORDER BY')).length).toBeLessThanOrEqual(1)
  })

  it('nobody is told of anything out of their sight, by any list, page, search or figure, and of all within it', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        await arrange(made)
        for (const me of made.people.keys()) {
          test.session.user = await findUser(test.shop.engine(), ids.users[me] ?? (0 as Id))
          const sight = sightOf(made, me)
          const hidden = [
            ...sight.customers.flatMap((seen, c) => (seen ? [] : [customerName(c)])),
            ...sight.orders.flatMap((seen, o) => (seen ? [] : [orderWord(o)])),
            ...sight.served.flatMap((seen, c) => (seen ? [] : [needWord(c)])),
            ...sight.said.flatMap((seen, c) => (seen ? [] : [saidWord(c)])),
          ]
          const heard = async (name: Name, input: unknown) => {
            const reply = await test.reply(name, input)
            const told = JSON.stringify(reply)
            expect(
              hidden.filter((word) => told.includes(word)),
              `${me} ${name}`,
            ).toEqual([])
            return reply
          }
          for (const [name, input] of Object.entries(questions))
            expect(await heard(name as Name, input), name).toMatchObject({ ok: true })
          const timelines: string[] = []
          for (const [c, id] of ids.customers.entries())
            for (const [name, input] of ofCustomer(id)) {
              // A workbook takes its time: it is written for the first of them only.
              if (name === 'customer.writeStatement' && me > 0) continue
              const reply = await heard(name, input)
              expect(reply.ok, `${me} ${name} ${c}`).toBe(sight.customers[c])
              if (name === 'customer.timeline') timelines.push(JSON.stringify(reply))
            }
          for (const [c, id] of ids.customers.entries()) {
            const served = services.get(id) ?? 0
            expect((await heard('service.read', { id: served })).ok).toBe(sight.served[c])
            const said = { record: 'serviceOrder', recordId: served }
            expect((await heard('comment.list', said)).ok).toBe(sight.served[c])
          }
          for (const [o, id] of ids.orders.entries())
            for (const [name, input] of ofOrder(id))
              expect((await heard(name, input)).ok, `${me} ${name} ${o}`).toBe(sight.orders[o])
          for (const [o, { customer }] of made.orders.entries()) {
            // Money is the customer's: a receipt is seen with it.
            const paid = receipts.get(ids.orders[o] ?? (0 as Id)) ?? 0
            expect((await heard('receipt.read', { id: paid })).ok).toBe(sight.customers[customer])
            const { matched = 0, open = 0 } = bankLines.get(ids.orders[o] ?? (0 as Id)) ?? {}
            expect((await heard('bankLine.suggest', { id: matched })).ok).toBe(sight.customers[customer])
            expect((await heard('bankLine.suggest', { id: open })).ok).toBe(true)
          }
          const count = (seen: readonly boolean[]) => seen.filter(Boolean).length
          expect(await test.ask('customer.totals', {})).toMatchObject({ count: count(sight.customers) })
          expect(await test.ask('order.totals', {})).toMatchObject({ count: count(sight.orders) })
          const byType = await test.ask('documentType.list', { from: day, to: day })
          const counted = (kind: string) => byType.find((one) => one.kind === kind)?.documents ?? 0
          expect([counted('salesOrder'), counted('salesReturn')]).toEqual(Array(2).fill(count(sight.orders)))
          expect(counted('serviceOrder')).toBe(count(sight.served))
          expect(timelines.map((told) => told.includes('"kind":"followUp"'))).toEqual(sight.said)
        }
      }),
      { numRuns: 4 },
    )
  })

  it('nor in a workbook, nor by a command, and an order whose number is known is as if it were not there', async () => {
    const rep = (scope: DataScope) => ({ scope, department: null, superior: null })
    await arrange({
      people: [rep('own'), rep('own'), rep('own'), rep('own'), rep('own')],
      below: [null, null, null],
      customerOwner: [0, 1, 1, 1, 1, 1],
      orders: Array.from({ length: many.orders }, (_, o) => ({
        customer: o % many.customers,
        owner: o % many.customers === 0 ? 0 : 1,
        members: [],
      })),
      saidBy: [0, 1, 1, 1, 1, 1],
      servedBy: [0, 1, 1, 1, 1, 1],
    })
    test.session.user = await findUser(test.shop.engine(), ids.users[0] ?? (0 as Id))
    const exports: [Name, string, unknown][] = [
      ['customer.export', 'name', {}],
      ['order.export', 'customerName', {}],
      ['openItem.export', 'customerName', { asOf: day }],
    ]
    for (const [name, key, more] of exports) {
      const path = join(test.folder, `${name}.csv`)
      await test.ask(name as 'order.export', { columns: [{ key, title: '客户' }], path, ...(more as object) })
      const text = await readFile(path, 'utf8')
      expect(text, name).toContain(customerName(0))
      expect(
        ids.customers.flatMap((_, c) => (c > 0 && text.includes(customerName(c)) ? [c] : [])),
        name,
      ).toEqual([])
    }
    const [id, customerId] = [ids.orders[1], ids.customers[1]]
    const commands: [Name, unknown][] = [
      ['order.cancel', { id, version: 3, reason: '' }],
      ['order.changeTeam', { id, members: [ids.users[0]] }],
      ['customer.delete', { id: customerId, version: 1 }],
      ['followUp.create', { customerId, channel: 'phone', content: '偷看' }],
      ['order.save', { id: null, draft: { customerId, orderOn: day, lines: [] } }],
      ['customer.merge', { keptId: ids.customers[0], keptVersion: 1, goneId: customerId, goneVersion: 1 }],
      ['activity.list', { record: 'salesOrder', recordId: id }],
    ]
    const replies = await Promise.all(commands.map(([name, input]) => test.reply(name, input)))
    expect(replies.slice(0, -1).map((reply) => (reply.ok ? '' : reply.code))).toEqual(Array(6).fill('record.notFound'))
    expect(replies.at(-1)).toMatchObject({ ok: true, value: [] })
  })
})
