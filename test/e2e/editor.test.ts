import { describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { owner } from '../owner'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// An order is typed while the customer is on the phone; what was typed is never lost.
const story = storyOf('editor', 'empty shop')
const { ask, button, go, row, seen } = story

async function signIn() {
  const { page } = story
  await page.getByLabel('用户名').fill(owner.name)
  await page.getByLabel('密码', { exact: true }).fill(owner.password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
}

const cell = (row: number, column: string) =>
  story.page.getByLabel(`第 ${row} 行${column}`, { exact: true }).locator('visible=true')

/** What is copied in a spreadsheet. */
const copied = (...rows: string[]) =>
  story.program.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), rows.join('\n'))

async function newOrder() {
  const { page } = story
  await page.keyboard.press('Control+n')
  await page.getByRole('combobox', { name: '客户' }).locator('visible=true').waitFor()
  await page.keyboard.type('cgsm', { delay: 20 })
  await page
    .getByRole('option', { name: /^(?!新建).*晨光/, selected: true })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await cell(1, '商品').waitFor()
}

async function product(text: string, name: RegExp) {
  const { page } = story
  await page.keyboard.type(text, { delay: 20 })
  const option = page.getByRole('option', { name }).first()
  await option.waitFor()
  await page.keyboard.press('Enter')
  // Taken, the list closes; what is filled elsewhere before that would leave the product behind.
  await option.waitFor({ state: 'hidden' })
}

const goods: Record<string, Id> = {}

