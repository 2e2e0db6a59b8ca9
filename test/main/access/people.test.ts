import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer, type Session } from '../../../main/border'
import { noWindow } from '../../../main/no-window'
import type { Id } from '../../../main/value/id'
import type { Name, Reply } from '../../../preload/contract'
import { openReadyShop, owner, type TestShop } from '../../shop'

let shop: TestShop
beforeEach(async () => {
  shop = await openReadyShop()
})
afterEach(() => shop.close())

const code = 'K7QF-29XM'
const roleOf = async (role: string) => (await shop.ask('role.list', {})).find((one) => one.code === role)?.id as Id
const person = async (name: string, role = 'sales', more: object = {}) => ({
  name,
  email: '',
  mobile: '',
  roleId: await roleOf(role),
  departmentId: null,
  superiorId: null,
  ...more,
})
const add = async (name: string, role?: string, more?: object) =>
  (await shop.ask('user.create', { ...(await person(name, role, more)), code })).id
const stateOf = async (name: string) => (await shop.ask('user.list', {})).find((user) => user.name === name)?.state

/** Another window of the same shop, with nobody signed in. */
function window(): { session: Session; reply: (name: Name, input: unknown) => Promise<Reply<unknown>> } {
  const session: Session = { shop: shop.shop, edge: noWindow, user: null }
  let clicks = 0
  return {
    session,
    reply: (name, input) => answer(session, { name, input, id: `other-${name}-${clicks++}`, language: 'zh' }),
  }
}

const signedIn = async (name: string, password = 'ein-gutes-wort') => {
  const other = window()
  await other.reply('session.choosePassword', { name, code, password })
  return other
}

describe('a new colleague (IDP-03, IDP-04)', () => {
  it('cannot get in before choosing a password, gets in with the code once, and never again with it', async () => {
    await add('小李')
    expect(await stateOf('小李')).toBe('invited')
    const other = window()
    expect(await other.reply('session.signIn', { name: '小李', password: code })).toMatchObject({
      code: 'signIn.choosePassword',
    })
    expect(await other.reply('customer.list', { start: 0, end: 10 })).toMatchObject({ code: 'signIn.required' })
    const chosen = await other.reply('session.choosePassword', { name: '小李', code, password: 'ein-gutes-wort' })
    expect(chosen).toMatchObject({ ok: true, value: { name: '小李', role: 'sales' } })
    expect(await stateOf('小李')).toBe('active')
    const again = window()
    expect(await again.reply('session.signIn', { name: '小李', password: code })).toMatchObject({
      code: 'signIn.refused',
    })
    expect(await again.reply('session.choosePassword', { name: '小李', code, password: 'ein-anderes' })).toMatchObject({
      code: 'signIn.refused',
    })
    expect(await again.reply('session.signIn', { name: '小李', password: 'ein-gutes-wort' })).toMatchObject({
      ok: true,
    })
  })

  it('signs in by name, by e-mail in any letters, and by mobile number however it is written', async () => {
    await add('小李', 'sales', { email: 'Li@Example.com', mobile: '138 0013 8111' })
    await signedIn('小李')
    for (const name of ['小李', 'li@example.com', 'LI@EXAMPLE.COM', '13800138111', '138-0013-8111', '+86 13800138111'])
      expect(await window().reply('session.signIn', { name, password: 'ein-gutes-wort' }), name).toMatchObject({
        ok: true,
      })
  })

  it('is locked after five wrong codes as after five wrong passwords', async () => {
    await add('小李')
    const other = window()
    for (let i = 0; i < 5; i += 1)
      await other.reply('session.choosePassword', { name: '小李', code: 'XXXX-XXXX', password: 'ein-gutes-wort' })
    expect(
      await other.reply('session.choosePassword', { name: '小李', code, password: 'ein-gutes-wort' }),
    ).toMatchObject({
      code: 'signIn.locked',
    })
  })

  it.each([
    ['a short password', { password: 'kurz' }, 'password.tooShort'],
    ['the code itself', { password: code }, 'password.same'],
  ])('may not choose %s', async (_, typed, refused) => {
    await add('小李')
    expect(await window().reply('session.choosePassword', { name: '小李', code, ...typed })).toMatchObject({
      code: refused,
    })
    expect(await stateOf('小李')).toBe('invited')
  })

  it('is not added with a name, an address or a number that signs another one in', async () => {
    await add('小李', 'sales', { email: 'li@example.com', mobile: '13800138111' })
    const refused = async (name: string, more: object) =>
      shop.reply('user.create', { ...(await person(name, 'sales', more)), code })
    expect(await refused(' 小李 ', {})).toMatchObject({ code: 'name.taken', fields: { name: expect.any(String) } })
    expect(await refused('小王', { email: 'LI@example.com' })).toMatchObject({ code: 'user.emailTaken' })
    expect(await refused('小王', { mobile: '138-0013-8111' })).toMatchObject({ code: 'user.mobileTaken' })
    expect(await refused('小王', { mobile: '1380013811' })).toMatchObject({ code: 'company.badMobile' })
    expect(await refused('小王', { email: 'li' })).toMatchObject({ code: 'customer.badEmail' })
    expect(await shop.ask('user.list', {})).toHaveLength(2)
  })

  it('leaves no trace of the code in the database', async () => {
    await add('小李')
    const texts = await shop.shop.engine().json<string[]>(
      `select json_array((select group_concat(result) from commands), (select group_concat(coalesce(after, '')) from activity_log),
          (select code_hash from users where code_hash is not null))`,
    )
    expect(texts.join()).not.toContain(code)
    expect(texts[2]).toMatch(/^scrypt\$/)
  })
})

