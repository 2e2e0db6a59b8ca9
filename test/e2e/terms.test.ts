import { describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { owner } from '../owner'
import { storyOf } from './hand'
import { picture } from './program'

// A coupon is given and used, a change survives the power cut, the margin stands before whoever approves.
const story = storyOf('terms', 'empty shop')
const { ask, button, field, go, row, seen } = story

const cell = (at: number, column: string) =>
  story.page.getByLabel(`第 ${at} 行${column}`, { exact: true }).locator('visible=true')
let order: Id

describe('coupons, margins and changes in the window', () => {
  it('1: a coupon is issued from its list', async () => {
    await ask('customer.create', { name: '晨光商贸' })
    const goods = { code: 'P-01', name: 'A4复印纸', unit: '箱', listPrice: 10_000_000_000, taxRate: 1300 }
    await ask('product.create', { ...goods, costPrice: 6_000_000_000, openingStock: 1_000_000 })
    await go('优惠券')
    await seen('还没有优惠券')
    await button('发优惠券').click()
    await field('减多少').fill('50')
    await field('满多少可用').fill('100')
    await field('原因').fill('上一单晚了')
    await picture(story.page, '120-coupon-issue')
    await story.page.keyboard.press('Control+Enter')
    await row('YHQ00001').waitFor()
    await seen('上一单晚了')
    await picture(story.page, '121-coupons')
  })

  it('2: typed into an order with F9, it is a row of its own; used, the list says by which order', async () => {
    const { page } = story
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '客户' }).locator('visible=true').waitFor()
    await page.keyboard.type('cgsm', { delay: 20 })
    await page
      .getByRole('option', { name: /^(?!新建).*晨光/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await cell(1, '商品').waitFor()
    await page.keyboard.type('a4', { delay: 20 })
    await page
      .getByRole('option', { name: /A4复印纸/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('3', { delay: 20 })
    await page.keyboard.press('F9')
    await page.keyboard.type('yhq00001', { delay: 20 })
    await page.keyboard.press('Enter')
    await seen('−50.00')
    await seen('¥250.00')
    await picture(page, '122-coupon-in-order')
    await page.keyboard.press('Control+Enter')
    await seen('优惠券 YHQ00001')
    await picture(page, '123-order-with-coupon')
    const [used] = await ask('coupon.list', {})
    expect(used).toMatchObject({ state: 'used', usedBy: expect.stringMatching(/-0001$/) })
    order = (await ask('order.list', {}))[0]?.id ?? (0 as Id)
  })

  it('3: the power goes while a change is being typed: it stands there again, and is sent', async () => {
    const { page } = story
    await button('变更').click()
    await cell(1, '数量').fill('5')
    await expect.poll(async () => (await ask('form.kept', {}))[0]?.form ?? '').toContain('"qty":"5"')
    await story.kill()
    await field('用户名').fill(owner.name)
    await field('密码').fill(owner.password)
    await story.page.keyboard.press('Enter')
    await story.page.getByRole('navigation').waitFor()
    await story.page.getByRole('tab', { name: /变更|晨光/ }).click()
    await expect.poll(() => cell(1, '数量').inputValue()).toBe('5')
    expect(page).not.toBe(story.page)
    await story.page.keyboard.press('Control+Enter')
    await field('为什么变更').fill('客户多要两箱')
    await story.page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await ask('order.read', { id: order })).gross).toBe(45_000)
    await expect.poll(() => ask('form.kept', {})).toEqual([])
  })

  it('4: an order that earns too little waits, and the approver sees why and how much; a flow may count votes', async () => {
    await ask('approval.changeRules', { rules: [{ rule: 'margin', active: true, limit: 9000 }], limits: [] })
    const clerk = (await ask('role.list', {})).find(({ code }) => code === 'sales')?.id ?? (0 as Id)
    await ask('user.create', { name: '小李', email: '', mobile: '', roleId: clerk, code: 'ABCD-2345' })
    const other = (await ask('user.names', {})).find(({ name }) => name === '小李')?.id ?? (0 as Id)
    const node = { mode: 'ratio' as const, ratio: 5001, members: [{ kind: 'person' as const, id: other }] }
    await ask('approvalFlow.create', { name: '表决', always: false, nodes: [node] })
    const { customerId, lines } = await ask('order.read', { id: order })
    const typed = lines.map(({ productId, qty, listPrice }) => ({ productId, qty, listPrice }))
    const { id } = await ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines: typed } })
    await ask('order.submit', { id, version: 1 })
    await story.page.keyboard.press('Control+k')
    await story.page.keyboard.type('-0001')
    await story.page
      .getByRole('option', { name: /20260305-0001/ })
      .first()
      .click()
    await seen(/毛利率 32\.2%/)
    await seen('毛利（不含税；已发的按出库成本，未发的按参考成本或平均成本）')
    await picture(story.page, '124-margin-before-approver')
    await go('审核规则')
    await button('修改 表决').click()
    await seen('至少多少人通过')
    await picture(story.page, '125-flow-by-votes')
  })
})
