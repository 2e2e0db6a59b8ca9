import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { run } from '../cli/command-line'
import { owner } from '../owner'
import { storyOf } from './hand'
import { pdfOf } from './paper'
import { cutFigures, picture } from './program'

// An order is talked about: comments that name a colleague, what the colleague says elsewhere, and files.
const story = storyOf('talk', 'empty shop')
const { ask, button, go, row, seen } = story

const password = 'ein-gutes-wort'
let order = 0 as Id

/** The colleague at the command line, while the window is open. */
async function colleague(entry: string, input: object) {
  const data = join(story.profile, 'data')
  const done = await run([entry, JSON.stringify(input), '--data', data, '--user', '王小明'], password)
  expect(done, entry).toMatchObject({ code: 0, reply: { ok: true } })
  return (done.reply as { value: unknown }).value
}

const box = () => story.page.getByLabel('写留言').locator('visible=true')
const opened = () => story.program.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)

/** How far to the right a page is drawn on, as a share of its width; 0 where nothing is. In wrong letters the line is shorter. */
function drawnTo(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0
  const { width, height } = canvas
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  pen?.drawImage(canvas, 0, 0)
  const dots = pen?.getImageData(0, 0, width, height).data ?? []
  let right = 0
  for (let i = 0; i < dots.length; i += 4)
    if ((dots[i + 3] ?? 0) > 128 && (dots[i] ?? 255) < 128) right = Math.max(right, (i / 4) % width)
  return right / width
}