describe('a password', () => {
  it('is changed by its owner, who must know the old one', async () => {
    await add('小李')
    const other = await signedIn('小李')
    const change = (old: string, password: string) => other.reply('session.changePassword', { old, password })
    expect(await change('falsch-falsch', 'noch-ein-wort')).toMatchObject({ code: 'password.wrong' })
    expect(await change('ein-gutes-wort', 'ein-gutes-wort')).toMatchObject({ code: 'password.same' })
    expect(await change('ein-gutes-wort', 'kurz')).toMatchObject({ code: 'password.tooShort' })
    expect(await change('ein-gutes-wort', 'noch-ein-wort')).toMatchObject({ ok: true })
    expect(await window().reply('session.signIn', { name: '小李', password: 'ein-gutes-wort' })).toMatchObject({
      code: 'signIn.refused',
    })
    expect(await window().reply('session.signIn', { name: '小李', password: 'noch-ein-wort' })).toMatchObject({
      ok: true,
    })
  })

  it('ends when the owner gives a new code, and so does a lock', async () => {
    const id = await add('小李')
    await signedIn('小李')
    for (let i = 0; i < 5; i += 1) await window().reply('session.signIn', { name: '小李', password: 'falsch-falsch' })
    await shop.ask('user.invite', { id, code: 'NEUE-CODE' })
    expect(await window().reply('session.signIn', { name: '小李', password: 'ein-gutes-wort' })).toMatchObject({
      code: 'signIn.refused',
    })
    expect(
      await window().reply('session.choosePassword', { name: '小李', code: 'NEUE-CODE', password: 'wieder-ein-wort' }),
    ).toMatchObject({ ok: true })
  })
})

