import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptAside } from '../../../db/shelf'
import { languages, translator } from '../../../main/language/language'
import {
  attachmentAddress,
  attachmentName,
  attachmentOf,
  attachmentType,
  attachmentTypes,
  largestAttachment,
} from '../../../main/talk/attachment'
import { sweepAttachments } from '../../../main/talk/sweep-attachments'
import type { Id } from '../../../main/value/id'
import type { Instant } from '../../../main/value/instant'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { manifestIn } from '../../leave'
import { openReadyShop, openTestShop, owner, type TestShop, without } from '../../shop'

const pdf = Buffer.from('%PDF-1.4 contract')
const jpg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('what may be attached', () => {
  it('is named, every kind of it, by the refusal of anything else', () => {
    const called = { xls: 'Excel', xlsx: 'Excel', doc: 'Word', docx: 'Word' } as Record<string, string>
    const text = { zh: '文本文件', en: 'plain text' }
    for (const language of languages) {
      const sentence = translator(language)('refusal.attachment.unknownType', { file: 'setup.exe' })
      for (const type of attachmentTypes)
        expect(sentence, type).toContain(type === 'txt' ? text[language] : (called[type] ?? type.toUpperCase()))
    }
  })

  it.each([
    ['合同.pdf', pdf, 'pdf'],
    ['a paper under any name', pdf, 'pdf'],
    ['签收单.JPG', jpg, 'jpg'],
    ['photo.jpeg', jpg, 'jpg'],
    ['报价.xlsx', zip, 'xlsx'],
    ['说明.DOCX', zip, 'docx'],
    ['旧表.xls', ole, 'xls'],
    ['备注.txt', Buffer.from('你好'), 'txt'],
    ['备注.txt', Buffer.from('\ufeff你好', 'utf16le'), 'txt'],
    ['表.csv', Buffer.from('a,b\n1,2'), 'csv'],
    ['带宏.xlsm', zip, null],
    ['archive.zip', zip, null],
    ['library.jar', zip, null],
    ['setup.msi', ole, null],
    ['setup.exe', Buffer.from('MZ\x90\x00'), null],
    ['a program called a paper.pdf', Buffer.from('MZ program'), null],
    ['a program called a text.txt', Buffer.from('MZ program'), null],
    ['script.bat', Buffer.from('del *.*'), null],
    ['page.html', Buffer.from('<script>'), null],
    ['drawing.svg', Buffer.from('<svg>'), null],
    ['no ending', Buffer.from('text'), null],
    ['data.txt', Buffer.from([1, 0, 2]), null],
  ])('%s: %#', (name, bytes, type) => {
    expect(attachmentType(name, bytes)).toBe(type)
  })

  it('is called so that every system takes the name, and ends as what it is', () => {
    expect(attachmentName('合同.pdf', 'pdf')).toBe('合同.pdf')
    expect(attachmentName('setup.exe', 'pdf')).toBe('setup.exe.pdf')
    expect(attachmentName('../..\\a:b|c?.txt', 'txt')).toBe('_.._a_b_c_.txt')
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(...attachmentTypes), (name, type) => {
        const called = attachmentName(name, type)
        expect(called).toMatch(new RegExp(`^[^<>:"/\\\\|?*\\u0000-\\u001f]{1,120}\\.${type}$`))
        expect(called).not.toMatch(/^\./)
      }),
    )
  })

  it('the window shows pictures and PDFs only, by their own names', () => {
    expect(attachmentOf(attachmentAddress(`${'a'.repeat(64)}.png`, true))).toEqual({
      name: `${'a'.repeat(64)}.png`,
      small: true,
    })
    const paper = `${'b'.repeat(64)}.pdf`
    expect(attachmentOf(attachmentAddress(paper))).toEqual({ name: paper, small: false })
    for (const name of [`${'a'.repeat(64)}.docx`, '../shundan.db', `${'a'.repeat(64)}.png/..`, 'A.png'])
      expect(attachmentOf(attachmentAddress(name))).toBeUndefined()
  })
})

