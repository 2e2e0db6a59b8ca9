import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { SignedInUser } from '../../../main/access/view'
import { type Discussed, discussed, discussedRecords } from '../../../main/talk/discussed'
import type { Id } from '../../../main/value/id'
import { writeDocuments } from '../../documents'
import { leaveAndComeBack } from '../../leave'
import { colleague, openReadyShop, type TestShop, without } from '../../shop'

describe('what is said about every kind of document, and its files (COL-01, COL-03)', () => {
  let test: TestShop
  let owner: SignedInUser
  let paper: string
  let documents: Record<Discussed, Id>
  const topicOf = (record: Discussed) => ({ record, recordId: documents[record] })
  /** Does some work as somebody who may read documents of a kind, or change them too, or neither. */
  const as = async <T>(record: Discussed, name: '看的人' | '改的人' | '别的人', work: () => Promise<T>): Promise<T> => {
    const { read, edit } = discussed[record]
    const [role] = (await test.ask('role.list', {})).filter((one) => one.name === name)
    const user = (await test.ask('user.list', {})).find((one) => one.name === name)
    const rights = { 看的人: [read], 改的人: [read, edit], 别的人: ['customer.read' as const] }[name]
    await test.ask('role.change', { id: role?.id ?? (0 as Id), name, rights, scope: 'all' })
    test.session.user = await findUser(test.shop.engine(), user?.id ?? (0 as Id))
    const done = await work()
    test.session.user = owner
    return done
  }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    owner = test.session.user as SignedInUser
    documents = await writeDocuments(test, '2026-03-05')
    for (const name of ['看的人', '改的人', '别的人']) {
      const { id: roleId } = await test.ask('role.create', { name, rights: ['order.read'] })
      const id = await colleague(test, name)
      await test.ask('user.change', { id, name, email: '', mobile: '', roleId })
    }
    paper = join(test.folder, '单据.txt')
    await writeFile(paper, '签收了')
  })
  afterAll(() => test.close())

  it.each(discussedRecords)(
    'who may read a %s is named, told and led to it; who may not is neither',
    async (record) => {
      const topic = topicOf(record)
      await as(record, '看的人', async () => undefined)
      await as(record, '别的人', async () => undefined)
      const said = await test.ask('comment.create', { ...topic, text: '@看的人 @别的人 到了吗？' })
      expect(said.mentioned).toEqual(['看的人'])
      await as(record, '别的人', async () => expect(await test.ask('notice.list', {})).toEqual([]))
      await as(record, '看的人', async () => {
        expect(await test.ask('mention.unread', {})).toMatchObject([{ ...topic, text: '@看的人 @别的人 到了吗？' }])
        expect(await test.ask('notice.count', {})).toMatchObject({ unread: 1 })
        const [told] = await test.ask('notice.list', {})
        expect(told).toMatchObject({ event: 'commentMentioned', ...topic, params: { by: '老板' } })
        expect(told?.params.no).toMatch(/^(—|[A-Z]+20260305-0001)$/)
        expect(told?.params.customer).toContain(record === 'stockTransfer' ? '主仓 → 示例' : '示例')
        await test.ask('mention.read', topic)
        expect(await test.ask('notice.count', {})).toMatchObject({ unread: 0 })
      })
    },
  )

  it.each(discussedRecords)(
    'who may not read a %s reads no word of it, and neither adds nor takes a file',
    async (record) => {
      const topic = topicOf(record)
      const { id } = await test.ask('attachment.add', { ...topic, path: paper })
      await as(record, '别的人', async () => {
        const refused: [Parameters<TestShop['reply']>[0], unknown][] = [
          ['comment.list', topic],
          ['comment.create', { ...topic, text: '我' }],
          ['attachment.list', topic],
          ['attachment.add', { ...topic, path: paper }],
          ['attachment.remove', { id }],
          ['attachment.save', { id, path: join(test.folder, 'copy.txt') }],
        ]
        for (const [entry, input] of refused)
          expect(await test.reply(entry, input), entry).toMatchObject({ code: 'right.missing' })
        expect(await test.ask('mention.unread', {})).toEqual([])
      })
      await as(record, '看的人', async () => {
        expect(await test.ask('attachment.list', topic)).toMatchObject([{ id, name: '单据.txt' }])
        expect(await test.reply('attachment.remove', { id })).toMatchObject({ code: 'right.missing' })
      })
      await as(record, '改的人', () => test.ask('attachment.remove', { id }))
      expect(await test.ask('attachment.list', topic)).toEqual([])
    },
  )

  it.each(discussedRecords)('what was told of a %s is told no more to who may not read it now', async (record) => {
    await as(record, '看的人', async () => undefined)
    await test.ask('comment.create', { ...topicOf(record), text: '@看的人 再看看' })
    const [other = 'salesOrder'] = discussedRecords.filter((one) => discussed[one].read !== discussed[record].read)
    await as(other, '看的人', async () => {
      expect((await test.ask('notice.list', {})).filter((one) => one.record === record)).toEqual([])
      expect(await test.ask('notice.count', {})).toMatchObject({ unread: 0 })
    })
    await as(record, '看的人', () => test.ask('notice.read', { ids: null }))
    await without(test, discussed[record].read, async () => {
      expect((await test.ask('comment.readers', { record })).map(({ name }) => name)).not.toContain('别的人')
    })
  })

  it('leaves with the shop and comes back, words and files', async () => {
    for (const record of discussedRecords) await test.ask('attachment.add', { ...topicOf(record), path: paper })
    const said = await Promise.all(discussedRecords.map((record) => test.ask('comment.list', topicOf(record))))
    expect(said.map((one) => one.length)).toEqual(discussedRecords.map(() => 2))
    await leaveAndComeBack(test, async (other) => {
      for (const [at, record] of discussedRecords.entries()) {
        expect(await other.ask('comment.list', topicOf(record))).toEqual(said[at])
        const [file] = await other.ask('attachment.list', topicOf(record))
        const path = join(other.folder, `${record}.txt`)
        expect(await other.ask('attachment.save', { id: file?.id ?? 0, path })).toEqual({ path })
      }
    })
  })
})
