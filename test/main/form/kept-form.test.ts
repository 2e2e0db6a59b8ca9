import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import { colleague, openReadyShop, owner, type TestShop } from '../../shop'

let test: TestShop
beforeEach(async () => {
  test = await openReadyShop()
})
afterEach(() => test.close())

const rowsOf = (table: string) =>
  test.shop.engine().json<number>(`select json((select count(*) from "${table}"))`) as Promise<number>

it('what was typed last is what is kept, until it is dropped', async () => {
  await test.ask('form.keep', { key: 'one', kind: 'order', documentId: null, form: 'first' })
  await test.ask('form.keep', { key: 'one', kind: 'order', documentId: null, form: 'second' })
  await test.ask('form.keep', { key: 'two', kind: 'order', documentId: null, form: 'other' })
  expect(await test.ask('form.kept', {})).toEqual([
    { key: 'one', kind: 'order', documentId: null, form: 'second' },
    { key: 'two', kind: 'order', documentId: null, form: 'other' },
  ])
  await test.ask('form.drop', { key: 'one' })
  await test.ask('form.drop', { key: 'one' })
  expect((await test.ask('form.kept', {})).map(({ key }) => key)).toEqual(['two'])
})

it('nobody sees or drops what somebody else is typing', async () => {
  await test.ask('form.keep', { key: 'mine', kind: 'order', documentId: null, form: 'of the owner' })
  await colleague(test, '小李')
  await test.ask('session.choosePassword', { name: '小李', code: 'EINE-ZIFFER', password: 'ein-gutes-wort' })
  expect(await test.ask('form.kept', {})).toEqual([])
  await test.ask('form.keep', { key: 'mine', kind: 'order', documentId: null, form: 'of 小李' })
  await test.ask('form.drop', { key: 'mine' })
  await test.ask('session.signIn', owner)
  expect((await test.ask('form.kept', {})).map(({ form }) => form)).toEqual(['of the owner'])
})

it('typing for an hour makes neither the log nor the list of clicks longer', async () => {
  const before = [await rowsOf('commands'), await rowsOf('activity_log')]
  for (let turn = 0; turn < 20; turn += 1)
    await test.ask('form.keep', { key: 'one', kind: 'order', documentId: null, form: `typed ${turn}` })
  expect([await rowsOf('commands'), await rowsOf('activity_log')]).toEqual(before)
})

it('whatever document it is of, it comes back as it is', async () => {
  const kinds = ['order', 'purchase', 'purchaseReturn', 'return', 'service', 'transfer'] as const
  for (const kind of kinds) await test.ask('form.keep', { key: kind, kind, documentId: 7 as Id, form: `{"${kind}":1}` })
  const kept = await test.ask('form.kept', {})
  expect(kept).toHaveLength(kinds.length)
  for (const kind of kinds) expect(kept).toContainEqual({ key: kind, kind, documentId: 7, form: `{"${kind}":1}` })
})
