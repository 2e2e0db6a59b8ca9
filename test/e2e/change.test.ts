import { describe, expect, it } from 'vitest'
import { parseFen } from '../../main/value/fen'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { owner } from '../shop'
import { storyOf } from './hand'
import { picture } from './program'

// A confirmed order is changed: at once where nobody has to look at it, else once the owner has approved it. By keyboard.
const story = storyOf('change', 'empty shop')
const { ask, button, seen } = story

async function signOut() {
  const { page } = story
  await page.locator('.user-menu').click()
  await page.getByRole('menuitem', { name: /切换用户/ }).click()
}

async function openOrder() {
  const { page } = story
  await page.keyboard.press('Control+k')
  await page.keyboard.type('-0001')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await button('变更').waitFor()
}

async function changeQuantity(qty: string, reason: string) {
  const { page } = story
  await button('变更').focus()
  await page.keyboard.press('Enter')
  const quantity = page.getByLabel(/数量/).locator('visible=true').first()
  await quantity.fill(qty)
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('为什么变更').fill(reason)
  await picture(page, `110-change-${qty}`)
  await page.keyboard.press('Control+Enter')
}

describe('a confirmed order is changed in the window', () => {
  it('1: the clerk changes the quantity; it is version 2 at once', async () => {
    const { page } = story
    const roleId = (await ask('role.list', {})).find(({ code }) => code === 'sales')?.id ?? 0
    await ask('user.create', { name: '小李', email: '', mobile: '', roleId, code: 'ABCD-2345' })
    await ask('approval.changeRules', { rules: [{ rule: 'amount', active: true, limit: parseFen('2000') }] })
    const { id: customerId } = await ask('customer.create', { name: '晨光商贸' })
    const goods = { name: '复印纸', unit: '箱', taxRate: 1300, listPrice: parsePrice('100') }
    const { id: productId } = await ask('product.create', { ...goods, openingStock: parseQty('80') })
    await signOut()
    await page.getByLabel('用户名').fill('小李')
    await page.getByLabel('密码', { exact: true }).fill('ABCD-2345')
    await page.keyboard.press('Enter')
    await page.getByLabel('新密码', { exact: true }).fill('ein-gutes-wort')
    await page.getByLabel('再输一次新密码').fill('ein-gutes-wort')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    const lines = [{ productId, qty: parseQty('10'), listPrice: parsePrice('100') }]
    const { id } = await ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
    await ask('order.confirm', { id, version: 1 })
    await openOrder()
    await changeQuantity('12', '客户多要两箱')
    await seen('已变更，现在是第 2 版。')
    await seen('现在是第 2 版')
    await picture(page, '111-changed')
    expect(await ask('order.read', { id })).toMatchObject({ gross: 120_000, revision: 2, state: 'CONFIRMED' })
  })

  it('2: a larger one waits for the owner, and the order stays as it is', async () => {
    const { page } = story
    await changeQuantity('30', '客户追加')
    await seen(/变更已提交，等老板审核/)
    await picture(page, '112-change-waits')
    const [order] = await ask('order.list', {})
    expect(order).toMatchObject({ gross: 120_000 })
  })

  it('3: the owner sees what differs and approves it; any two versions are compared', async () => {
    const { page } = story
    await signOut()
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    await openOrder()
    await seen('客户追加')
    await picture(page, '113-change-to-approve')
    await button('通过').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('意见（可不填）').waitFor()
    await page.keyboard.press('Control+Enter')
    await seen(/的变更已生效/)
    await seen('现在是第 3 版')
    await picture(page, '114-versions-compared')
    await button(/English/).click()
    await button(/dark/).click()
    await seen('This is version 3')
    await picture(page, '115-versions-en-dark')
    expect(story.program.complaints).toEqual([])
  })
})
