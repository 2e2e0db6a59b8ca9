import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fieldKey } from '../../main/value/fieldkey'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { owner } from '../owner'
import { today } from './day'
import { storyOf } from './hand'
import { picture } from './program'

// What an owner does about documents of every kind: a rule over a field of the shop's own, words and files on a purchase, the count by type.
const story = storyOf('order-room', 'empty shop')
const { ask, button, go, row, seen } = story

async function command(text: string) {
  const { page } = story
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
}

describe('documents of every kind in the window', () => {
  it('1: the owner has orders for a fair looked at, by a field of the shop’s own', async () => {
    const { page } = story
    await ask('field.create', { record: 'order', name: '样品用途', kind: 'choice', words: ['试用', '展会'] })
    await ask('field.create', { record: 'order', name: '归还天数', kind: 'number' })
    await command('审核规则')
    await seen('订单符合下面任何一条')
    await page.getByRole('checkbox', { name: '自定义字段' }).focus()
    await page.keyboard.press('Space')
    for (const _ of [1, 2]) await button('加一条').click()
    await page.getByLabel('怎样 1').focus()
    await page.keyboard.press('ArrowDown')
    await story.pick(/^是$/)
    await page.getByLabel('样品用途', { exact: true }).focus()
    await page.keyboard.type('展会')
    await page.keyboard.press('Enter')
    await page.getByLabel('字段 2').focus()
    await page.keyboard.type('归还')
    await page.keyboard.press('Enter')
    await page.getByLabel('怎样 2').focus()
    await page.keyboard.press('ArrowDown')
    await story.pick(/^达到$/)
    await page.getByLabel('归还天数', { exact: true }).fill('30')
    await page.keyboard.press('Control+s')
    await seen('已保存。')
    await picture(page, '210-own-rules')
  })

  it('2: a purchase is talked about and bears a file', async () => {
    const { page } = story
    const goods = { name: '示例复印纸', unit: '箱', taxRate: 1300, listPrice: parsePrice('100') }
    const { id: productId } = await ask('product.create', { ...goods, openingStock: parseQty('80') })
    const { id: supplierId } = await ask('supplier.create', { name: '示例纸厂' })
    const lines = [{ productId, unit: '', qty: parseQty('2'), price: parsePrice('60'), taxRate: 1300 }]
    const { id } = await ask('purchase.save', { id: null, draft: { supplierId, orderedOn: today(), lines } })
    await ask('purchase.submit', { id, version: 1 })
    const path = join(story.profile, '供应商报价.txt')
    await writeFile(path, '每箱 60 元')
    await ask('attachment.add', { record: 'purchaseOrder', recordId: id, path })
    await go('采购订单')
    await row('示例纸厂').dblclick()
    await seen('供应商报价.txt')
    await page.getByLabel('写留言').locator('visible=true').first().fill('到货前先看看样品')
    await page.keyboard.press('Control+Enter')
    await seen('到货前先看看样品')
    await picture(page, '211-purchase-talk')
  })

  it('3: the documents by type add up, and a row opens its list', async () => {
    const { page } = story
    const { id: customerId } = await ask('customer.create', { name: '示例晨光商贸' })
    const [product] = await ask('product.list', {})
    const { id: typeId } = await ask('orderType.create', { name: '样品单', config: { zeroAmount: true } })
    for (const [type, orderOn] of [
      [typeId, today()],
      [null, today()],
      [typeId, '2025-02-01'],
    ] as const) {
      const lines = [{ productId: product?.id ?? 0, qty: parseQty('1'), listPrice: parsePrice('100') }]
      await ask('order.save', { id: null, draft: { customerId, orderOn, typeId: type, lines } })
    }
    await command('单据统计')
    await row('样品单').waitFor()
    await picture(page, '212-documents-by-type')
    await row('样品单').dblclick()
    await row('示例晨光商贸').waitFor()
    await seen('订单日期')
    await picture(page, '213-list-of-a-type')
  })

  it('4: a clerk’s order for a fair waits, and says why', async () => {
    const { page } = story
    const roles = await ask('role.list', {})
    const roleId = roles.find(({ code }) => code === 'sales')?.id ?? 0
    await ask('user.create', { name: '小李', email: '', mobile: '', roleId, code: 'ABCD-2345' })
    const [use] = await ask('field.list', { record: 'order' })
    const [customer] = await ask('customer.list', {})
    const [product] = await ask('product.list', {})
    await page.locator('.user-menu').click()
    await page.getByRole('menuitem', { name: /切换用户/ }).click()
    await page.getByLabel('用户名').fill('小李')
    await page.getByLabel('密码', { exact: true }).fill('ABCD-2345')
    await page.keyboard.press('Enter')
    await page.getByLabel('新密码', { exact: true }).fill('ein-gutes-wort')
    await page.getByLabel('再输一次新密码').fill('ein-gutes-wort')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    const lines = [{ productId: product?.id ?? 0, qty: parseQty('1'), listPrice: parsePrice('100') }]
    const fields = { [fieldKey(use?.id ?? (0 as Id))]: '展会' }
    const draft = { customerId: customer?.id ?? 0, orderOn: today(), fields, lines }
    const { id } = await ask('order.save', { id: null, draft })
    expect(await ask('order.submit', { id, version: 1 })).toMatchObject({ state: 'PENDING' })
    await go('销售订单')
    await row('示例晨光商贸').dblclick()
    await seen('「样品用途」是展会')
    await picture(page, '214-waits-for-a-field')
  })

  it('5: what of every document is told to whom is said by the owner, in English too', async () => {
    const { page } = story
    await page.locator('.user-menu').click()
    await page.getByRole('menuitem', { name: /切换用户/ }).click()
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    await go('设置')
    await page.getByRole('tab', { name: '通知' }).click()
    await seen('供应商确认有差异')
    await page.getByText('调拨已安排').scrollIntoViewIfNeeded()
    await picture(page, '215-who-is-told')
    await page.getByRole('button', { name: 'EN' }).click()
    await seen('Supplier confirms otherwise')
    await picture(page, '216-who-is-told-in-english')
  })
})
