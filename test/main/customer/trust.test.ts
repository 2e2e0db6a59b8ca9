import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstTrust, moreTrust } from '../../../main/customer/credit'
import { dueDay, type PaymentTerm, termMethods } from '../../../main/receivable/term'
import { addDays, type Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { PayPercent } from '../../../main/value/percent'
import { openReadyShop, type TestShop, without } from '../../shop'
import { importing } from '../import/sheet'

const term = (method: PaymentTerm['method'], days = 0, day = 25): PaymentTerm => ({ method, days, day })
const trust = (creditLimit: number | null, by = term('cash'), share = 0) => ({
  prepaidShare: share as PayPercent,
  creditLimit: creditLimit as Fen | null,
  term: by,
})

describe('what trusts a customer with more (R-CRD)', () => {
  const cases = [
    ['the same', trust(500), trust(500), null],
    ['a higher limit', trust(500), trust(501), 'creditLimit'],
    ['no limit any more', trust(500), trust(null), 'creditLimit'],
    ['a first limit', trust(null), trust(0), null],
    ['a lower limit', trust(500), trust(0), null],
    ['days instead of cash', trust(null), trust(null, term('net', 1)), 'term'],
    ['no days are cash', trust(null), trust(null, term('net', 0)), null],
    ['fewer days', trust(null, term('net', 30)), trust(null, term('net', 15)), null],
    ['the end of the month instead of 30 days', trust(null, term('net', 30)), trust(null, term('monthEnd')), null],
    ['the end of the month instead of 29 days', trust(null, term('net', 29)), trust(null, term('monthEnd')), 'term'],
    ['a later cut-off', trust(null, term('cutOff', 0, 20)), trust(null, term('cutOff', 0, 25)), 'term'],
    [
      'an earlier cut-off, and so next month',
      trust(null, term('cutOff', 0, 25)),
      trust(null, term('cutOff', 0, 20)),
      'term',
    ],
    ['no deposit any more', trust(null, term('cash'), 3000), trust(null), 'prepaidShare'],
    ['paid in advance instead of a deposit', trust(null, term('cash'), 3000), trust(null, term('cash'), 10_000), null],
    ['cash again', trust(null, term('nextMonthDay', 0, 1)), trust(null), null],
  ] as const
  it.each(cases)('%s', (_, before, after, more) => expect(moreTrust(before, after)).toBe(more))

  it('no day is due later than before where nothing is more', () => {
    const terms = fc.record({
      method: fc.constantFrom(...termMethods),
      days: fc.nat(120),
      day: fc.integer({ min: 1, max: 31 }),
    })
    const days = fc.nat(2000).map((n) => addDays('2024-01-01' as Day, n))
    fc.assert(
      fc.property(terms, terms, days, (before, after, day) => {
        const more = moreTrust({ ...firstTrust, term: before }, { ...firstTrust, term: after })
        return more === 'term' || dueDay(after, day) <= dueDay(before, day)
      }),
    )
  })
})

describe('who may trust a customer with more', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-01')
  })
  afterAll(() => test.close())

  const customer = async (name: string, limit: number | null, by = firstTrust.term) => {
    const { id } = await test.ask('customer.create', { name, creditLimit: limit, term: by })
    return test.ask('customer.read', { id })
  }
  const refused = (field: string) => ({
    ok: false,
    code: 'customer.credit',
    message: expect.stringContaining('权限'),
    fields: { [field]: expect.any(String) },
  })

  it('who may only edit changes everything else, and less trust; more is refused by name, in the window and past it', async () => {
    const page = await customer('示例晨光', 500_00)
    await without(test, 'customer.credit', async () => {
      expect(await test.reply('customer.change', { ...page, creditLimit: 600_00 })).toMatchObject(
        refused('creditLimit'),
      )
      expect(await test.reply('customer.change', { ...page, creditLimit: null })).toMatchObject(refused('creditLimit'))
      const later = { ...page, term: term('net', 30) }
      expect(await test.reply('customer.change', later)).toMatchObject(refused('term.method'))
      await test.ask('customer.change', { ...page, creditLimit: 400_00, phone: '13800138000' })
      expect(await test.reply('customer.create', { name: '示例永盛', term: term('net', 30) })).toMatchObject(
        refused('term.method'),
      )
      await test.ask('customer.create', { name: '示例永盛', creditLimit: 0 })
    })
    const now = await test.ask('customer.read', { id: page.id })
    expect(now).toMatchObject({ creditLimit: 400_00, phone: '13800138000', term: { method: 'cash' } })
    await test.ask('customer.change', { ...now, creditLimit: null, term: term('monthEnd', 30) })
  })

  it('nor does a workbook; its first row is named', async () => {
    const page = await customer('示例街角', 100_00)
    const header = ['客户编码', '客户名称', '信用额度', '账期']
    await without(test, 'customer.credit', async () => {
      const { check } = importing(test, 'customers')
      const rows = [header, ['N1', '示例新店', '50', ''], [page.code, '示例街角', '100.01', '']]
      const { id: draft } = await check(rows)
      expect(await test.reply('import.run', { draft })).toMatchObject({
        code: 'import.rowsRefused',
        message: expect.stringMatching(/第 3 行 C 列.*信用额度/),
      })
      const late = await check([header, ['N2', '示例新店二', '', '30']])
      expect(await test.reply('import.run', { draft: late.id })).toMatchObject({
        message: expect.stringContaining('D 列'),
      })
      const less = await check([header, ['N1', '示例新店', '50', ''], [page.code, '示例街角', '99', '0']])
      await test.ask('import.run', { draft: less.id })
    })
    expect(await test.ask('customer.read', { id: page.id })).toMatchObject({ creditLimit: 99_00 })
  })

  it('finance and the sales manager may, a sales person may not', async () => {
    const rows = await test.ask('role.list', {})
    const may = rows.filter(({ rights }) => rights.includes('customer.credit')).map(({ code }) => code)
    expect(may.toSorted()).toEqual(expect.arrayContaining(['accountant', 'owner', 'salesManager']))
    expect(may).not.toContain('sales')
  })
})
