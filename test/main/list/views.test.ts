import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadyShop, owner, type TestShop } from '../../shop'

const scope = {
  sort: [{ column: 'balance', descending: true }],
  filters: { level: { kind: 'oneOf' as const, values: ['A'] } },
  search: '',
}

describe('ways of looking at a list that are kept', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop()
    await test.shop.engine().tx(async (tx) => {
      await tx.run(
        `insert into users (id, name, name_key, password_hash, role_id, active, failed_tries, created_at)
         select 7, '小李', '小李', password_hash, role_id, 1, 0, 0 from users limit 1`,
      )
    })
  })
  afterAll(() => test.close())

  const as = (name: string) => test.ask('session.signIn', { ...owner, name })
  const names = async () => (await test.ask('view.list', { list: 'customer' })).map(({ name }) => name)

  it('bring back filters, sort and search exactly, and show those customers', async () => {
    await test.ask('customer.create', { name: '重点客户', level: 'A' })
    await test.ask('customer.create', { name: '一般客户', level: 'B' })
    await test.ask('view.save', { list: 'customer', name: 'A 类', shared: true, scope })
    const [view] = await test.ask('view.list', { list: 'customer' })
    expect(view).toMatchObject({ name: 'A 类', shared: true, own: true, scope })
    expect((await test.ask('customer.list', view?.scope ?? {})).map(({ name }) => name)).toEqual(['重点客户'])
    expect(await test.ask('view.list', { list: 'order' })).toEqual([])
  })

  it('are everybody’s when they are shared, else only their owner’s; only the owner changes them', async () => {
    const { id } = await test.ask('view.save', { list: 'customer', name: '我的', scope })
    await as('小李')
    expect(await names()).toEqual(['A 类'])
    const [theirs] = await test.ask('view.list', { list: 'customer' })
    expect(theirs).toMatchObject({ own: false })
    expect(await test.reply('view.change', { id: theirs?.id, name: '改名', shared: true })).toMatchObject({
      code: 'view.ofAnother',
    })
    expect(await test.reply('view.delete', { id })).toMatchObject({ code: 'view.ofAnother' })
    await test.ask('view.save', { list: 'customer', name: '我的', scope })
    await as(owner.name)
    expect(await names()).toEqual(['A 类', '我的'])
  })

  it('are renamed and removed, and no two that one sees bear the same name', async () => {
    expect(await test.reply('view.save', { list: 'customer', name: 'A 类', scope })).toMatchObject({
      code: 'view.nameTaken',
      fields: { name: expect.stringContaining('A 类') },
    })
    const [, mine] = await test.ask('view.list', { list: 'customer' })
    expect(await test.reply('view.change', { id: mine?.id, name: 'A 类', shared: false })).toMatchObject({
      code: 'view.nameTaken',
    })
    await test.ask('view.change', { id: mine?.id ?? 0, name: '本月', shared: false })
    expect(await names()).toEqual(['A 类', '本月'])
    await test.ask('view.delete', { id: mine?.id ?? 0 })
    expect(await names()).toEqual(['A 类'])
  })
})
