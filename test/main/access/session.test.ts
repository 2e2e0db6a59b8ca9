import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { Id } from '../../../main/value/id'
import { colleague, openReadyShop, type TestShop } from '../../shop'

// The window asks several things at once, and goes on asking while somebody signs in or out.
describe('who is signed in while a question is on its way', () => {
  let test: TestShop
  let clerk = 0 as Id
  beforeAll(async () => {
    test = await openReadyShop()
    clerk = await colleague(test, '小李')
  })
  afterAll(() => test.close())
  const find = (id: Id) => findUser(test.shop.engine(), id)

  it('is whoever signed in last: who asked before does not come back', async () => {
    const owner = test.session.user
    test.session.user = await find(clerk)
    const asked = test.reply('company.read', {})
    test.session.user = owner
    expect(await asked).toMatchObject({ ok: true })
    expect(test.session.user?.id).toBe(owner?.id)
  })

  it('is nobody once they have signed out, and the question is not answered', async () => {
    test.session.user = await find(clerk)
    const asked = test.reply('company.read', {})
    test.session.user = null
    expect(await asked).toMatchObject({ code: 'signIn.required' })
    expect(test.session.user).toBeNull()
  })
})
