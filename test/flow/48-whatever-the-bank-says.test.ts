import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountKind } from '../../main/bank/line'
import type { Id } from '../../main/value/id'
import { type Move, move, shapeOf, writeStatement } from '../main/bank/statements'
import { disagreements } from '../main/import/sheet'
import { openReadyShop, type TestShop } from '../shop'

// Files come in any order, overlap and come twice; lines are matched, undone, rejected, voided: no line is ever twice, none is used
// twice, no document is of two lines, and the books agree.
describe('whatever the bank says', () => {
  let test: TestShop
  let count = 0
  beforeAll(async () => {
    test = await openReadyShop('2026-04-30')
  })
  afterAll(() => test.close())

  const account = async (kind: AccountKind): Promise<Id> => {
    count += 1
    return (await test.ask('bankAccount.create', { name: `账户${count}`, kind })).id
  }
  const bring = async (accountId: Id, shape: string, moves: readonly Move[]) => {
    count += 1
    const path = await writeStatement(test.folder, `any-${count}`, { shape, moves })
    return moves.length === 0 ? null : test.ask('bankFile.import', { path, accountId })
  }
  /** What an account holds, without the order in which it came. */
  const heldBy = (accountId: Id) =>
    test.shop.engine().json<unknown[]>(
      `select json_group_array(json_array(line_key, nth, happened_on, amount)) from (
          select * from bank_lines where account_id = ? order by line_key, nth)`,
      [accountId],
    )

  const days = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02']
  const world = fc.array(
    fc.record({
      day: fc.nat(days.length - 1),
      amount: fc.constantFrom(100, 100, 200, -100),
      name: fc.constantFrom('甲公司', '乙商行'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  /** Files of whole days, from one to another. */
  const windows = fc.array(
    fc
      .tuple(fc.nat(days.length - 1), fc.nat(days.length - 1))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    { minLength: 1, maxLength: 5 },
  )
  const shape = fc.constantFrom('any other .csv', 'CMB, of a firm .xlsx', 'WeChat Pay .csv', 'Alipay .csv')

  it('files in any order, overlapping and twice, give the lines of the days they are of, each once', async () => {
    await fc.assert(
      fc.asyncProperty(world, windows, shape, fc.boolean(), async (made, files, name, backwards) => {
        const moves = [...made]
          .sort((a, b) => a.day - b.day)
          .map(({ day, amount, name: who }, i) =>
            move({ on: days[day] ?? '', amount, name: who, remark: '货款', ref: `R${i}` }),
          )
        const of = ([from, to]: readonly [number, number]) =>
          moves.filter(({ on }) => days.indexOf(on) >= from && days.indexOf(on) <= to)
        const { kind } = shapeOf(name)
        const [one, other] = [await account(kind), await account(kind)]
        for (const file of files) await bring(one, name, of(file))
        const again = backwards ? [...files].reverse() : [...files, ...files]
        for (const file of again) await bring(other, name, of(file))
        const held = await heldBy(one)
        expect(await heldBy(other)).toEqual(held)
        const covered = moves.filter(({ on }) => files.some(([a, b]) => days.indexOf(on) >= a && days.indexOf(on) <= b))
        expect(held.length).toBe(covered.length)
        for (const file of files) {
          const reply = await bring(one, name, of(file))
          if (reply) expect(reply).toMatchObject({ id: null, added: 0 })
        }
      }),
      { numRuns: 12 },
    )
  })

  it('a statement that is taken back leaves the lines of all others', async () => {
    const [one, other] = [await account('bank'), await account('bank')]
    const moves = days.map((on, i) => move({ on, amount: 100 + i, ref: `U${i}` }))
    const shapeName = 'CMB, of a firm .xlsx'
    await bring(one, shapeName, moves.slice(0, 3))
    const second = await bring(one, shapeName, moves.slice(1))
    await bring(other, shapeName, moves.slice(0, 3))
    await test.ask('bankFile.undo', { id: second?.id ?? 0 })
    expect(await heldBy(one)).toEqual(await heldBy(other))
  })

  const act = fc.record({
    what: fc.constantFrom(
      'first',
      'first',
      'new',
      'tie',
      'ignore',
      'reopen',
      'confirm',
      'reject',
      'void',
      'submit',
      'withdraw',
      'delete',
    ),
    line: fc.nat(9),
    receipt: fc.nat(9),
  })

  it('a line is never used twice and the books agree, whatever is done with lines and receipts', async () => {
    const customers: Id[] = []
    for (const name of ['甲公司', '乙商行']) customers.push((await test.ask('customer.create', { name })).id)
    for (const customerId of customers)
      await test.ask('opening.create', { customerId, amount: 777, openedOn: '2026-01-01' })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        const accountId = await account('bank')
        const moves = Array.from({ length: 6 }, (_, i) =>
          move({ amount: i < 4 ? 700 : 300, name: i % 2 === 0 ? '甲公司' : '乙商行', ref: `${accountId}-${i}` }),
        )
        await bring(accountId, 'CMB, of a firm .xlsx', moves)
        const lines = await test.shop
          .engine()
          .json<Id[]>('select json_group_array(id) from bank_lines where account_id = ?', [accountId])
        for (const one of acts) await doOne(one, lines, customers)
        const twice = await test.shop.engine().json<number>(
          `select json(count(*)) from (select receipt_id from bank_lines where receipt_id is not null
            group by receipt_id having count(*) > 1)`,
        )
        expect(twice).toBe(0)
        // Every receipt here was made from a line: while it lives it keeps the line, so no line pays twice.
        const lost = await test.shop.engine().json<number>(
          `select json(count(*)) from receipts r where r.state in ('DRAFT', 'PENDING', 'REJECTED', 'CONFIRMED')
            and not exists (select 1 from bank_lines b where b.receipt_id = r.id)`,
        )
        expect(lost).toBe(0)
        expect(await disagreements(test)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  /** One thing somebody does; what is refused is refused for a reason of ours and changes nothing. */
  async function doOne(
    { what, line, receipt }: { what: string; line: number; receipt: number },
    lines: readonly Id[],
    customers: readonly Id[],
  ): Promise<void> {
    const id = lines[line % lines.length] ?? 0
    const receipts = await test.ask('receipt.list', { start: 0, end: 10 })
    const receiptId = receipts[receipt % Math.max(1, receipts.length)]?.id ?? 1
    const reply = async () => {
      if (what === 'ignore') return test.reply('bankLine.ignore', { id, reason: '试' })
      if (what === 'reopen') return test.reply('bankLine.reopen', { id })
      if (what === 'confirm') return test.reply('receipt.confirm', { id: receiptId })
      if (what === 'reject') return test.reply('receipt.reject', { id: receiptId, reason: '试' })
      if (what === 'submit') return test.reply('receipt.submit', { id: receiptId })
      if (what === 'withdraw') return test.reply('receipt.withdraw', { id: receiptId })
      if (what === 'delete') return test.reply('receipt.delete', { id: receiptId })
      if (what === 'void') return test.reply('receipt.void', { id: receiptId, reason: '试' })
      if (what === 'tie') return test.reply('bankLine.match', { id, to: { kind: 'receipt', receiptId } })
      const [first] = what === 'first' ? await test.ask('bankLine.suggest', { id }) : []
      const to =
        first?.kind === 'receipt'
          ? { kind: 'receipt', receiptId: first.documentId }
          : { kind: 'new', customerId: first?.customerId ?? customers[receipt % 2] }
      return test.reply('bankLine.match', { id, to })
    }
    const answered = await reply()
    if (!answered.ok) expect(answered.code).toMatch(/^(bank|receipt|record)\./)
  }
})
