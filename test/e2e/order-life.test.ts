import { beforeAll, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// Orders off the straight road, clicked: prepared, held, a delivery voided, the goods confirmed, closed short, archived.
const story = storyOf('order-life', 'empty shop')
const { ask, button, closed, go, row, seen } = story

let customer: Id
let orders: Id[] = []

const dialog = () => story.page.getByRole('dialog').locator('visible=true').first()
const item = (name: string) => story.page.getByRole('menuitem', { name, exact: true }).locator('visible=true').first()
const state = async (at: number) => (await ask('order.read', { id: orders[at] ?? 0 })).state

/** Chooses from the menu of what is done now and then. */
async function more(name: string): Promise<void> {
  await button(/^更多/).click()
  await item(name).click()
}

async function explain(reason: string): Promise<void> {
  await dialog().getByRole('textbox').fill(reason)
  await story.page.keyboard.press('Control+Enter')
  await closed()
}

beforeAll(async () => {
  const goods = {
    name: 'A4复印纸',
    unit: '箱',
    listPrice: parsePrice('165'),
    taxRate: 1300,
    openingStock: parseQty('100'),
  }
  const { id: productId } = await ask('product.create', goods)
  customer = (await ask('customer.create', { name: '杭州晨光商贸有限公司', contact: '王经理', phone: '13900001111' }))
    .id
  for (const promisedOn of ['2026-01-08', null, null]) {
    const lines = [{ productId, qty: parseQty('10'), listPrice: parsePrice('165') }]
    const draft = { customerId: customer, orderOn: '2026-01-05', promisedOn, lines }
    const { id } = await ask('order.save', { id: null, draft })
    await ask('order.confirm', { id, version: 1 })
    orders = [...orders, id]
  }
})

describe('the turns of an order', () => {
  it('1: the owner names the stages of preparing', async () => {
    const { page } = story
    await go('设置')
    await page.getByRole('tab', { name: '订单', exact: true }).click()
    for (const [at, name] of ['等待原料', '组装中'].entries()) {
      await button('加一个阶段').click()
      await page.getByLabel('阶段名称').nth(at).fill(name)
    }
    await page.locator('.panel', { hasText: '备货阶段' }).getByRole('button', { name: '保存' }).click()
    await expect
      .poll(async () => (await ask('orderStage.list', {})).map(({ name }) => name))
      .toEqual(['等待原料', '组装中'])
    await page.getByLabel('每行最多可多发').fill('10')
    await page.locator('.panel', { hasText: '每行最多可多发' }).getByRole('button', { name: '保存' }).click()
    await expect.poll(async () => (await ask('orderSettings.read', {})).overShip).toBe(1000)
    await picture(page, 'life-01-settings')
  })

  it('2: from the list an order is prepared and held; the list shows both', async () => {
    const { page } = story
    await go('销售订单')
    await row('-0001').click()
    await seen(/^XSDD.*-0001 杭州晨光/)
    await more('备货…')
    await dialog().getByText('组装中').click()
    await picture(page, 'life-02-prepare')
    await page.keyboard.press('Control+Enter')
    await closed()
    await row('组装中').waitFor()
    await row('逾期未发').waitFor()
    await more('暂停')
    await explain('客户要改颜色')
    await row('已暂停').waitFor()
    await picture(page, 'life-03-list')
    expect(await cutFigures(page)).toEqual([])
  })

  it('3: a held order cannot be shipped until it is released', async () => {
    const { page } = story
    await button('打开').click()
    await seen('客户要改颜色')
    await expect.poll(() => button('发货').count()).toBe(0)
    await picture(page, 'life-04-held')
    await more('解除暂停')
    await button('发货').waitFor()
  })

  it('4: a delivery that never left is voided, with its reason', async () => {
    const { page } = story
    await button('发货').click()
    await dialog().getByText('每行最多可多发 10%').waitFor()
    await picture(page, 'life-05-ship')
    await button('确认发货').click()
    await closed()
    await seen(/^CKD/)
    await button('作废').click()
    await explain('记错了，没装车')
    await seen('已作废')
    await seen('记错了，没装车')
    expect(await state(0)).toBe('PROCESSING')
    expect((await ask('customer.read', { id: customer })).receivable).toBe(0)
    await picture(page, 'life-05-voided')
  })

  it('5: shipped, the goods confirmed, completed although unpaid: it says what is owed and how it went', async () => {
    const { page } = story
    await button('发货').click()
    await button('确认发货').click()
    await closed()
    await page.locator('.buttons').getByRole('button', { name: '确认签收' }).locator('visible=true').first().click()
    await dialog()
      .getByText(/客户已收到：CKD/)
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await closed()
    await expect.poll(() => state(0)).toBe('RECEIVED')
    await button('完成').click()
    await dialog()
      .getByText(/1,650\.00/)
      .waitFor()
    await picture(page, 'life-06-unpaid')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => dialog().getByLabel('给客户的话').inputValue()).toMatch(/XSDD.* 已全部办完/)
    await picture(page, 'life-06a-tell')
    await page.keyboard.press('Escape')
    await seen('没有通知客户，已记下。')
    await closed()
    await seen('完成情况')
    await picture(page, 'life-07-report')
    expect(await cutFigures(page)).toEqual([])
  })

  it('6: paid and archived, it is out of the list until the archive is looked at', async () => {
    const { page } = story
    const receipt = { customerId: customer, orderId: orders[0] ?? 0, receivedOn: today(), amount: 165_000 as Fen }
    const { id } = await ask('receipt.create', { ...receipt, method: 'bank' })
    await ask('receipt.confirm', { id })
    await page.reload()
    await page.getByRole('navigation').waitFor()
    await go('销售订单')
    await row('-0001').click()
    await seen(/^XSDD.*-0001 杭州晨光/)
    await more('归档')
    await expect.poll(() => row('-0001').count()).toBe(0)
    await page.getByRole('checkbox', { name: '已归档' }).check()
    await row('-0001').waitFor()
    await picture(page, 'life-08-archive')
    await page.getByRole('checkbox', { name: '已归档' }).uncheck()
  })

  it('7: what the customer does not want any more is closed short; the order counts for what went', async () => {
    const { page } = story
    const { version, lines } = await ask('order.read', { id: orders[1] ?? 0 })
    const some = lines.map(({ id }) => ({ lineId: id, qty: parseQty('4') }))
    await ask('order.ship', { id: orders[1] ?? 0, version, deliveredOn: today(), lines: some })
    await row('-0002').dblclick()
    await more('按已发关闭')
    await explain('余下的不要了')
    await seen('已关闭')
    expect(await ask('order.read', { id: orders[1] ?? 0 })).toMatchObject({ state: 'CLOSED', outstanding: 66_000 })
    await picture(page, 'life-09-closed')
  })

  it('8: the owner makes a type of samples, and a clerk uses it at once', async () => {
    const { page } = story
    await go('设置')
    await page.getByRole('tab', { name: '订单', exact: true }).click()
    await button('新建类型').click()
    await dialog().getByLabel('类型名称').fill('样品单')
    await dialog().getByLabel('金额可以是 0').check()
    await dialog().getByLabel('签收后才能完成').check()
    await dialog().getByLabel('备注', { exact: true }).check()
    await picture(page, 'life-10-type')
    await page.keyboard.press('Control+Enter')
    await closed()
    await seen('必填：备注')
    await picture(page, 'life-11-types')

    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '客户' }).waitFor()
    await page.keyboard.type('hzcg', { delay: 20 })
    await page
      .getByRole('option', { name: /^(?!新建).*晨光/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    // The customer brings the cursor to the first product.
    await page.locator('[data-cell="0:product"]:focus').waitFor()
    await page.keyboard.type('a4', { delay: 20 })
    await page
      .getByRole('option', { name: /A4复印纸/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('1', { delay: 20 })
    await page.getByRole('combobox', { name: '订单类型' }).locator('visible=true').selectOption('样品单')
    await picture(page, 'life-12-editor')
    expect(await cutFigures(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await seen('「备注」必须填写。')
    await page.getByLabel('备注', { exact: true }).locator('visible=true').first().fill('给展会用')
    await page.keyboard.press('Control+Enter')
    await seen(/XSDD\d{8}-0001/)
    const [type] = await ask('orderType.list', {})
    expect(type).toMatchObject({ name: '样品单', count: 1 })
    await seen('样品单')
    await picture(page, 'life-13-sample')
    await go('销售订单')
    await page.getByRole('combobox', { name: '订单类型' }).locator('visible=true').click()
    await page.locator('.ant-select-item', { hasText: '样品单 1' }).locator('visible=true').click()
    await expect.poll(() => page.locator('.ag-row:not([row-index^="b-"])').locator('visible=true').count()).toBe(1)
    await picture(page, 'life-14-of-one-type')
    await page.getByRole('combobox', { name: '订单类型' }).locator('visible=true').click()
    await page.locator('.ant-select-item', { hasText: '全部类型' }).locator('visible=true').click()
  })

  it('9: several orders are gone on with at once, each says whether it was done or why not (ORD-13)', async () => {
    const { page } = story
    const { version } = await ask('order.read', { id: orders[2] ?? 0 })
    await ask('order.ship', { id: orders[2] ?? 0, version, deliveredOn: today() })
    await go('销售订单')
    await row('-0003').waitFor()
    await row('-0003').click()
    await page.keyboard.press('Control+a')
    await seen('已选 3 行')
    await page.locator('.grid-strip').getByRole('button', { name: '确认签收' }).click()
    await dialog().getByText('2 张已处理，1 张没有做成').waitFor()
    await picture(page, 'life-18-many')
    await page.keyboard.press('Control+Enter')
    await closed()
    expect([await state(2), await state(1)]).toEqual(['RECEIVED', 'CLOSED'])
    await button('取消选择').click()
  })

  it('10: the same in English and dark', async () => {
    const { page } = story
    await button('切换到 English').click()
    await button('Switch to dark').click()
    await picture(page, 'life-15-dark-en')
    await go('Sales orders')
    await row('-0003').click()
    await button(/^More/).click()
    await item('Hold').waitFor()
    await picture(page, 'life-16-list-dark-en')
    expect(await cutFigures(page)).toEqual([])
    await page.keyboard.press('Escape')
    await go('Settings')
    await page.getByRole('tab', { name: 'Orders', exact: true }).click()
    await seen('Needs Note')
    await button('Change').click()
    await seen('Completed after receipt of goods')
    await picture(page, 'life-17-type-dark-en')
  })
})
