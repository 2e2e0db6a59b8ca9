import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noWindow } from '../../../main/no-window'
import { mailFile } from '../../../main/order/mail'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit } from '../../../main/value/qty'
import { openReadyShop, type TestShop, without } from '../../shop'

const decoded = (content: string) => Buffer.from(content.replace(/\s/g, ''), 'base64')

/** A mail as a mail program reads it: headers unfolded and decoded, the parts with their content. */
function readMail(eml: string) {
  const [head = '', ...rest] = eml.split('\r\n\r\n')
  const headers = (text: string) =>
    Object.fromEntries(
      text
        .replace(/\r\n /g, ' ')
        .split('\r\n')
        .filter((line) => line.includes(': '))
        .map((line) => [line.slice(0, line.indexOf(': ')), wordsOf(line.slice(line.indexOf(': ') + 2))]),
    )
  const boundary = /boundary="([^"]*)"/.exec(head)?.[1] ?? ''
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1)
  return {
    headers: headers(head),
    parts: parts.map((part) => {
      const [own = '', content = ''] = part.trim().split('\r\n\r\n')
      return { headers: headers(own), content: decoded(content) }
    }),
  }
}

const wordsOf = (text: string) =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) => decoded(word).toString('utf8'))

describe('a mail nobody has sent yet (ORD-22)', () => {
  const file = { name: '订单 XSDD-0001.pdf', type: 'application/pdf', content: Buffer.alloc(500, 7).toString('base64') }

  it('opens as a draft with text and attachment, whatever stands in them', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(words, words, (subject, text) => {
        const eml = mailFile({ to: 'wang@example.com', subject, text, file })
        const { headers, parts } = readMail(eml)
        expect(headers).toMatchObject({ 'X-Unsent': '1', To: 'wang@example.com' })
        expect(headers.Subject).toBe(subject.replace(/[\r\n]+/g, ' '))
        expect(parts.map(({ content }) => content.length)).toEqual([parts[0]?.content.length, 500])
        expect(parts[0]?.content.toString('utf8').replace(/\r\n/g, '\n')).toBe(text.replace(/\r\n/g, '\n'))
        expect(eml.split('\r\n').every((line) => line.length <= 998 && /^[\x20-\x7e]*$/.test(line))).toBe(true)
      }),
    )
  })

  it('a line break in address or subject makes no header of its own', () => {
    const { headers } = readMail(
      mailFile({ to: 'a@example.com\r\nBcc: b@example.com', subject: 'x\r\nBcc: c', text: '', file }),
    )
    expect(headers).not.toHaveProperty('Bcc')
  })
})

describe('the customer is told (ORD-20)', () => {
  let test: TestShop
  let order: Id
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const { id: customerId } = await test.ask('customer.create', { name: '示例晨光', email: 'wang@example.com' })
    const goods = { name: '纸', taxRate: 1300, listPrice: parsePrice('100'), openingStock: 1_000_000 }
    const { id: productId } = await test.ask('product.create', goods)
    const lines = [{ productId, qty: oneUnit, listPrice: parsePrice('100') }]
    order = (await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })).id
  })
  afterAll(() => test.close())

  it('not about a draft; about an order its history says how', async () => {
    expect(await test.reply('order.tell', { id: order, told: 'copied' })).toMatchObject({ code: 'order.notConfirmed' })
    await test.ask('order.confirm', { id: order, version: 1 })
    await test.ask('order.tell', { id: order, told: 'copied' })
    await test.ask('order.tell', { id: order, told: 'skipped' })
    const [skipped, copied] = await test.ask('order.history', { id: order })
    expect([skipped, copied]).toMatchObject([
      { command: 'order.tell', changes: [{ field: 'told', before: null, after: 'skipped' }] },
      { command: 'order.tell', changes: [{ field: 'told', before: null, after: 'copied' }] },
    ])
  })

  it('the mail has the printed order attached and goes to the mail program', async () => {
    const opened: string[] = []
    test.session.edge = {
      ...noWindow,
      scratchFolder: async () => {
        await mkdir(join(test.folder, 'scratch'), { recursive: true })
        return join(test.folder, 'scratch')
      },
      printOrder: async (_, language, path) => writeFile(path ?? '', `%PDF of ${language}`),
      open: async (path) => void opened.push(path),
    }
    const mail = { id: order, language: 'zh' as const, to: 'wang@example.com', subject: '订单', text: '您好\n谢谢' }
    const { path } = await test.ask('print.mail', mail)
    expect(opened).toEqual([path])
    const { headers, parts } = readMail(await readFile(path, 'utf8'))
    expect(headers).toMatchObject({ To: 'wang@example.com', Subject: '订单' })
    expect(parts.map(({ content }) => content.toString('utf8'))).toEqual(['您好\r\n谢谢', '%PDF of zh'])
    expect(parts[1]?.headers['Content-Disposition']).toBe('attachment; filename="XSDD20260305-0001.pdf"')
    test.session.edge = noWindow
    expect(await test.reply('print.mail', mail)).toMatchObject({ code: 'window.needed' })
  })

  it('only who may edit orders notes it', () =>
    without(test, 'order.edit', async () => {
      expect(await test.reply('order.tell', { id: order, told: 'mailed' })).toMatchObject({ code: 'right.missing' })
    }))
})
