import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementFile } from '../../../main/statement/file'
import { fingerprintOf } from '../../../main/statement/fingerprint'
import { sinceTold } from '../../../main/statement/since'
import type { StatementLine } from '../../../main/statement/view'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { colleague, openReadyShop, type TestShop } from '../../shop'
import { beginDealing, type Dealings, first, today } from './dealings'

const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day }
const refused = (code: string) => expect.objectContaining({ code })

describe('what has changed since an account was told', () => {
  const line = fc.record({
    key: fc.constantFrom('D1', 'D2', 'D3', 'C4', 'C5'),
    on: fc.constantFrom('2026-03-02' as Day, '2026-03-09' as Day),
    amount: fc.integer({ min: 1, max: 9 }),
  })
  const account = fc
    .record({
      opening: fc.integer({ min: -5, max: 5 }),
      lines: fc.uniqueArray(line, { selector: ({ key }) => key }),
    })
    .map(({ opening, lines }) => {
      const told = lines.map(({ key, on, amount }) => {
        const [debit, credit] = key.startsWith('D') ? [amount, 0] : [0, amount]
        const kind = key.startsWith('D') ? ('delivery' as const) : ('receipt' as const)
        return { key, on, kind, documentNo: key, orderId: null, orderNo: null, debit, credit } as Omit<
          StatementLine,
          'balance'
        >
      })
      const closing = told.reduce((sum, one) => sum + one.debit - one.credit, opening) as Fen
      return { opening: opening as Fen, closing, lines: told }
    })

  it('of nothing that changed is nothing, and what is said adds up to what the closing moved', () => {
    fc.assert(
      fc.property(account, account, (then, now) => {
        expect(sinceTold(then, then)).toBeNull()
        const since = sinceTold(then, now)
        const moved = (since?.lines ?? []).reduce((sum, one) => sum + one.after - one.before, since?.opening ?? 0)
        expect(moved).toBe(now.closing - then.closing)
        expect(since?.closing ?? 0).toBe(moved)
        expect(new Set(since?.lines.map(({ line: { key } }) => key)).size).toBe(since?.lines.length ?? 0)
      }),
    )
  })
})

describe('the name of a statement’s file', () => {
  it('is its number and customer, without what no system takes', () => {
    expect(statementFile({ no: 'DZD20260401-0001', customerName: '杭州/晨光: "一店"\n' }, 'pdf')).toBe(
      'DZD20260401-0001 杭州 晨光 一店.pdf',
    )
    expect(statementFile({ no: 'DZD1', customerName: '...' }, 'xlsx')).toBe('DZD1.xlsx')
  })
})