describe('somebody leaves (IDP-09)', () => {
  it('and customers, open orders, reminders and people go to the heir; history keeps the name; nobody signs in', async () => {
    const [a, b] = [await add('甲'), await add('乙')]
    const below = await add('丙', 'sales', { superiorId: a })
    const windowOfA = await signedIn('甲')
    const created = await windowOfA.reply('customer.create', { name: '示例客户', ownerId: a })
    expect(created).toMatchObject({ ok: true })
    const customerId = (created as { value: { id: Id } }).value.id
    const draft = { customerId, orderOn: '2026-03-01', lines: [] }
    const order = (await windowOfA.reply('order.save', { id: null, draft })) as { value: { id: Id } }
    await windowOfA.reply('service.save', { id: null, kind: 'repair', customerId, need: '打印机卡纸' })
    await windowOfA.reply('followUp.create', { customerId, channel: 'phone', content: '谈了价格' })
    await windowOfA.reply('reminder.create', {
      customerId,
      about: '回电话',
      dueAt: Date.parse('2026-03-05T09:00:00+08:00'),
    })
    const left = await shop.ask('user.belongings', { id: a })
    expect(left).toEqual({ customers: 1, orders: 1, services: 1, reminders: 1, people: 1 })
    expect(await shop.reply('user.switchOff', { id: a })).toMatchObject({ code: 'user.heirNeeded' })
    expect(await shop.ask('user.switchOff', { id: a, heirId: b })).toEqual(left)
    expect(await shop.ask('user.belongings', { id: b })).toEqual(left)
    expect(await shop.ask('order.read', { id: order.value.id })).toMatchObject({ ownerName: '乙', createdBy: '甲' })
    expect((await shop.ask('user.list', {})).find(({ id }) => id === below)?.superiorName).toBe('乙')
    expect(await windowOfA.reply('customer.read', { id: customerId })).toMatchObject({ code: 'signIn.required' })
    expect(await window().reply('session.signIn', { name: '甲', password: 'ein-gutes-wort' })).toMatchObject({
      code: 'signIn.refused',
    })
    const [entry] = await shop.ask('activity.list', { record: 'customer', recordId: customerId })
    expect(entry?.user).toBe('甲')
    await shop.ask('user.switchOn', { id: a })
    expect(await window().reply('session.signIn', { name: '甲', password: 'ein-gutes-wort' })).toMatchObject({
      ok: true,
    })
    expect(await shop.ask('user.belongings', { id: a })).toEqual({
      customers: 0,
      orders: 0,
      services: 0,
      reminders: 0,
      people: 0,
    })
  })

  it('an heir from below takes the place of who leaves', async () => {
    const boss = await add('总')
    const a = await add('甲', 'salesManager', { superiorId: boss })
    const b = await add('乙', 'sales', { superiorId: a })
    await add('丙', 'sales', { superiorId: a })
    await shop.ask('user.switchOff', { id: a, heirId: b })
    const people = await shop.ask('user.list', {})
    expect(people.find(({ name }) => name === '乙')?.superiorName).toBe('总')
    expect(people.find(({ name }) => name === '丙')?.superiorName).toBe('乙')
  })

  it('but not oneself, not the last owner, and to nobody who has left', async () => {
    const me = (await shop.ask('user.list', {}))[0]?.id as Id
    const [a, b] = [await add('甲', 'owner'), await add('乙')]
    expect(await shop.reply('user.switchOff', { id: me })).toMatchObject({ code: 'user.yourself' })
    // 甲 has not chosen a password: nobody could rely on them.
    const windowOfA = await signedIn('甲')
    await shop.ask('user.switchOff', { id: b })
    expect(await shop.reply('user.switchOff', { id: a, heirId: b })).toMatchObject({ code: 'record.inactive' })
    expect(await windowOfA.reply('user.switchOff', { id: me })).toMatchObject({ ok: true })
    expect(await windowOfA.reply('user.change', { id: a, ...(await personOf(windowOfA)) })).toMatchObject({
      code: 'user.lastOwner',
    })
  })

  const personOf = async ({ reply }: ReturnType<typeof window>) => {
    const roles = (await reply('role.list', {})) as { value: { id: Id; code: string }[] }
    return { name: '甲', email: '', mobile: '', roleId: roles.value.find(({ code: role }) => role === 'sales')?.id }
  }
})

