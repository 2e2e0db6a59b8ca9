import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '../../db/schema/access'
import { commands } from '../../db/schema/command'
import { openTestShop, owner, type TestShop, without } from '../shop'

const company = {
  name: '示例商行',
  contact: '张三',
  email: 'zhang@example.com',
  mobile: '138 0013 8000',
  address: '',
  bankAccount: '',
}

describe('the first run and signing in', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openTestShop('2026-03-01')
  })
  afterAll(() => test.close())

  it('before there is a shop, nothing but setting it up is possible', async () => {
    expect(await test.ask('shop.state', {})).toMatchObject({ companyName: null, user: null })
    expect(await test.reply('customer.list', {})).toMatchObject({ ok: false, code: 'signIn.required' })
  })

  it.each([
    ['a mobile number of ten digits', { company: { ...company, mobile: '1380013800' }, owner }, 'company.badMobile'],
    ['an e-mail address without @', { company: { ...company, email: 'zhang' }, owner }, 'customer.badEmail'],
    ['a password of three characters', { company, owner: { ...owner, password: 'abc' } }, 'password.tooShort'],
    ['no company name', { company: { ...company, name: ' ' }, owner }, 'input.invalid'],
  ])('%s is refused and nothing is written', async (_, input, code) => {
    expect(await test.reply('shop.setUp', input)).toMatchObject({ ok: false, code })
    expect(await test.ask('shop.state', {})).toMatchObject({ companyName: null })
  })

  it('the owner is signed in after the set-up, with every right', async () => {
    const user = await test.ask('shop.setUp', { company, owner })
    expect(user).toMatchObject({ name: '老板', role: 'owner' })
    expect(await test.ask('shop.state', {})).toMatchObject({ companyName: '示例商行', user: { name: '老板' } })
    expect(await test.ask('company.read', {})).toMatchObject({ mobile: '13800138000' })
    expect(await test.reply('shop.setUp', { company, owner })).toMatchObject({ ok: false, code: 'setUp.done' })
  })

  it('the password is kept as salted scrypt only, and is in no command and no log entry', async () => {
    const [user] = await test.shop.engine().db.select().from(users)
    expect(user?.passwordHash).toMatch(/^scrypt\$\d+\$8\$1\$/)
    const everything = await test.shop
      .engine()
      .json<string>(
        `select json_quote(group_concat(result) || (select group_concat(after) from activity_log)) from commands`,
      )
    expect(everything).not.toContain(owner.password)
  })

  it('a wrong password and an unknown name get the very same words', async () => {
    await test.ask('session.signOut', {})
    const wrong = await test.reply('session.signIn', { name: '老板', password: 'nope' })
    const unknown = await test.reply('session.signIn', { name: '没有这个人', password: 'nope' })
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ ok: false, code: 'signIn.refused' })
  })

  it('the fifth wrong try locks the user for ten minutes, for the right password too', async () => {
    for (let i = 0; i < 4; i += 1) await test.reply('session.signIn', { name: '老板', password: 'nope' })
    expect(await test.reply('session.signIn', { name: '老板', password: owner.password })).toMatchObject({
      code: 'signIn.locked',
    })
    test.onDay('2026-03-02')
    expect(await test.ask('session.signIn', owner)).toMatchObject({ name: '老板' })
  })

  it('a user without the right is refused at the border, whatever the window shows', async () => {
    await without(test, 'order.edit', async () => {
      const draft = { customerId: 1, orderOn: '2026-03-02', lines: [] }
      expect(await test.reply('order.save', { id: null, draft })).toMatchObject({ ok: false, code: 'right.missing' })
    })
    await test.shop.engine().tx((tx) => tx.run(`update users set active = 0`))
    expect(await test.reply('customer.list', {})).toMatchObject({ ok: false, code: 'signIn.required' })
    await test.shop.engine().tx((tx) => tx.run(`update users set active = 1`))
  })

  it('an unknown entry and unreadable input are refused in words', async () => {
    expect(await test.reply('toString' as never, {})).toMatchObject({ ok: false, code: 'entry.unknown' })
    expect(await test.reply('customer.create', { name: '' }, 'en')).toMatchObject({
      ok: false,
      code: 'input.invalid',
      fields: { name: expect.stringMatching(/./) },
    })
  })

  it('the same click sent twice happens once and gets the same answer', async () => {
    const first = await test.ask('customer.create', { name: '晨光' }, 'one-click')
    const second = await test.ask('customer.create', { name: '晨光' }, 'one-click')
    expect(second).toEqual(first)
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 1 })
    const stored = await test.shop.engine().db.select().from(commands)
    expect(stored.filter((command) => command.id === 'one-click')).toHaveLength(1)
  })
})