describe('typing an order', () => {
  it('1: the power goes while an order is being typed: started again, it stands there as it was', async () => {
    await ask('customer.create', { name: '晨光商贸', contact: '王经理', address: '文三路 1 号' })
    for (const [code, name, listPrice] of [
      ['P-01', 'A4复印纸', 16_500_000_000],
      ['P-02', '中性笔', 2_400_000_000],
      ['P-03', '回形针', 330_000_000],
    ] as const) {
      const rest = { code, name, unit: '盒', listPrice, taxRate: 1300, openingStock: 1_000_000 }
      goods[code] = (await ask('product.create', rest)).id
    }
    await newOrder()
    await product('a4', /A4复印纸/)
    await story.page.keyboard.type('20', { delay: 20 })
    await cell(1, '备注').fill('上午送')
    await cell(2, '商品').click()
    await story.page.keyboard.type('还没选好', { delay: 20 })
    await story.page.keyboard.press('Tab')
    await expect.poll(async () => (await ask('form.kept', {}))[0]?.form ?? '').toContain('还没选好')
    await story.kill()
    await signIn()
    await story.page.getByRole('tab', { name: /晨光商贸/ }).click()
    await expect.poll(() => cell(1, '数量').inputValue()).toBe('20')
    await expect.poll(() => cell(1, '备注').inputValue()).toBe('上午送')
    await expect.poll(() => cell(2, '商品').inputValue()).toBe('还没选好')
    await expect.poll(() => story.page.getByLabel('联系人').locator('visible=true').inputValue()).toBe('王经理')
    await picture(story.page, '70-order-after-power-cut')
  })

  it('2: what cannot be saved yet says why; closing the tab offers to save it, and a saved draft is not kept twice', async () => {
    const { page } = story
    await page.keyboard.press('Control+w')
    await button('保存并关闭').click()
    await seen('请从列表中选择商品，或清空这一行')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await cell(2, '商品').fill('')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+w')
    await seen('有未保存的修改')
    await picture(page, '71-close-unsaved')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await ask('order.totals', {})).count).toBe(1)
    await expect.poll(() => ask('form.kept', {})).toEqual([])
    await expect.poll(() => page.getByRole('tab', { name: /晨光商贸/ }).count()).toBe(0)
  })

  it('2b: the draft is found by its product; that it came on line is said and counted, and it is talked about', async () => {
    const { page } = story
    await go('销售订单')
    await page.keyboard.press('Control+f')
    await page.keyboard.insertText('a4复印')
    // The row stands there before the search and after it; what draws it anew would fall between two clicks.
    await row('晨光商贸').click()
    await button('打开').click()
    await page.getByLabel('渠道').locator('visible=true').selectOption('online')
    await page.keyboard.press('Control+s')
    await seen('草稿已保存')
    await button('留言和附件').click()
    await page.getByRole('dialog').getByLabel('写留言').fill('先问清楚颜色')
    await picture(page, '71a-talk-about-a-draft')
    await page.keyboard.press('Control+Enter')
    await page.locator('.comments', { hasText: '先问清楚颜色' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await picture(page, '71b-online-order')
    await page.keyboard.press('Control+w')
    await go('单据统计')
    await row('线上下单').waitFor()
    await picture(page, '71c-orders-by-channel')
    await row('线上下单').dblclick()
    await seen('渠道 线上下单')
    await row('晨光商贸').waitFor()
    await picture(page, '71d-orders-of-a-channel')
    const [order] = await ask('order.list', { search: '复印纸' })
    expect(order).toMatchObject({ channel: 'online', customerName: '晨光商贸' })
  })

  it('3: the window closes over an order that is being typed, without a question, and brings it back', async () => {
    await newOrder()
    await product('zxb', /中性笔/)
    await story.page.keyboard.type('7', { delay: 20 })
    await story.restart()
    await signIn()
    await story.page.getByRole('tab', { name: /晨光商贸/ }).click()
    await expect.poll(() => cell(1, '数量').inputValue()).toBe('7')
    await story.page.keyboard.press('Control+w')
    await button('不保存，关闭').click()
    await story.page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => ask('form.kept', {})).toEqual([])
  })

  it('3b: who types on while customer and product are still being looked up loses no key', async () => {
    const { page } = story
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '客户' }).locator('visible=true').waitFor()
    const customer = await story.holdBack('customer.pick')
    const goods = await story.holdBack('product.pick')
    // 晨光, Enter, 中性笔, Enter, seven, Enter, another letter typed wrong and taken back.
    await page.keyboard.type('cgsm')
    await page.keyboard.press('Enter')
    await page.keyboard.type('zxb')
    await page.keyboard.press('Enter')
    await page.keyboard.type('78')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('combobox', { name: '客户' }).locator('visible=true').inputValue())
      .toBe('cgsm')
    await customer()
    await expect.poll(() => cell(1, '商品').inputValue()).toBe('zxb')
    await goods()
    await expect.poll(() => cell(1, '商品').inputValue()).toBe('中性笔')
    await expect
      .poll(() => page.getByRole('combobox', { name: '客户' }).locator('visible=true').inputValue())
      .toBe('晨光商贸')
    await expect.poll(() => cell(1, '数量').inputValue()).toBe('7')
    await expect.poll(() => cell(1, '单价').inputValue()).toBe('30')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('0:pay')
    await page.keyboard.press('Control+w')
    await button('不保存，关闭').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('4: rows copied in Excel become lines; one key takes them back', async () => {
    const { page } = story
    await newOrder()
    await copied('商品编码\t数量\t单价\t备注', 'P-02\t5\t\t急用', 'p-01\t2\t160.00\t', '没见过的货\t3\t\t')
    await page.keyboard.press('Control+v')
    await seen('有 1 行没有找到商品')
    await picture(page, '72-paste-rows')
    await page.keyboard.press('Control+Enter')
    await seen('440.00')
    await expect.poll(() => cell(1, '数量').inputValue()).toBe('5')
    await expect.poll(() => cell(1, '备注').inputValue()).toBe('急用')
    await expect.poll(() => cell(2, '单价').inputValue()).toBe('160.00')
    await expect.poll(() => cell(3, '商品').inputValue()).toBe('没见过的货')
    await cell(3, '商品').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell(1, '商品').inputValue()).toBe('')
    await page.keyboard.press('Control+v')
    await page.keyboard.press('Control+Enter')
    await seen('440.00')
    await cell(3, '商品').focus()
    await page.keyboard.press('Control+Delete')
  })

  it('5: a gift, so much off and the odd fen off, all by keyboard', async () => {
    const { page } = story
    await cell(3, '商品').focus()
    await product('hxz', /回形针/)
    // Only a line that has its product can be a gift.
    await expect.poll(() => cell(3, '数量').inputValue()).toBe('1')
    await page.keyboard.press('Control+g')
    await expect.poll(() => cell(3, '备注').inputValue()).toBe('赠品')
    await seen('440.00')
    await cell(2, '单价').fill('160.55')
    await seen('441.10')
    await page.keyboard.press('Shift+F8')
    await seen('¥441.00')
    await picture(page, '73-order-rounded-off')
    expect(await cutFigures(page)).toEqual([])
    await page.keyboard.press('F8')
    await page.getByText('减免', { exact: true }).locator('visible=true').click()
    await page.getByLabel('减免金额（元）').fill('41.10')
    await seen('¥400.00')
    await page.getByLabel('约定交货').locator('visible=true').fill('30天内')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await seen(/XSDD\d{8}-0001/)
    const [order] = await ask('order.list', { filters: { state: { kind: 'oneOf', values: ['CONFIRMED'] } } })
    expect(order?.gross).toBe(40_000)
    const days = (Date.parse(order?.promisedOn ?? '') - Date.parse(order?.orderOn ?? '')) / 86_400_000
    expect(days).toBe(30)
  })

  it('6: the same once more: lines and percentages come along, prices are those of today', async () => {
    const { page } = story
    const { version, ...a4 } = await ask('product.read', { id: goods['P-01'] as Id })
    const { code, name, unit } = a4
    await ask('product.change', {
      id: goods['P-01'] as Id,
      version,
      code,
      name,
      unit,
      listPrice: 17_500_000_000,
      taxRate: 1300,
    })
    await button('再来一单').click()
    await seen('上次 160.55')
    await expect.poll(() => cell(2, '单价').inputValue()).toBe('175.00')
    await expect.poll(() => cell(3, '折后 %').inputValue()).toBe('0')
    await expect.poll(() => page.getByLabel('送货地址').locator('visible=true').inputValue()).toBe('文三路 1 号')
    await seen('¥470.00')
    await picture(page, '74-order-again')
    await page
      .getByRole('button', { name: /English/ })
      .locator('visible=true')
      .first()
      .click()
    await page.getByRole('button', { name: /dark/i }).locator('visible=true').first().click()
    await expect.poll(() => page.getByLabel('Line 2 Price').locator('visible=true').inputValue()).toBe('175.00')
    await picture(page, '75-order-again-en-dark')
    await copied('Product\tQty', 'P-02\t5', 'nothing known\t1')
    await page.getByLabel('Line 4 product').locator('visible=true').focus()
    await page.keyboard.press('Control+v')
    await page.getByText('Lines without a known product: 1').waitFor()
    await picture(page, '76-paste-rows-en-dark')
    await page.keyboard.press('Escape')
    expect(story.program.complaints).toEqual([])
  })

  it('7: F6 opens the form of a product or a customer that is not here yet, with what was typed', async () => {
    const { page } = story
    const named = (field: string) => page.getByLabel(field, { exact: true }).locator('visible=true').first()
    await page.getByLabel('Line 4 product').locator('visible=true').focus()
    await page.keyboard.type('Glue stick')
    await page.keyboard.press('F6')
    await expect.poll(() => named('Product').inputValue()).toBe('Glue stick')
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: 'Customer' }).locator('visible=true').waitFor()
    await page.keyboard.type('Nobody yet')
    await page.keyboard.press('F6')
    await expect.poll(() => named('Customer').inputValue()).toBe('Nobody yet')
    expect(story.program.complaints).toEqual([])
  })
})