describe('roles and rights', () => {
  it('are the eight every shop begins with, and the owner holds every right', async () => {
    const roles = await shop.ask('role.list', {})
    expect(roles.map((role) => role.code)).toEqual([
      ...['owner', 'sales', 'salesManager', 'orderManager', 'shipper', 'buyer', 'accountant', 'service'],
    ])
    expect(roles[0]?.rights).toEqual(shop.session.user?.rights)
    expect(roles[0]?.people).toBe(1)
  })

  it('bind at once: what is taken away is refused in the same minute, and given is there', async () => {
    await add('小李', 'shipper')
    const other = await signedIn('小李')
    expect(await other.reply('customer.create', { name: '新客户' })).toMatchObject({ code: 'right.missing' })
    const id = await roleOf('shipper')
    await shop.ask('role.change', { id, name: 'egal', rights: ['customer.read', 'customer.edit'] })
    expect(await other.reply('customer.create', { name: '新客户' })).toMatchObject({ ok: true })
    expect(await other.reply('order.list', { start: 0, end: 10 })).toMatchObject({ code: 'right.missing' })
    expect((await shop.ask('role.list', {})).find((role) => role.id === id)).toMatchObject({ name: 'shipper' })
  })

  it('of the shop’s own are made, given, and deleted only when nobody bears them', async () => {
    const { id } = await shop.ask('role.create', { name: '学徒', rights: ['customer.read'] })
    expect(await shop.reply('role.create', { name: ' 学徒', rights: [] })).toMatchObject({
      code: 'name.taken',
    })
    expect(await shop.reply('role.create', { name: '怪', rights: ['moon.fly'] })).toMatchObject({
      code: 'input.invalid',
    })
    const apprentice = await shop.ask('user.create', { ...(await person('小李')), roleId: id, code })
    expect(await shop.reply('role.delete', { id })).toMatchObject({ code: 'record.inUse' })
    await shop.ask('user.change', { ...(await person('小李')), id: apprentice.id })
    await shop.ask('role.delete', { id })
    expect(await shop.reply('role.delete', { id: await roleOf('sales') })).toMatchObject({ code: 'role.preset' })
    expect(await shop.reply('role.change', { id: await roleOf('owner'), name: 'x', rights: [] })).toMatchObject({
      code: 'role.ownerFixed',
    })
  })

  it('stand in no circle: nobody is above themselves, no department below itself', async () => {
    const a = await add('甲')
    const b = await add('乙', 'sales', { superiorId: a })
    expect(
      await shop.reply('user.change', { ...(await person('甲', 'sales', { superiorId: b })), id: a }),
    ).toMatchObject({
      code: 'user.superiorLoop',
      fields: { superiorId: expect.any(String) },
    })
    const sales = await shop.ask('department.create', { name: '销售部' })
    const east = await shop.ask('department.create', { name: '华东组', parentId: sales.id })
    expect(await shop.reply('department.change', { ...sales, name: '销售部', parentId: east.id })).toMatchObject({
      code: 'department.loop',
    })
    expect(await shop.reply('department.delete', { id: sales.id })).toMatchObject({ code: 'record.inUse' })
    await shop.ask('user.change', { ...(await person('乙', 'sales', { departmentId: east.id })), id: b })
    expect(await shop.ask('department.list', {})).toMatchObject([
      { name: '华东组', people: 1 },
      { name: '销售部', people: 0 },
    ])
    expect(await shop.reply('department.delete', { id: east.id })).toMatchObject({ code: 'record.inUse' })
  })
})

it('a shop of an older version has the roles after its first start', async () => {
  await shop.shop.engine().tx(async (tx) => {
    await tx.run(`delete from role_rights where role_id in (select id from roles where code <> 'owner')`)
    await tx.run(`delete from roles where code <> 'owner'`)
  })
  const { fillRoles } = await import('../../../main/access/fill-roles')
  await fillRoles(shop.shop.engine(), shop.shop.newId)
  expect(await shop.ask('role.list', {})).toHaveLength(8)
  await shop.ask('session.signIn', owner)
})

describe('the first screen', () => {
  it.each([
    ['buyer', null, null],
    ['shipper', expect.any(Object), null],
    ['accountant', expect.any(Object), expect.any(Object)],
  ])('of the %s holds only what the role may read', async (role, orders, money) => {
    await add('小李', role)
    const other = await signedIn('小李')
    expect(await other.reply('home.figures', {})).toMatchObject({ ok: true, value: { orders, money } })
  })
})
