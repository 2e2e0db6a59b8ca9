import { beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { owner } from '../owner'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// Goods that come back, work at a customer's, goods to another warehouse: each by keyboard, from the form to its end.
const story = storyOf('moving', 'empty shop')
const { ask, button, closed, field, go, press, row, seen } = story

let order: Id
const dialog = () => story.page.getByRole('dialog').locator('visible=true').first()

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

/** Presses a button under the list: the side bar may have one of that name. */
const actBelow = (name: string) =>
  story.page
    .locator('.selection-bar')
    .getByRole('button', { name, exact: true })
    .locator('visible=true')
    .first()
    .press('Enter')

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
  order = (await ask('order.save', { id: null, draft: { customerId, orderOn: today(), lines } })).id
  await ask('order.confirm', { id: order, version: 1 })
  await ask('order.ship', { id: order, version: 2, deliveredOn: today() })
  await ask('user.create', {
    name: '李师傅',
    email: '',
    mobile: '',
    code: 'EINE-ZIFFER',
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
    expect(product).toMatchObject({ onHand: parseQty('43'), available: parseQty('42') })
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

  it('3b: another is paid back, and a third exchanged: money waits for finance, and the new order stands there as a draft', async () => {
    const [delivery] = (await ask('order.read', { id: order })).deliveries
    const inspected = async (wish: 'refund' | 'exchange') => {
      const lines = (delivery?.lines ?? []).map((line) => ({ deliveryLineId: line.id, qty: parseQty('2') }))
      const asked = { id: null, deliveryId: delivery?.id ?? 0, wish, cause: 'notNeeded' as const, lines }
      const { id } = await ask('salesReturn.save', asked)
      await ask('salesReturn.submit', { id, version: 1 })
      await ask('salesReturn.approve', { id, version: 2 })
      await ask('salesReturn.receive', { id, version: 3, returnedOn: today() })
      await ask('salesReturn.inspect', { id, version: 4 })
    }
    const { customerId } = await ask('order.read', { id: order })
    await ask('opening.create', { customerId, amount: -50_000, openedOn: today() })
    await inspected('refund')
    await row('待结算').or(row('已检验')).first().click()
    await actBelow('退款')
    await dialog()
      .getByText(/余下的退给客户/)
      .waitFor()
    await expect.poll(() => field('退款金额（元）').inputValue()).toBe('200.00')
    await picture(story.page, 'moving-04-refund')
    await press('Control+Enter')
    await closed()
    await go('退款')
    await row('待财务确认').click()
    await seen(/^退款单 TKD/)
    await picture(story.page, 'moving-04-refund-list')
    await actBelow('打开退货单')
    await seen('处理用时')
    await picture(story.page, 'moving-04-refunded')
    await inspected('exchange')
    await go('销售退货')
    await row('换货').click()
    await actBelow('换货')
    await dialog()
      .getByText(/写一张订单草稿/)
      .waitFor()
    await press('Control+Enter')
    await closed()
    await seen('整单优惠')
    const [drafted] = await ask('order.list', { filters: { state: { kind: 'oneOf', values: ['DRAFT'] } } })
    expect(drafted).toMatchObject({ gross: 20_000 })
    await picture(story.page, 'moving-04-exchange')
    expect(await cutFigures(story.page)).toEqual([])
    await go('销售退货')
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
    await act('领用配件')
    await dialog()
      .getByText(/领用后马上出库/)
      .waitFor()
    await pick('商品', '复印纸', /A4复印纸/)
    await expect.poll(() => field('单价（含税）').inputValue()).toBe('100.00')
    await picture(story.page, 'moving-06-take-part')
    await press('Control+Enter')
    await closed()
    await act('退回 A4复印纸')
    await field('退回数量').fill('0.5')
    await press('Control+Enter')
    await closed()
    await seen('50.00')
    await act('开始服务')
    await button('服务完毕').waitFor()
    await act('服务完毕')
    await field('服务结果').fill('换了搓纸轮')
    await field('服务费（元，含税）').fill('80')
    await press('Control+Enter')
    await closed()
    await act('登记反馈')
    await dialog().getByRole('radio').first().focus()
    for (let star = 0; star < 4; star += 1) await press('ArrowRight')
    await press('Control+Enter')
    await closed()
    await expect.poll(state).toEqual(['COMPLETED'])
    expect((await ask('service.list', {}))[0]?.score).toBe(4)
    expect((await ask('service.list', {}))[0]?.amount).toBe(13_000)
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
    await act('门店 的货位')
    await field('新货位').fill('A-01')
    await press('Enter')
    await field('货位 A-01').waitFor()
    await picture(story.page, 'moving-10-bins')
    await press('Escape')
    await closed()
    await go('调拨')
    await act('新建调拨单')
    await pick('第 1 行商品', 'A4', /A4/)
    await field('第 1 行数量').fill('5')
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

describe('the power goes while several documents are being typed', () => {
  const cell = (name: string) => field(`第 1 行${name}`).inputValue()
  const shown = (title: RegExp) => story.page.getByRole('tab', { name: title }).click()
  const kept = async () => (await ask('form.kept', {})).map(({ kind, form }) => `${kind} ${form}`).join()

  it('8: a purchase, a return, a service and a transfer all stand there as they were', async () => {
    await ask('supplier.create', { name: '杭州示例纸业', contact: '李四', phone: '13900001234' })
    await go('销售订单')
    await row('-0001').click()
    await press('Enter')
    await act('更多')
    await story.page.getByRole('menuitem', { name: '申请退货', exact: true }).press('Enter')
    await field('说明').fill('还有两箱受潮')
    await field('申请数量 A4复印纸').fill('2')
    await go('服务单')
    await act('新建服务单')
    await pick('客户', '晨光', /晨光/)
    await expect.poll(() => field('联系人').inputValue()).toBe('王经理')
    await field('需求').fill('换一台打印机')
    await go('调拨')
    await act('新建调拨单')
    await pick('第 1 行商品', 'A4', /A4/)
    await field('第 1 行数量').fill('6')
    await go('采购订单')
    await act('新建采购订单')
    await pick('供应商', '示例', /示例纸业/)
    await pick('第 1 行商品', 'A4', /A4/)
    await field('第 1 行数量').fill('30')
    await field('第 1 行单价').fill('88.5')
    for (const typed of [
      /return .*还有两箱受潮/,
      /service .*换一台打印机/,
      /transfer .*"qty":"6"/,
      /purchase .*"88.5"/,
    ])
      await expect.poll(kept).toMatch(typed)
    await story.kill()
    await field('用户名').fill(owner.name)
    await field('密码').fill(owner.password)
    await press('Enter')
    await seen('上次没有保存的 4 张单据已在标签页里打开')
    await shown(/^采购订单 杭州示例纸业/)
    expect([await cell('商品'), await cell('数量'), await cell('单价')]).toEqual(['A4复印纸', '30', '88.5'])
    await picture(story.page, 'moving-14-purchase-after-power-cut')
    await shown(/^新建调拨单/)
    expect([await cell('商品'), await cell('数量')]).toEqual(['A4复印纸', '6'])
    await shown(/^新建服务单/)
    await expect.poll(() => field('需求').inputValue()).toBe('换一台打印机')
    await expect.poll(() => field('客户').inputValue()).toBe('杭州晨光商贸有限公司')
    await shown(/^新建退货申请/)
    await expect.poll(() => field('说明').inputValue()).toBe('还有两箱受潮')
    await expect.poll(() => field('申请数量 A4复印纸').inputValue()).toBe('2')
  })

  it('9: saved or let go, a form is not brought back again', async () => {
    await shown(/^新建服务单/)
    await press('Control+s')
    await seen(/^服务单 .*已保存/)
    await shown(/^新建调拨单/)
    await press('Control+w')
    await button('不保存，关闭').click()
    await closed()
    await shown(/^新建退货申请/)
    await press('Control+w')
    await button('不保存，关闭').click()
    await closed()
    await shown(/^采购订单 杭州示例纸业/)
    await press('Control+s')
    await seen('草稿已保存')
    await expect.poll(kept).toBe('')
  })
})
