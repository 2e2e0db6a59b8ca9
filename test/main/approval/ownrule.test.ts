import { afterAll, beforeAll, describe, test as each, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { SignedInUser } from '../../../main/access/view'
import { metRules, type OwnTest } from '../../../main/approval/ownrule'
import type { Field, FieldKind, FieldValue } from '../../../main/field/field'
import { fieldKey } from '../../../main/value/fieldkey'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit } from '../../../main/value/qty'
import type { Sent } from '../../../preload/contract'
import { leaveAndComeBack } from '../../leave'
import { colleague, openReadyShop, type TestShop } from '../../shop'
import { disagreements } from '../import/sheet'

const id = 7 as Id
const field = (kind: FieldKind): Field => ({
  id,
  record: 'order',
  name: '用途',
  kind,
  decimals: 0,
  needed: false,
  active: true,
  words: kind === 'choice' ? [{ name: '展会', active: true }] : [],
})
const met = (
  kind: FieldKind,
  test: OwnTest,
  wanted: FieldValue | null,
  value: FieldValue | null,
  copy: string | null = null,
) =>
  metRules({
    rules: [{ fieldId: id, test, value: wanted }],
    fields: [field(kind)],
    values: { fields: { [fieldKey(id)]: value }, copies: copy === null ? {} : { [fieldKey(id)]: copy } },
  }).map(({ words, shown }) => [words, shown])

describe('what an approval rule asks of one of the shop’s own fields (R-APR, TYP-02)', () => {
  each.each<[string, [FieldKind, OwnTest, FieldValue | null, FieldValue | null], string | null]>([
    ['something stands there', ['text', 'filled', null, '展会'], 'filled'],
    ['nothing stands there', ['text', 'filled', null, null], null],
    ['just this word', ['choice', 'equals', '展会', '展会'], 'equals'],
    ['another word', ['choice', 'equals', '展会', '试用'], null],
    ['the same in full width and capitals', ['text', 'equals', 'vip', 'ＶＩＰ'], 'equals'],
    ['among other words', ['text', 'contains', '特价', '老板说的特价 8 折'], 'contains'],
    ['not among them', ['text', 'contains', '特价', '平价'], null],
    ['a number reached', ['number', 'atLeast', 300_000, 300_000], 'atLeast'],
    ['a number below', ['number', 'atLeast', 300_000, 299_999], null],
    ['a sum of money below nothing', ['money', 'atLeast', 0, -1], null],
    ['just that sum', ['money', 'equals', 100, 100], 'equals'],
    ['on the day', ['day', 'atLeast', '2026-04-01', '2026-04-01'], 'from'],
    ['the day before', ['day', 'atLeast', '2026-04-01', '2026-03-31'], null],
    ['yes where yes is asked for', ['flag', 'equals', 1, 1], 'yes'],
    ['no where yes is asked for', ['flag', 'equals', 1, 0], null],
    ['no where no is asked for', ['flag', 'equals', 0, 0], 'no'],
    ['no is something too', ['flag', 'filled', null, 0], 'no'],
  ])('%s', (_, asked, expected) => {
    expect(met(...asked).map(([words]) => words)).toEqual(expected === null ? [] : [expected])
  })

  it('a text that nobody could read is looked at whatever was asked for', () => {
    expect(met('number', 'atLeast', 300_000, null, '大约三十')).toEqual([['unread', '大约三十']])
  })
})

