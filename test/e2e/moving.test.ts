import { beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// Goods that come back, work at a customer's, goods to another warehouse: each by keyboard, from the form to its end.
const story = storyOf('moving', 'empty shop')
const { ask, button, go, row, seen } = story

let order: Id
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const press = (key: string) => story.page.keyboard.press(key)
const field = (name: string) => story.page.getByLabel(name, { exact: true }).locator('visible=true').first()
const dialog = () => story.page.getByRole('dialog').locator('visible=true').first()
const closed = () => story.page.getByRole('dialog').first().waitFor({ state: 'hidden' })

/** Finds a record in a field that finds while one types, and takes the first. */
async function pick(name: string, text: string, found: string | RegExp): Promise<void> {
  await field(name).focus()
  await story.page.keyboard.type(text)
  await story.page.getByRole('option', { name: found }).first().waitFor()
  await press('Enter')
}

/** Chooses from a list by its keyboard. */
async function choose(name: string, option: string): Promise<void> {
  await field(name).focus()
  await press('Alt+ArrowDown')
  const item = story.page.locator('.ant-select-item-option', { hasText: option }).locator('visible=true').first()
  if (!(await item.isVisible())) await press('Enter')
  await item.waitFor()
  const count = await story.page.locator('.ant-select-item-option').locator('visible=true').count()
  for (let at = 0; at < count; at += 1) {
    const active = story.page.locator('.ant-select-item-option-active').locator('visible=true').first()
    if ((await active.count()) > 0 && (await active.innerText()).includes(option)) break
    await press('ArrowDown')
  }
  await press('Enter')
}

/** Presses a button that the keyboard has gone to. */
async function act(name: string): Promise<void> {
  await button(name).focus()
  await press('Enter')
}

beforeAll(async () => {
  const goods = {
    name: 'A4复印纸',
    unit: '箱',
    listPrice: parsePrice('100'),
    taxRate: 1300,
    openingStock: parseQty('50'),
  }
  const { id: productId } = await ask('product.create', goods)
  const place = { contact: '王经理', phone: '13900001111', address: '文三路 1 号' }
  const { id: customerId } = await ask('customer.create', { name: '杭州晨光商贸有限公司', ...place })
  const lines = [{ productId, qty: parseQty('10'), listPrice: parsePrice('100') }]
  order = (await ask('order.save', { id: null, draft: { customerId, orderOn: today, lines } })).id
  await ask('order.confirm', { id: order, version: 1 })
  await ask('order.ship', { id: order, version: 2, deliveredOn: today })
  await ask('user.create', {
    ...{ name: '李师傅', email: '', mobile: '', code: 'EINE-ZIFFER' },
    roleId: (await ask('role.list', {})).find(({ code }) => code === 'service')?.id ?? 0,
  })
})

describe('a return, from the request to its end', () => {
  it('1: asked for on the order, what is to come back typed, submitted', async () => {
    await go('销售订单')
    await row('-0001').click()
    await press('Enter')
    await seen('发货单')
    await act('更多')
    await story.page.getByRole('menuitem', { name: '申请退货', exact: true }).waitFor()
    await story.page.getByRole('menuitem', { name: '申请退货', exact: true }).press('Enter')
    await field('申请数量 A4复印纸').waitFor()
    await choose('原因类别', '质量问题')
    await field('说明').focus()
    await story.page.keyboard.type('纸受潮')
    await field('申请数量 A4复印纸').focus()
    await story.page.keyboard.type('3')
    await picture(story.page, 'moving-01-return-form')
    await press('Control+Enter')
    await seen('退货申请')
    await expect.poll(async () => (await ask('salesReturn.list', {})).map(({ state }) => state)).toEqual(['SUBMITTED'])
  })

  it('2: approved, here, one of three bad, credited, completed', async () => {
    await act('确认')
    await button('收货').waitFor()
    await act('收货')
    await dialog().getByText('收到的货检验后才能再卖。').waitFor()
    await press('Control+Enter')
    await closed()
    await act('检验')
    await field('不良 A4复印纸').focus()
    await story.page.keyboard.type('1')
    await picture(story.page, 'moving-02-inspect')
    await press('Control+Enter')
    await closed()
    await act('冲减应收')
    await dialog()
      .getByText(/最早到期/)
      .waitFor()
    await press('Control+Enter')
    await closed()
    await act('完成')
    await dialog().getByText('没有开过发票，可以直接完成。').waitFor()
    await press('Control+Enter')
    await closed()
    await expect.poll(async () => (await ask('salesReturn.list', {})).map(({ state }) => state)).toEqual(['COMPLETED'])
    const [product] = await ask('product.list', {})
    expect(product).toMatchObject({ onHand: parseQty('42') })
    await picture(story.page, 'moving-03-return-page')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('3: the list has it under its views', async () => {
    await go('销售退货')
    await row('已完成').waitFor()
    await row('已完成').click()
    await seen(/^XSTH.*杭州晨光/)
    await picture(story.page, 'moving-04-return-list')
    await story.page.getByRole('tab', { name: /^XSDD/ }).click()
    await story.page.locator('.order-main .panel', { hasText: '销售退货' }).locator('visible=true').waitFor()
    await picture(story.page, 'moving-04-order-with-return')
    await go('销售退货')
    expect(await cutFigures(story.page)).toEqual([])
  })
})

describe('a service order, from the need to the feedback', () => {
  const state = async () => (await ask('service.list', {})).map((one) => one.state)

  it('4: written and submitted by keyboard; where to go is taken from the customer', async () => {
    await go('服务单')
    await act('新建服务单')
    await pick('客户', '晨光', /晨光/)
    await expect.poll(() => field('联系人').inputValue()).toBe('王经理')
    await field('需求').focus()
    await story.page.keyboard.type('前台打印机卡纸')
    await picture(story.page, 'moving-05-service-form')
    await press('Control+Enter')
    await expect.poll(state).toEqual(['PENDING'])
  })

  it('5: confirmed, planned, begun, done, rated', async () => {
    await act('确认需求')
    await button('排期').waitFor()
    await act('排期')
    await dialog().waitFor()
    await choose('服务人员', '李师傅')
    await field('从').fill('930')
    await field('到').fill('11')
    await picture(story.page, 'moving-06-plan')
    await press('Control+Enter')
    await closed()
    await seen(new RegExp(`${'09:30'}–11:00`))
    await act('开始服务')
    await button('服务完毕').waitFor()
    await act('服务完毕')
    await field('服务结果').fill('换了搓纸轮')
    await press('Control+Enter')
    await closed()
    await act('登记反馈')
    await dialog().getByRole('radio').first().focus()
    for (let star = 0; star < 4; star += 1) await press('ArrowRight')
    await press('Control+Enter')
    await closed()
    await expect.poll(state).toEqual(['COMPLETED'])
    expect((await ask('service.list', {}))[0]?.score).toBe(4)
    await picture(story.page, 'moving-07-service-page')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('6: the calendar shows the week, and opens what is planned', async () => {
    await go('服务单')
    await picture(story.page, 'moving-08-service-list')
    await act('服务日历')
    const booking = story.page.getByRole('button', { name: /09:30–11:00 安装 杭州晨光/ })
    await booking.waitFor()
    await picture(story.page, 'moving-09-calendar')
    await booking.focus()
    await press('Enter')
    await seen('换了搓纸轮')
  })
})

describe('a transfer, written and planned', () => {
  it('7: a second warehouse, then a transfer to it', async () => {
    await go('设置')
    await story.page.getByRole('tab', { name: '仓库', exact: true }).click()
    await act('加一个仓库')
    await field('编号').fill('02')
    await field('名称').fill('门店')
    await press('Control+Enter')
    await closed()
    await seen('门店')
    await picture(story.page, 'moving-10-warehouses')
    await go('调拨')
    await act('新建调拨单')
    await pick('商品 1', 'A4', /A4/)
    await field('数量 1').fill('5')
    await picture(story.page, 'moving-11-transfer-form')
    await press('Control+s')
    await button('确认需求').waitFor()
    await act('确认需求')
    await button('计划').waitFor()
    await act('计划')
    await field('承运').fill('老陈')
    await press('Control+Enter')
    await closed()
    await expect.poll(async () => (await ask('transfer.list', {})).map((one) => one.state)).toEqual(['PLANNED'])
    await picture(story.page, 'moving-12-transfer-page')
    await go('调拨')
    await row('已计划').waitFor()
    await picture(story.page, 'moving-13-transfer-list')
    expect(await cutFigures(story.page)).toEqual([])
  })
})