describe('the files of an order', () => {
  let test: TestShop
  let order: { record: 'salesOrder'; recordId: Id }
  beforeEach(async () => {
    test = await openReadyShop('2026-03-05')
    const productId = (await test.ask('product.create', { name: '纸', listPrice: parsePrice('1'), taxRate: 1300 })).id
    const customerId = (await test.ask('customer.create', { name: '晨光' })).id
    const lines = [{ productId, qty: parseQty('1'), listPrice: parsePrice('1') }]
    const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
    order = { record: 'salesOrder', recordId: id }
  })
  afterEach(() => test.close())

  const file = async (name: string, bytes: Uint8Array) => {
    const path = join(test.folder, name)
    await writeFile(path, bytes)
    return path
  }
  const shelf = (folder = test.folder) => join(folder, 'attachment')

  it('are kept by their content, with name and size, and a copy comes out again as it went in', async () => {
    const { id } = await test.ask('attachment.add', { ...order, path: await file('合同.pdf', pdf) })
    expect(await test.ask('attachment.list', order)).toMatchObject([
      { id, name: '合同.pdf', type: 'pdf', size: pdf.length, hash: hash(pdf), by: owner.name, at: test.shop.now() },
    ])
    expect(await readdir(shelf())).toEqual([`${hash(pdf)}.pdf`])
    const path = join(test.folder, 'copy.pdf')
    await test.ask('attachment.save', { id, path })
    expect(await readFile(path)).toEqual(pdf)
    const [entry] = await test.ask('activity.list', order)
    expect(entry).toMatchObject({ command: 'attachment.add', after: { file: '合同.pdf', hash: hash(pdf) } })
  })

  it('are refused when they are not there, too large, of another kind, or there already', async () => {
    const add = async (path: string) => (await test.reply('attachment.add', { ...order, path })) as { code?: string }
    expect((await add(join(test.folder, 'nowhere.pdf'))).code).toBe('attachment.missing')
    expect((await add(test.folder)).code).toBe('attachment.missing')
    const large = Buffer.alloc(largestAttachment + 1, '%PDF-')
    expect((await add(await file('large.pdf', large))).code).toBe('attachment.tooLarge')
    expect((await add(await file('setup.exe', Buffer.from('MZ')))).code).toBe('attachment.unknownType')
    expect((await add(await file('one.pdf', pdf))).code).toBeUndefined()
    expect((await add(await file('another name.pdf', pdf))).code).toBe('attachment.twice')
    expect(await test.ask('attachment.list', order)).toHaveLength(1)
  })

  it('who reads the order adds files; those of others only who may change the order takes off', async () => {
    const { id } = await test.ask('attachment.add', { ...order, path: await file('合同.pdf', pdf) })
    const photo = await file('签收.jpg', jpg)
    await without(test, 'order.edit', async () => {
      const mine = await test.ask('attachment.add', { ...order, path: photo })
      expect(await test.reply('attachment.remove', { id })).toMatchObject({ code: 'right.missing' })
      await test.ask('attachment.remove', { id: mine.id })
    })
    await test.ask('attachment.remove', { id })
    expect(await test.ask('attachment.list', order)).toEqual([])
    expect(await test.reply('attachment.remove', { id })).toMatchObject({ code: 'record.notFound' })
    await without(test, 'order.read', async () => {
      expect(await test.reply('attachment.add', { ...order, path: photo })).toMatchObject({ code: 'right.missing' })
    })
  })

  it('one that was taken off is kept for forty days, comes back with a restored backup, and then goes', async () => {
    const { id } = await test.ask('attachment.add', { ...order, path: await file('合同.pdf', pdf) })
    const name = `${hash(pdf)}.pdf`
    const { name: backup } = await test.ask('backup.make', {})
    await test.ask('attachment.remove', { id })
    const sweep = (now: number) => sweepAttachments(test.shop.engine(), test.folder, now as Instant)
    const now = test.shop.now()
    await sweep(now)
    expect(await readdir(shelf())).toEqual(['removed'])
    await test.ask('backup.restore', { name: backup })
    await test.ask('session.signIn', owner)
    // Between the restore and the next tidying it lies aside, and is found there.
    await test.ask('attachment.save', { id, path: join(test.folder, 'copy.pdf') })
    await sweep(now)
    expect(await readdir(shelf())).toEqual([name, 'removed'])
    await test.ask('attachment.remove', { id })
    await sweep(now)
    await sweep(now + keptAside)
    expect(await readdir(join(shelf(), 'removed'))).toEqual([name])
    await utimes(join(shelf(), 'removed', name), (now - keptAside) / 1000 - 1, (now - keptAside) / 1000 - 1)
    await sweep(now)
    expect(await readdir(join(shelf(), 'removed'))).toEqual([])
    expect(await test.reply('attachment.save', { id, path: join(test.folder, 'gone.pdf') })).toMatchObject({
      code: 'record.notFound',
    })
  })

  it('go along with the full export and come back with it', async () => {
    const { id } = await test.ask('attachment.add', { ...order, path: await file('合同.pdf', pdf) })
    await test.ask('comment.create', { ...order, text: '合同在这里' })
    const folder = await mkdtemp(join(tmpdir(), 'shundan-left-'))
    const left = await test.ask('shop.exportAll', { folder })
    expect((await manifestIn(left.path)).files).toEqual([`attachment/${hash(pdf)}.pdf`])
    const other = await openTestShop()
    await other.ask('shop.importAll', { folder: left.path })
    await other.ask('session.signIn', owner)
    expect(await other.ask('comment.list', order)).toMatchObject([{ text: '合同在这里' }])
    const path = join(other.folder, 'copy.pdf')
    await other.ask('attachment.save', { id, path })
    expect(await readFile(path)).toEqual(pdf)
    await other.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('one whose file is lost says so', async () => {
    const { id } = await test.ask('attachment.add', { ...order, path: await file('合同.pdf', pdf) })
    await rm(shelf(), { recursive: true })
    expect(await test.reply('attachment.save', { id, path: join(test.folder, 'x.pdf') })).toMatchObject({
      code: 'attachment.lost',
    })
    expect(await test.reply('attachment.open', { id })).toMatchObject({ code: 'window.needed' })
  })
})
