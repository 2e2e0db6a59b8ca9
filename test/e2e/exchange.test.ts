import { beforeAll, describe, expect, it } from 'vitest'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// An order of ten goes in two deliveries, two of them come back, and other goods go out for them: what lies in stock, what is
// owed and how far each order has come, as the screens say it.
const story = storyOf('exchange', 'empty shop')
const { ask, button, choose, closed, field, go, press, row, seen } = story

/** The figure of a name over the page on screen. */
const figure = (name: string) =>
  story.page
    .locator('.figures > div', { has: story.page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
    .locator('visible=true')
    .first()
    .locator('dd')
    .first()
const stands = (name: string, text: string) => expect.poll(() => figure(name).innerText()).toBe(text)

/** Opens a record from its list, and looks at its figures. */
async function look(place: string, name: string, figures: Readonly<Record<string, string>>): Promise<void> {
  await go(place)
  await row(name).dblclick()
  for (const [title, text] of Object.entries(figures)) await stands(title, text)
}

/** How far an order has come and what is still to be paid for it, as the list of orders says. */
async function order(no: string, state: string, outstanding: string): Promise<void> {
  await go('销售订单')
  const line = () => row(no).innerText()
  await expect.poll(line).toContain(state)
  await expect.poll(line).toContain(outstanding)
}

async function ship(name: string, qty: string, no: RegExp): Promise<void> {
  await button('发货').click()
  await field(`本次发货 ${name}`).fill(qty)
  await press('Control+Enter')
  await closed()
  await seen(no)
}

beforeAll(async () => {
  const goods = { unit: '箱', taxRate: 1300 }
  const made = async (name: string, price: string) => {
    const stock = { openingStock: parseQty('50') }
    return (await ask('product.create', { ...goods, name, listPrice: parsePrice(price), ...stock })).id
  }
  const paper = await made('A4复印纸', '100')
  await made('彩色卡纸', '120')
  const { id: customerId } = await ask('customer.create', { name: '杭州晨光商贸有限公司' })
  const lines = [{ productId: paper, qty: parseQty('10'), listPrice: parsePrice('100') }]
  const { id } = await ask('order.save', { id: null, draft: { customerId, orderOn: today(), lines } })
  await ask('order.confirm', { id, version: 1 })
})

describe('goods that come back for other goods', () => {
  it('1: six of ten leave, then four: the order is shipped and all of it is owed', async () => {
    await go('销售订单')
    await row('-0001').dblclick()
    await ship('A4复印纸', '6', /^CKD.*-0001$/)
    await seen('部分发货')
    await look('客户', '晨光', { 应收余额: '600.00' })
    await order('-0001', '部分发货', '1,000.00')
    await row('-0001').dblclick()
    await ship('A4复印纸', '4', /^CKD.*-0002$/)
    await seen('已发货')
    await picture(story.page, '220-shipped-in-two')
    await look('商品', 'A4复印纸', { 现存量: '40 箱', 可用: '40 箱' })
    await look('客户', '晨光', { 应收余额: '1,000.00' })
  })

  it('2: two come back: asked for, approved, received and inspected; they may be sold again, and are still owed', async () => {
    await go('销售订单')
    await row('-0001').dblclick()
    await button(/^更多/).click()
    await story.page.getByRole('menuitem', { name: '申请退货', exact: true }).click()
    await choose('客户要求', '换货')
    await choose('原因类别', '发错货')
    await field('申请数量 A4复印纸').fill('2')
    await press('Control+Enter')
    for (const step of ['确认', '收货', '检验']) {
      await button(step).click()
      if (step === '确认') continue
      await story.page.getByRole('dialog').first().waitFor()
      await press('Control+Enter')
      await closed()
    }
    await button('换货').waitFor()
    await picture(story.page, '221-inspected')
    await look('商品', 'A4复印纸', { 现存量: '42 箱', 可用: '42 箱' })
    await look('客户', '晨光', { 应收余额: '1,000.00' })
  })

  it('3: other goods are chosen for them, confirmed and shipped; what came back is no longer owed', async () => {
    await go('销售退货')
    await row('XSTH').dblclick()
    await button('换货').click()
    await story.page
      .getByText(/写一张订单草稿/)
      .locator('visible=true')
      .waitFor()
    await press('Control+Enter')
    await closed()
    await field('第 1 行商品').fill('彩色')
    await story.page
      .getByRole('option', { name: /彩色卡纸/ })
      .first()
      .click()
    await picture(story.page, '222-exchange-draft')
    await press('Control+Enter')
    await seen(/^订单 .*-0002 已确认/)
    await look('客户', '晨光', { 应收余额: '800.00' })
    await go('销售订单')
    await row('-0002').dblclick()
    await ship('彩色卡纸', '2', /^CKD.*-0003$/)
    await picture(story.page, '223-exchanged')
    expect(await cutFigures(story.page)).toEqual([])
    await look('商品', '彩色卡纸', { 现存量: '48 箱', 可用: '48 箱' })
    await look('商品', 'A4复印纸', { 现存量: '42 箱', 可用: '42 箱' })
    await order('-0001', '已发货', '800.00')
    await order('-0002', '已发货', '240.00')
    await picture(story.page, '224-orders')
    await look('客户', '晨光', { 应收余额: '1,040.00' })
    const { results } = await ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })

  it('4: the shop lets goods leave that are not there: the product says so in red, and that the cost is pending (R-STK)', async () => {
    await go('设置')
    await story.page.getByRole('tab', { name: '订单', exact: true }).click()
    await story.page.getByLabel('库存不够也可以确认订单、发货').click()
    await seen('已保存')
    const [customer] = await ask('customer.pick', { text: '晨光' })
    const [card] = await ask('product.pick', { text: '彩色卡纸' })
    if (!customer || !card) throw new Error('The shop has neither the customer nor the goods')
    const lines = [{ productId: card.id, qty: parseQty('60'), listPrice: parsePrice('120') }]
    const { id } = await ask('order.save', { id: null, draft: { customerId: customer.id, orderOn: today(), lines } })
    await ask('order.confirm', { id, version: 1 })
    await go('销售订单')
    await row('-0003').dblclick()
    await button('发货').click()
    await story.page.getByText('缺 12 箱，照样发出').first().waitFor()
    await picture(story.page, '225-short-and-ships')
    await press('Control+Enter')
    await closed()
    await look('商品', '彩色卡纸', { 现存量: '-12 箱', 可用: '-12 箱' })
    await seen('待补成本')
    await picture(story.page, '226-below-nothing')
  })

  it('5: goods come back that nobody has an order for: at the cost of the day, credited like others (RTN-01)', async () => {
    await go('销售退货')
    await button('无原单退货').click()
    await field('客户').fill('晨光')
    await story.page
      .getByRole('option', { name: /晨光商贸/ })
      .first()
      .click()
    await choose('原因类别', '发错货')
    await field('说明').fill('老系统里卖出的')
    await field('第 1 行商品').fill('A4')
    await story.page
      .getByRole('option', { name: /A4复印纸/ })
      .first()
      .click()
    for (const figure of ['1', '100']) {
      await story.page.keyboard.type(figure)
      await press('Enter')
    }
    await picture(story.page, '227-return-without-order')
    await press('Control+Enter')
    await button('确认').click()
    for (const step of ['收货', '检验', '冲减应收']) {
      await button(step).click()
      await story.page.getByRole('dialog').first().waitFor()
      await picture(story.page, `228-without-order-${step}`)
      await press('Control+Enter')
      await closed()
    }
    await picture(story.page, '229-without-order-done')
    await look('商品', 'A4复印纸', { 现存量: '43 箱' })
    for (const name of ['切换到 English', 'Switch to dark']) await button(name).click()
    await picture(story.page, '229-dark-en')
    await go('Sales returns')
    await row('XSTH').first().dblclick()
    await picture(story.page, '229-return-dark-en')
    expect(await cutFigures(story.page)).toEqual([])
  })
})
