import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, type Session } from '../../../main/border'
import { noWindow } from '../../../main/no-window'
import { mentionedIn } from '../../../main/talk/comment'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import type { Name, Output } from '../../../preload/contract'
import { colleague, openReadyShop, owner, type TestShop, without } from '../../shop'

const person = (name: string, id: number) => ({ id: id as Id, name })
const people = [person('王', 1), person('王小明', 2), person('Anna Lee', 3)]

describe('whom a comment names', () => {
  it.each([
    ['@王小明 请看一下', ['王小明']],
    ['@王 请看一下', ['王']],
    ['请@王小明和@anna lee看', ['王小明', 'Anna Lee']],
    ['@王小明 @王小明', ['王小明']],
    ['＠王 全角的也算', ['王']],
    ['王小明没有被点名', []],
    ['@李四 不在这里', []],
    ['@', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(mentionedIn(text, people).map(({ name }) => name)).toEqual(names)
  })

  it('never names somebody who is not there, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const one of mentionedIn(text, people)) expect(people).toContain(one)
        expect(mentionedIn(text, [])).toEqual([])
      }),
    )
  })
})

describe('comments on an order', () => {
  let test: TestShop
  let order: { record: 'salesOrder'; recordId: Id }
  const code = 'EINE-ZIFFER'
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const productId = (await test.ask('product.create', { name: '纸', listPrice: parsePrice('1'), taxRate: 1300 })).id
    const customerId = (await test.ask('customer.create', { name: '晨光' })).id
    const lines = [{ productId, qty: parseQty('1'), listPrice: parsePrice('1') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
    order = { record: 'salesOrder', recordId: id }
    await colleague(test, '王小明', 'shipper')
    await colleague(test, '采购员', 'buyer')
  })
  afterAll(() => test.close())

  /** Somebody at another window of the same shop. */
  async function another(name: string) {
    const session: Session = { shop: test.shop, edge: noWindow, user: null }
    let clicks = 0
    const ask = async <N extends Name>(entry: N, input: unknown): Promise<Output<N>> => {
      clicks += 1
      const reply = await answer(session, { name: entry, input, id: `${name}-${clicks}`, language: 'zh' })
      if (!reply.ok) throw new Error(reply.code)
      return reply.value as never
    }
    await ask('session.choosePassword', { name, code, password: 'ein-gutes-wort' })
    return ask
  }

  it('are seen by the one who is named, at another window, with author and time; once seen they are told no more', async () => {
    const shipper = await another('王小明')
    expect(await shipper('mention.unread', {})).toEqual([])
    const said = await test.ask('comment.create', { ...order, text: '@王小明 今天能发吗？' })
    expect(said.mentioned).toEqual(['王小明'])
    expect(await shipper('comment.list', order)).toMatchObject([
      { text: '@王小明 今天能发吗？', by: owner.name, at: test.shop.now(), struckAt: null, mentioned: ['王小明'] },
    ])
    expect(await shipper('mention.unread', {})).toMatchObject([{ ...order, by: owner.name }])
    await shipper('mention.read', order)
    expect(await shipper('mention.unread', {})).toEqual([])
    await shipper('comment.create', { ...order, text: `能，@${owner.name}` })
    expect(await test.ask('mention.unread', {})).toMatchObject([{ by: '王小明' }])
    expect((await test.ask('comment.list', order)).map(({ by }) => by)).toEqual(['王小明', owner.name])
  })

  it('are struck out by their author only, stay to be read, and both stand in the log', async () => {
    const { id } = await test.ask('comment.create', { ...order, text: '说错了' })
    await without(test, 'backup.manage', async () => {
      expect(await test.reply('comment.strike', { id })).toMatchObject({ code: 'comment.ofAnother' })
    })
    await test.ask('comment.strike', { id })
    await test.ask('comment.strike', { id })
    const [newest] = await test.ask('comment.list', { ...order, count: 1 })
    expect(newest).toMatchObject({ id, text: '说错了', struckAt: test.shop.now() })
    const log = await test.ask('activity.list', order)
    expect(log.slice(0, 2)).toMatchObject([
      { command: 'comment.strike', before: { comment: '说错了' }, after: null },
      { command: 'comment.create', after: { comment: '说错了' } },
    ])
  })

  it('who may not read orders reads no comments, writes none, and cannot be named', async () => {
    expect((await test.ask('comment.readers', { record: 'salesOrder' })).map(({ name }) => name)).not.toContain(
      '采购员',
    )
    expect((await test.ask('comment.create', { ...order, text: '@采购员 在吗' })).mentioned).toEqual([])
    await without(test, 'order.read', async () => {
      for (const entry of ['comment.list', 'attachment.list'] as const)
        expect(await test.reply(entry, order), entry).toMatchObject({ code: 'right.missing' })
      expect(await test.reply('comment.create', { ...order, text: '我' })).toMatchObject({ code: 'right.missing' })
      expect(await test.ask('mention.unread', {})).toEqual([])
    })
  })

  it('are found by pinyin when somebody is named, and come page by page', async () => {
    const [reader] = (await test.ask('comment.readers', { record: 'salesOrder' })).filter(
      ({ name }) => name === '王小明',
    )
    expect(reader?.key.split(' ')).toEqual(expect.arrayContaining(['王小明', 'wxm', 'wangxiaoming']))
    for (let i = 0; i < 5; i += 1) await test.ask('comment.create', { ...order, text: `第 ${i} 句` })
    const all = await test.ask('comment.list', { ...order, count: 100 })
    const first = await test.ask('comment.list', { ...order, count: 3 })
    const second = await test.ask('comment.list', { ...order, count: 3, before: first.at(-1)?.id ?? null })
    expect([...first, ...second].map(({ id }) => id)).toEqual(all.slice(0, 6).map(({ id }) => id))
  })

  it('about an order that is not there are refused, and so is nothing at all', async () => {
    expect(await test.reply('comment.create', { ...order, recordId: 5, text: '谁？' })).toMatchObject({
      code: 'record.notFound',
    })
    expect(await test.reply('comment.create', { ...order, text: '  ' })).toMatchObject({ code: 'input.invalid' })
  })
})