describe('an order is talked about', () => {
  it('1: a comment names a colleague, chosen by pinyin, and is sent by Ctrl+Enter', async () => {
    const { page } = story
    const roleId = (await ask('role.list', {})).find(({ code }) => code === 'shipper')?.id ?? 0
    await ask('user.create', { name: '王小明', email: '', mobile: '', roleId, code: 'ABCD-2345' })
    const goods = { name: 'A4复印纸', listPrice: parsePrice('165'), taxRate: 1300, openingStock: parseQty('100') }
    const { id: productId } = await ask('product.create', goods)
    const { id: customerId } = await ask('customer.create', { name: '杭州晨光商贸有限公司' })
    const lines = [{ productId, qty: parseQty('3'), listPrice: parsePrice('165') }]
    const { id } = await ask('order.save', { id: null, draft: { customerId, orderOn: '2026-01-05', lines } })
    await ask('order.confirm', { id, version: 1 })
    order = id
    await go('销售订单')
    await row('杭州晨光').dblclick()
    await seen('还没有留言。')
    await page.locator('.timeline .changed', { hasText: '状态 草稿 → 已确认' }).waitFor()
    await page.locator('.timeline').scrollIntoViewIfNeeded()
    await picture(page, '94-history')
    await seen('还没有附件。合同、签收单、付款凭证都可以放在这里。')
    await box().focus()
    await page.keyboard.type('@wx')
    await page.locator('.ant-mentions-dropdown').getByText('王小明').waitFor()
    await picture(page, '95-whom-to-name')
    await page.keyboard.press('Enter')
    await page.keyboard.type('今天能发吗？')
    await page.keyboard.press('Control+Enter')
    await seen('已通知 王小明')
    await page.locator('.comments mark', { hasText: '@王小明' }).waitFor()
    await expect.poll(() => box().inputValue()).toBe('')
    expect(await ask('comment.list', { record: 'salesOrder', recordId: id })).toMatchObject([
      { text: '@王小明 今天能发吗？', by: owner.name, mentioned: ['王小明'] },
    ])
  })

  it('2: what the colleague says elsewhere comes by itself, and who is named finds it on the first screen', async () => {
    const { page } = story
    // At the command line: at the window, whose page is open, what names the colleague would count as seen.
    const chosen = { name: 'session.choosePassword', input: { name: '王小明', code: 'ABCD-2345', password } }
    expect(await run(['-', '--data', join(story.profile, 'data')], null, [chosen])).toMatchObject({ code: 0 })
    const topic = { record: 'salesOrder', recordId: order }
    expect(await colleague('mention.unread', {})).toMatchObject([{ by: owner.name }])
    await colleague('comment.create', { ...topic, text: '能，下午三点前装车。' })
    await seen('能，下午三点前装车。')
    await go('工作台')
    await colleague('comment.create', { ...topic, text: `@${owner.name} 签收单明天给您` })
    await seen('提到我的')
    await seen('@老板 签收单明天给您')
    await picture(page, '96-mention-on-home')
    await button(/^王小明在XSDD.*中提到您$/).click()
    await page.locator('.comments mark', { hasText: `@${owner.name}` }).waitFor()
    await expect.poll(() => ask('mention.unread', {})).toEqual([])
  })

  it('3: a comment is struck out and stays to be read', async () => {
    const { page } = story
    await box().fill('写错了')
    await page.keyboard.press('Control+Enter')
    await button('划掉留言：写错了').click()
    await page.locator('.comments del', { hasText: '写错了' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^划掉留言：能/ }).count()).toBe(0)
    await page.locator('.comments').scrollIntoViewIfNeeded()
    await picture(page, '97-comments')
  })

  it('4: a picture and a paper are attached; the picture is shown, the paper opened as a copy; a program is refused', async () => {
    const { page } = story
    const drawn = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 })
      const pen = canvas.getContext('2d')
      if (pen) {
        pen.fillStyle = '#3a7bd5'
        pen.fillRect(0, 0, 400, 300)
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    const paper = pdfOf('示例合同 第一条', 3)
    for (const [name, bytes] of [
      ['签收单.png', Buffer.from(drawn, 'base64')],
      ['合同.pdf', paper],
      ['坏的.pdf', paper.subarray(0, 40)],
    ] as const) {
      const path = join(story.profile, name)
      await writeFile(path, bytes)
      await story.program.choose(path)
      await button('添加附件').click()
      await seen(name)
    }
    const disguised = join(story.profile, 'setup.pdf')
    await writeFile(disguised, 'MZ this is a program')
    await story.program.choose(disguised)
    await button('添加附件').click()
    await seen(/「setup.pdf」不能作为附件/)
    const small = page.locator('.files .thumb img')
    await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96)
    await page.locator('.timeline .changed', { hasText: '附件 合同.pdf' }).waitFor()
    await page.locator('.files').scrollIntoViewIfNeeded()
    await picture(page, '98-files')
    expect(await cutFigures(page)).toEqual([])
    await button('查看 签收单.png').click()
    const large = page.locator('.file-shown')
    await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
    await picture(page, '99-file-shown')
    await page.keyboard.press('Escape')
    await large.waitFor({ state: 'hidden' })
    await button('查看 合同.pdf').click()
    const sheet = (place: number) => page.getByRole('img', { name: `第 ${place} 页，共 3 页` })
    const drawnPage = (place: number) =>
      page
        .locator('.pdf figure[aria-busy=false]')
        .filter({ has: sheet(place) })
        .waitFor()
    await drawnPage(1)
    expect(await sheet(1).evaluate(drawnTo)).toBeGreaterThan(0.55)
    expect(await sheet(3).evaluate(drawnTo)).toBe(0)
    await picture(page, '99-pdf-shown')
    await page.locator('.pdf').focus()
    await page.keyboard.press('End')
    await drawnPage(3)
    expect(await sheet(3).evaluate(drawnTo)).toBeGreaterThan(0.55)
    await page.keyboard.press('Escape')
    await page.locator('.pdf').waitFor({ state: 'hidden' })
    await button('查看 坏的.pdf').click()
    await seen(/「坏的.pdf」无法在这里显示/)
    await page.keyboard.press('Escape')
    await button('去掉 坏的.pdf').click()
    await seen('已去掉 坏的.pdf')
    await story.program.app.evaluate(({ shell }) => {
      const told: string[] = []
      Object.assign(globalThis, { opened: told })
      shell.openPath = async (path) => {
        told.push(path)
        return ''
      }
    })
    await button('用系统程序打开 合同.pdf').click()
    await expect.poll(opened).toHaveLength(1)
    const [copy = ''] = await opened()
    expect(copy).toMatch(/ShunDan-[^/\\]+[/\\]合同\.pdf$/)
    expect(await readFile(copy)).toEqual(paper)
    const kept = join(story.profile, 'data', 'attachment', `${createHash('sha256').update(paper).digest('hex')}.pdf`)
    expect(await readFile(kept)).toEqual(paper)
  })

  it('5: they are there after a restart; one is taken off; all of it in English and dark', async () => {
    expect(story.program.complaints).toEqual([])
    await story.restart()
    const { page } = story
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await go('销售订单')
    await row('杭州晨光').dblclick()
    await seen('合同.pdf')
    await button('去掉 合同.pdf').click()
    await seen('已去掉 合同.pdf')
    expect(await ask('attachment.list', { record: 'salesOrder', recordId: order })).toHaveLength(1)
    await button('切换到 English').click()
    await page.getByRole('button', { name: 'Switch to dark' }).click()
    await page.locator('.files').scrollIntoViewIfNeeded()
    await picture(page, '99-talk-dark')
    expect(await cutFigures(page)).toEqual([])
  })

  it('6: the window never complained', () => {
    expect(story.program.complaints).toEqual([])
  })
})