describe('an order waits for somebody because of an own field', () => {
  const day = '2026-03-05'
  let test: TestShop
  let customerId: Id
  let productId: Id
  let use: Id
  let days: Id
  let owner: SignedInUser
  let clerk: SignedInUser
  beforeAll(async () => {
    test = await openReadyShop(day)
    owner = test.session.user as SignedInUser
    clerk = await findUser(test.shop.engine(), await colleague(test, '小李'))
    customerId = (await test.ask('customer.create', { name: '示例晨光' })).id
    const goods = { name: '纸', taxRate: 1300, listPrice: parsePrice('100'), openingStock: 1_000_000 }
    productId = (await test.ask('product.create', goods)).id
    const words = ['试用', '展会', '赠送']
    use = (await test.ask('field.create', { record: 'order', name: '样品用途', kind: 'choice', words })).id
    days = (await test.ask('field.create', { record: 'order', name: '归还天数', kind: 'number' })).id
  })
  afterAll(() => test.close())

  type Own = NonNullable<Sent<'approval.changeRules'>['own']>
  const rule = (own: Own, active = true) => ({ rules: [{ rule: 'own' as const, active, limit: 0 }], own })
  const isFair = () => ({ fieldId: use, test: 'equals' as const, value: '展会' })
  const isLong = () => ({ fieldId: days, test: 'atLeast' as const, value: 300_000 })
  const draft = (fields: Record<string, string | number | null>) => ({
    customerId,
    orderOn: day,
    fields,
    lines: [{ productId, qty: oneUnit, listPrice: parsePrice('100') }],
  })
  const submitted = async (fields: Record<string, string | number | null>) => {
    test.session.user = clerk
    const { id } = await test.ask('order.save', { id: null, draft: draft(fields) })
    const { state } = await test.ask('order.submit', { id, version: 1 })
    test.session.user = owner
    return { id, state }
  }
  const roundOf = async (orderId: Id) => (await test.ask('approval.read', { orderId })).rounds[0]
  const words = (...names: [string, string][]) => names.map(([was, name]) => ({ was, name, active: true }))
  const change = (...names: [string, string][]) =>
    test.reply('field.change', { id: use, name: '样品用途', needed: false, words: words(...names) })

  it('only the orders that meet it, and only while the rule is switched on; the field and what stands in it are named', async () => {
    await test.ask('approval.changeRules', rule([isFair(), isLong()], false))
    expect(await submitted({ [fieldKey(use)]: '展会' })).toMatchObject({ state: 'CONFIRMED' })
    await test.ask('approval.changeRules', rule([isFair(), isLong(), isFair()]))
    expect((await test.ask('approval.settings', {})).own).toEqual([isFair(), isLong()])
    expect(await submitted({ [fieldKey(use)]: '试用', [fieldKey(days)]: 290_000 })).toMatchObject({
      state: 'CONFIRMED',
    })
    expect(await submitted({})).toMatchObject({ state: 'CONFIRMED' })
    const both = await submitted({ [fieldKey(use)]: '展会', [fieldKey(days)]: 300_000 })
    expect(both.state).toBe('PENDING')
    expect(await roundOf(both.id)).toMatchObject({
      rules: ['own'],
      failures: [
        { rule: 'own', values: { field: '样品用途', words: 'equals', shown: '展会', wanted: '展会' } },
        { rule: 'own', values: { field: '归还天数', words: 'atLeast', shown: '30', wanted: '30' } },
      ],
    })
  })

  it('a flow may be for just these', async () => {
    const nodes = [{ mode: 'anyOne' as const, members: [{ kind: 'administrator' as const }] }]
    const { id } = await test.ask('approvalFlow.create', { name: '样品', rules: ['own'], nodes })
    const order = await submitted({ [fieldKey(use)]: '展会' })
    expect(await roundOf(order.id)).toMatchObject({ flowName: '样品' })
    await test.ask('approvalFlow.delete', { id })
  })

  it('a field that a rule looks at is neither put out of use nor converted nor deleted, nor loses the word; the rule is named', async () => {
    const sentence = { code: 'field.inRule', message: expect.stringContaining('「样品用途」（是展会）') }
    expect(await test.reply('field.retire', { id: use })).toMatchObject(sentence)
    expect(await test.reply('field.delete', { id: use })).toMatchObject(sentence)
    expect(await test.reply('field.convert', { id: use, kind: 'text', decimals: 0 })).toMatchObject(sentence)
    expect(await test.reply('field.convert', { id: days, kind: 'text', decimals: 0 }, 'en')).toMatchObject({
      message: expect.stringContaining('“归还天数” (is at least 30)'),
    })
    await test.ask('approval.changeRules', rule([{ fieldId: use, test: 'equals', value: '赠送' }]))
    expect(await change(['试用', '试用'], ['展会', '展会'])).toMatchObject({ code: 'field.inRule' })
    expect(await change(['试用', '试用'], ['展会', '展会'], ['赠送', '送出'])).toMatchObject({ ok: true })
    expect((await test.ask('approval.settings', {})).own).toEqual([{ fieldId: use, test: 'equals', value: '送出' }])
    await test.ask('approval.changeRules', rule([]))
    expect(await test.reply('field.retire', { id: use })).toMatchObject({ ok: true })
    expect(await test.reply('approval.changeRules', rule([isFair()]))).toMatchObject({ code: 'record.inactive' })
    await test.ask('field.retire', { id: use, active: true })
  })

  it('refuses a rule without what it asks for, with a test its field does not know, and of a record that is no order', async () => {
    const one = (more: Partial<Own[number]>) => test.reply('approval.changeRules', rule([{ ...isFair(), ...more }]))
    expect(await one({ value: null })).toMatchObject({ code: 'field.needed' })
    expect(await one({ test: 'atLeast' })).toMatchObject({ code: 'field.noSuchTest' })
    expect(await one({ value: '别的' })).toMatchObject({ code: 'field.noSuchWord' })
    const { id: of } = await test.ask('field.create', { record: 'customer', name: '来源', kind: 'text' })
    expect(await one({ fieldId: of, value: '展会' })).toMatchObject({ code: 'record.notFound' })
  })

  it('what stood in the field is part of what was approved: another word there voids it, whoever wrote it', async () => {
    await test.ask('approval.changeRules', rule([isFair()]))
    const { id } = await submitted({ [fieldKey(use)]: '展会' })
    const [task] = (await test.ask('approval.inbox', {})).filter(({ orderId }) => orderId === id)
    const approve = () => test.reply('approval.approve', { taskId: task?.taskId ?? 0 })
    // What lies elsewhere in the order may change, and so may the rules.
    await test.ask('approval.changeRules', rule([isFair(), isLong()]))
    expect(await change(['试用', '试用'], ['展会', '展览'], ['送出', '送出'])).toMatchObject({ ok: true })
    expect(await approve()).toMatchObject({ code: 'approval.changed' })
    expect(await change(['试用', '试用'], ['展览', '展会'], ['送出', '送出'])).toMatchObject({ ok: true })
    expect(await approve()).toMatchObject({ ok: true, value: { state: 'CONFIRMED' } })
    expect(await disagreements(test)).toEqual([])
  })

  it('a change of such an order is asked about too', async () => {
    const { id } = await submitted({ [fieldKey(use)]: '展会' })
    const [task] = (await test.ask('approval.inbox', {})).filter(({ orderId }) => orderId === id)
    await test.ask('approval.approve', { taskId: task?.taskId ?? (0 as Id) })
    const { version } = await test.ask('order.read', { id })
    const more = {
      ...draft({ [fieldKey(use)]: '展会' }),
      lines: [{ productId, qty: 20_000, listPrice: parsePrice('100') }],
    }
    test.session.user = clerk
    const asked = await test.ask('change.request', { id, version, reason: '多要', draft: more })
    test.session.user = owner
    expect(asked).toMatchObject({ state: 'PENDING' })
  })

  it('the rules leave with the shop and come back', async () => {
    const { own } = await test.ask('approval.settings', {})
    await leaveAndComeBack(test, async (other) => {
      expect((await other.ask('approval.settings', {})).own).toEqual(own)
    })
  })
})