describe('a statement that is made', () => {
  let test: TestShop
  let deal: Dealings
  beforeAll(async () => {
    test = await openReadyShop(today)
    deal = await beginDealing(test)
  })
  afterAll(() => test.close())
  const page = (id: Id) => test.ask('statement.read', { id })
  const now = async (id: Id) => ({ id, version: (await page(id)).version })
  const make = (customerId: Id, period = march) => test.ask('statement.make', { customerId, ...period })
  const send = async (id: Id) =>
    test.ask('statement.send', { ...(await now(id)), way: 'chat', recipient: '李四', note: '发了截图' })
  const reply = async (id: Id, said: object) =>
    test.ask('statement.reply', { ...(await now(id)), repliedOn: today, person: '王会计', note: '', ...said } as never)

  async function madeOne() {
    const customer = await deal.newCustomer()
    await deal.delivered(customer, '2026-02-10' as Day, 100)
    const goods = await deal.delivered(customer, '2026-03-05' as Day, 300)
    const receipt = await deal.paid(customer, '2026-03-20' as Day, 5_000)
    const { id, no } = await make(customer)
    return { customer, goods, receipt, id, no }
  }

  it('keeps its figures under a number, whatever comes later, and says what came, went or is otherwise', async () => {
    const { customer, goods, receipt, id, no } = await madeOne()
    expect(no).toMatch(/^DZD20260430-\d{4}$/)
    const live = await test.ask('customer.statement', { id: customer, ...march })
    const told = await page(id)
    expect(told).toMatchObject({ ...live, state: 'DRAFT', version: 1, intact: true, since: null, madeOn: today })
    expect(told.lines).toEqual(live.lines)
    const late = await deal.delivered(customer, '2026-03-30' as Day, 7)
    await deal.unpaid(receipt)
    await deal.delivered(customer, '2026-02-01' as Day, 2)
    await deal.delivered(customer, '2026-04-02' as Day, 9)
    const after = await page(id)
    expect(after).toMatchObject({ closing: 35_000, intact: true })
    expect(after.lines).toEqual(live.lines)
    expect(after.since).toMatchObject({
      opening: 200,
      closing: 5_900,
      lines: [
        { what: 'gone', line: { kind: 'receipt' }, before: -5_000, after: 0 },
        { what: 'added', line: { orderId: late.order }, before: 0, after: 700 },
      ],
    })
    const [row] = await test.ask('statement.list', { search: no })
    expect(row).toMatchObject({ closing: 35_000, moved: 5_900, changed: 'yes', openDifferences: 0 })
    expect(goods.order).toBe(live.lines[0]?.orderId)
  })

  it('is sent, answered, sent again, agreed and taken back; what the table does not name is refused', async () => {
    const { id, customer, no } = await madeOne()
    await expect(reply(id, { outcome: 'confirmed' })).rejects.toThrow(/登记发送/)
    await send(id)
    await expect(reply(id, { outcome: 'differs' })).rejects.toEqual(refused('statement.differsHow'))
    await expect(reply(id, { outcome: 'confirmed', theirs: 1 })).rejects.toEqual(refused('statement.agreedDiffers'))
    await expect(reply(id, { outcome: 'confirmed', repliedOn: '2026-05-01' })).rejects.toEqual(refused('day.future'))
    await reply(id, { outcome: 'differs', theirs: 30_000, note: '少一张' })
    expect(await page(id)).toMatchObject({ state: 'DIFFERS', theirs: 30_000 })
    await send(id)
    await reply(id, { outcome: 'confirmed' })
    const agreed = await page(id)
    expect(agreed).toMatchObject({ state: 'CONFIRMED', theirs: 35_000, closing: 35_000 })
    expect(agreed.sendings.map(({ way, recipient, sentBy }) => [way, recipient, sentBy])).toEqual([
      ...[
        ['chat', '李四', '老板'],
        ['chat', '李四', '老板'],
      ],
    ])
    expect(agreed.replies.map(({ outcome, person }) => [outcome, person])).toEqual([
      ...[
        ['confirmed', '王会计'],
        ['differs', '王会计'],
      ],
    ])
    await expect(test.ask('statement.withdraw', { id, version: 1, reason: '重做' })).rejects.toEqual(
      refused('record.changed'),
    )
    await expect(make(customer)).rejects.toEqual(refused('statement.twice'))
    await expect(test.ask('statement.withdraw', { ...(await now(id)), reason: '重做' })).rejects.toThrow(/重新打开/)
    await test.ask('statement.reopen', { ...(await now(id)), reason: '漏了一张' })
    await test.ask('statement.withdraw', { ...(await now(id)), reason: '重做' })
    await expect(send(id)).rejects.toEqual(refused('statement.eventNotAllowed'))
    expect((await make(customer)).no).not.toBe(no)
    expect((await page(id)).history.map(({ command }) => command)).toEqual([
      ...[
        'statement.withdraw',
        'statement.reopen',
        'statement.reply',
        'statement.send',
        'statement.reply',
        'statement.send',
      ],
      'statement.make',
    ])
  })

  it('of nothing, of days to come, or of a period that is turned round is refused', async () => {
    const customer = await deal.newCustomer()
    await expect(make(customer)).rejects.toEqual(refused('statement.nothing'))
    await expect(make(customer, { from: march.from, to: '2026-05-01' as Day })).rejects.toEqual(
      refused('statement.future'),
    )
    await expect(make(customer, { from: march.to, to: march.from })).rejects.toEqual(refused('period.reversed'))
    await deal.delivered(customer, first, 1)
    expect((await page((await make(customer)).id)).lines).toEqual([])
  })

  it('has words and files, the stamped slip among them', async () => {
    const { id } = await madeOne()
    const path = join(test.folder, '回执.txt')
    await writeFile(path, '相符')
    const topic = { record: 'customerStatement' as const, recordId: id }
    await test.ask('attachment.add', { ...topic, path })
    await test.ask('comment.create', { ...topic, text: '客户说下周寄回' })
    expect(await test.ask('attachment.list', topic)).toMatchObject([{ name: '回执.txt' }])
  })

  it('is written into a folder with the figures it had', async () => {
    const { id, no, customer } = await madeOne()
    await deal.delivered(customer, '2026-03-30' as Day, 7)
    const { path } = await test.ask('statement.keep', { id, folder: test.folder, as: 'xlsx', language: 'zh' })
    expect(path).toContain(no)
    const { Sheets, SheetNames } = read(await readFile(path))
    const rows = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
    expect(rows.map((row) => row[6])).toEqual(['余额', 100, 400, 350, 350, undefined])
    const nowhere = join(test.folder, 'nowhere')
    await expect(test.ask('statement.keep', { id, folder: nowhere, as: 'xlsx', language: 'zh' })).rejects.toEqual(
      refused('file.notWritable'),
    )
  })

  it('is offered for whoever has a balance or documents in the period, with the one that is there', async () => {
    const [quiet, even, owing, advance] = await Promise.all(
      ['安静', '收支平', '只有期初', '预付'].map((name) => deal.newCustomer(`${name} ${test.shop.newId()}`)),
    )
    if (!quiet || !even || !owing || !advance) throw new Error('customers')
    const gone = await deal.delivered(quiet, '2026-03-05' as Day, 3)
    await deal.voidDelivery(gone)
    await deal.delivered(even, '2026-03-05' as Day, 3)
    await deal.paid(even, '2026-03-06' as Day, 300)
    await deal.delivered(owing, '2026-02-05' as Day, 4)
    await deal.paid(advance, '2026-03-06' as Day, 500)
    await deal.delivered(quiet, '2026-04-05' as Day, 3)
    const { id, no } = await make(owing)
    const found = await test.ask('statement.candidates', march)
    const of = (customer: Id) => found.find(({ customerId }) => customerId === customer)
    expect(of(quiet)).toBeUndefined()
    expect(of(even)).toMatchObject({ documents: 2, closing: 0, statementId: null })
    expect(of(owing)).toMatchObject({ documents: 0, closing: 400, statementId: id, statementNo: no })
    expect(of(advance)).toMatchObject({ documents: 1, closing: -500 })
    // What each is told is what is offered.
    for (const { customerId, closing, documents } of found) {
      const live = await test.ask('customer.statement', { id: customerId, ...march })
      expect([live.closing, live.lines.length]).toEqual([closing, documents])
    }
  })

  it('is kept to the fen, and its fingerprint tells when it is not', async () => {
    const { id } = await madeOne()
    const told = await page(id)
    expect(fingerprintOf(told)).toBe(told.fingerprint)
    await test.shop
      .engine()
      .tx((tx) =>
        tx.run('update customer_statement_lines set debit = debit + 1 where statement_id = ? and debit > 0', [id]),
      )
    expect(await page(id)).toMatchObject({ intact: false })
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements.map(({ document }) => document))).toEqual([told.no])
  })

  it('goes with its customer when two are one', async () => {
    const { id, customer } = await madeOne()
    const kept = await deal.newCustomer()
    const version = async (of: Id) => (await test.ask('customer.read', { id: of })).version
    const both = {
      keptId: kept,
      keptVersion: await version(kept),
      goneId: customer,
      goneVersion: await version(customer),
    }
    await test.ask('customer.merge', both)
    expect(await page(id)).toMatchObject({ customerId: kept, since: null, intact: true })
  })

  it('stands in the timeline of its customer, who is not deleted any more', async () => {
    const customer = await deal.newCustomer()
    const opening = await test.ask('opening.create', { customerId: customer, amount: 50_000, openedOn: march.from })
    const { id, no } = await make(customer)
    await test.ask('opening.delete', opening)
    expect((await page(id)).since).toMatchObject({ closing: -50_000, lines: [{ what: 'gone' }] })
    const timeline = await test.ask('customer.timeline', { id: customer })
    expect(timeline).toContainEqual(expect.objectContaining({ kind: 'statement', id, no, amount: 50_000 }))
    const { version } = await test.ask('customer.read', { id: customer })
    await expect(test.ask('customer.delete', { id: customer, version })).rejects.toThrow(/对账单 1/)
  })

  it('is made and sent by who may; others only read it', async () => {
    const { id, customer } = await madeOne()
    await colleague(test, '订单管理员甲', 'orderManager')
    await test.ask('session.choosePassword', {
      name: '订单管理员甲',
      code: 'EINE-ZIFFER',
      password: 'ein-gutes-wort',
    })
    expect(await page(id)).toMatchObject({ id })
    await expect(make(customer)).rejects.toEqual(refused('right.missing'))
    await expect(send(id)).rejects.toEqual(refused('right.missing'))
  })
})
