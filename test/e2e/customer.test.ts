import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../main/value/day'
import { owner } from '../owner'
import { today } from './day'
import { storyOf } from './hand'
import { picture } from './program'

// A customer's file, clicked and typed in the built program.
const story = storyOf('customer', 'empty shop')
const { ask, button, go, seen } = story
const visible = (label: string | RegExp, nth = 0) =>
  story.page.getByLabel(label, { exact: true }).locator('visible=true').nth(nth)

/** Keeps what is told in the corner of the desktop, and clicks on it. */
const listenToReminders = () =>
  story.program.app.evaluate(({ Notification }) => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    Notification.prototype.show = function () {
      told.push(`${this.title}: ${this.body}`)
      this.emit('click')
    }
  })

const toldInTheCorner = () => story.program.app.evaluate(() => (globalThis as unknown as { told: string[] }).told)

describe('a customer’s file', () => {
  it('1: is typed with several contacts, addresses and titles, and saved by Ctrl+S', async () => {
    const { page } = story
    await go('客户')
    await button('新建客户').click()
    await visible('客户名称').fill('杭州晨光商贸有限公司')
    await visible('等级').fill('A')
    await visible('客户类型').fill('企业')
    await visible('联系人').fill('王经理')
    await visible('电话').fill('139 0000 1111')
    await visible('地址').fill('文三路 1 号')
    await button('添加联系人').click()
    await visible('联系人', 1).waitFor()
    await page.keyboard.type('李会计')
    await visible('电话', 1).fill('1380013')
    await button('添加地址').click()
    await visible('地址', 1).waitFor()
    await page.keyboard.type('良渚仓库')
    await visible('纳税人识别号').fill('91350211M0000XUF46')
    await button('添加抬头').click()
    await seen(/校验位不符/)
    await page.keyboard.press('Control+s')
    await seen(/不是电话号码/)
    await picture(page, '40-customer-form-refused')
    await visible('电话', 1).fill('13700002222')
    await page.keyboard.press('Control+s')
    await seen('客户已保存')
    const [found] = await ask('customer.pick', { text: '晨光' })
    expect(await ask('customer.read', { id: found?.id ?? 0 })).toMatchObject({
      level: 'A',
      kind: '企业',
      contact: '王经理',
      phone: '13900001111',
      contacts: [{ name: '李会计', phone: '13700002222' }],
      addresses: [{ purpose: 'shipTo', address: '良渚仓库' }],
      titles: [{ title: '杭州晨光商贸有限公司', taxId: '91350211M0000XUF46', usual: true }],
    })
  })

  it('2: another contact becomes the usual one, and every row keeps its place in the books', async () => {
    const { page } = story
    const [found] = await ask('customer.pick', { text: '晨光' })
    const before = await ask('customer.read', { id: found?.id ?? 0 })
    await button('设为默认 李会计').click()
    await picture(page, '41-customer-page')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await ask('customer.read', { id: before.id })).version).toBe(before.version + 1)
    const after = await ask('customer.read', { id: before.id })
    expect(after).toMatchObject({ contact: '李会计', phone: '13700002222', version: before.version + 1 })
    expect(after.contacts).toMatchObject([{ id: before.contacts[0]?.id, name: '王经理', phone: '13900001111' }])
    expect(after.titles).toEqual(before.titles)
  })

  it('3: entering the same firm again names the one that is here, and opens it', async () => {
    const { page } = story
    await go('客户')
    await button('新建客户').click()
    await visible('客户名称').fill('晨光(杭州)')
    await seen(/已有相近的名称/)
    await visible('电话').fill('+86 137-0000-2222')
    await seen(/已有相同的电话/)
    await picture(page, '42-similar-customer')
    await button(/^杭州晨光商贸有限公司 K/).click()
    await visible('客户名称').waitFor()
    await expect.poll(() => visible('客户名称').inputValue()).toBe('杭州晨光商贸有限公司')
  })

  it('4: the words customers are sorted by are put in order and renamed', async () => {
    const { page } = story
    await button('分类选项').click()
    await page.getByRole('dialog').waitFor()
    await button('上移 B').click()
    await page.getByLabel('选项', { exact: true }).nth(1).fill('重点')
    await picture(page, '43-customer-options')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const { level } = await ask('customer.options', {})
    expect(level).toEqual([
      { name: 'B', count: 0 },
      { name: '重点', count: 1 },
      { name: 'C', count: 0 },
    ])
  })

  it('5: a new order begins with the usual contact and offers the others', async () => {
    const { page } = story
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '客户' }).waitFor()
    await page.keyboard.type('hzcg', { delay: 20 })
    await page
      .getByRole('option', { name: /^(?!新建).*晨光/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => visible('联系人').inputValue()).toBe('李会计')
    await visible('联系人').click()
    await visible('联系人').fill('')
    await seen('王经理 13900001111')
    await picture(page, '44-order-offers-contacts')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => visible('联系人').inputValue()).toBe('王经理')
    await expect.poll(() => visible('电话').inputValue()).toBe('13900001111')
  })

  it('6: what is said is noted with a reminder, and both stand in the timeline and on the page', async () => {
    const { page } = story
    const tomorrow = addDays(today(), 1)
    await go('客户')
    await page.locator('.ag-row', { hasText: '杭州晨光' }).locator('visible=true').first().dblclick()
    await page.getByRole('tab', { name: '动态' }).locator('visible=true').click()
    await visible('谈了什么').fill('下个月要两百箱')
    await visible('和谁').fill('王经理')
    await page.keyboard.press('Escape')
    // A day under the mouse would be taken for the one that is meant.
    await page.mouse.move(1340, 720)
    await visible('下次提醒').fill(tomorrow)
    await page.keyboard.press('Enter')
    await visible('谈了什么').press('Control+Enter')
    await seen('跟进已记录')
    const [found] = await ask('customer.pick', { text: '晨光' })
    const id = found?.id ?? 0
    expect(await ask('reminder.ofCustomer', { customerId: id })).toMatchObject([{ about: '下个月要两百箱' }])
    expect((await ask('customer.timeline', { id }))[0]).toMatchObject({ channel: 'phone', person: '王经理' })
    await seen('修改客户资料')
    await picture(page, '45-customer-timeline')
  })

  it('7: what is due is told in the corner of the desktop and stands on the first screen, until it is done', async () => {
    const { page } = story
    await listenToReminders()
    const [found] = await ask('customer.pick', { text: '晨光' })
    await go('工作台')
    await ask('reminder.create', { customerId: found?.id ?? 0, about: '回电报价', dueAt: Date.now() + 1000 })
    await seen('回电报价')
    await expect.poll(toldInTheCorner).toEqual(['杭州晨光商贸有限公司: 回电报价'])
    await page.getByRole('heading', { name: '杭州晨光商贸有限公司' }).locator('visible=true').first().waitFor()
    await go('工作台')
    await picture(page, '46-reminder-on-home')
    await button('推迟 回电报价').click()
    await page.getByRole('menuitem', { name: '明天 9:00' }).click()
    await page.getByText('回电报价').locator('visible=true').waitFor({ state: 'hidden' })
  })

  it('8: the firm that was entered twice is merged, and taken apart again', async () => {
    const { page } = story
    const twice = await ask('customer.create', { name: '晨光', phone: '13611110000', contact: '孙助理' })
    const [found] = await ask('customer.pick', { text: '晨光商贸' })
    await go('客户')
    await page.locator('.ag-row', { hasText: '杭州晨光' }).locator('visible=true').first().dblclick()
    await button('合并…').click()
    await page.getByRole('dialog').waitFor()
    await page.getByRole('combobox', { name: '和哪个客户合并' }).fill('孙助理')
    await page
      .getByRole('option', { name: /^(?!新建).*晨光/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await seen(/保留：资料不变/)
    await picture(page, '47-merge-side-by-side')
    await page.keyboard.press('Control+Enter')
    await seen(/「晨光」已合并到这里/)
    await picture(page, '48-merged')
    expect(await ask('customer.read', { id: twice.id })).toMatchObject({ mergedInto: { id: found?.id } })
    await button('撤销合并 晨光').click()
    await seen(/已撤销/)
    expect(await ask('customer.read', { id: twice.id })).toMatchObject({ mergedInto: null, active: true })
  })

  it('9: what the list is narrowed to is kept under a name, chosen again, and removed', async () => {
    const { page } = story
    await go('客户')
    await page.getByText('有欠款').locator('visible=true').first().click()
    await button('我的筛选').click()
    await page.getByRole('menuitem', { name: '保存当前筛选…' }).click()
    await page.getByLabel('筛选的名字').fill('欠款的客户')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await button('欠款的客户').waitFor()
    expect(await ask('view.list', { list: 'customer' })).toMatchObject([
      { name: '欠款的客户', scope: { filters: { balance: { kind: 'range', from: 1, to: null } } } },
    ])
    await picture(page, '49-saved-filter')
    await button('欠款的客户').click()
    await page.getByRole('menuitem', { name: '修改「欠款的客户」…' }).click()
    await picture(page, '50-change-filter')
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await button('我的筛选').waitFor()
    expect(await ask('view.list', { list: 'customer' })).toEqual([])
  })

  it('10: one that was never traded with is deleted, and its tab closes', async () => {
    const { page } = story
    const { id } = await ask('customer.create', { name: '没做成生意' })
    await page.locator('.ag-row', { hasText: '没做成生意' }).locator('visible=true').first().dblclick()
    await button('删除…').click()
    await seen(/没有任何单据/)
    await picture(page, '51-delete-customer')
    await page.keyboard.press('Control+Enter')
    await seen('已删除 没做成生意')
    expect((await ask('customer.list', {})).map((row) => row.id)).not.toContain(id)
  })

  it('11: an order of a customer who is out of use opens and prints as before', async () => {
    const { page } = story
    const { id: customerId } = await ask('customer.create', { name: '停用的示例店' })
    const goods = { name: '示例复印纸', unit: '包', listPrice: 2_500_000_000, taxRate: 1300 }
    const { id: productId } = await ask('product.create', goods)
    const lines = [{ productId, qty: 20_000, listPrice: 2_500_000_000 }]
    const draft = { customerId, orderOn: today(), lines }
    const { id } = await ask('order.save', { id: null, draft })
    await ask('order.confirm', { id, version: 1, acceptShortage: true })
    await ask('customer.change', { ...(await ask('customer.read', { id: customerId })), active: false })
    expect(await ask('customer.pick', { text: '停用的示例店' })).toEqual([])
    await go('销售订单')
    await story.row('停用的示例店').dblclick()
    await button('打印').click()
    await seen('伍拾元整')
    await picture(page, '54-print-of-a-stopped-customer')
    const path = join(story.profile, 'stopped.pdf')
    await story.program.choose(path)
    await button('另存为 PDF').click()
    await seen('PDF 已保存')
    expect((await readFile(path)).toString('latin1').startsWith('%PDF-')).toBe(true)
  })

  it.each([
    ['切换到 English', 'en'],
    ['Switch to dark', 'dark'],
  ])('12: the customer’s page after “%s”', async (switching, look) => {
    const { page } = story
    await button(switching).click()
    const [found] = await ask('customer.pick', { text: '晨光商贸' })
    expect(found).toBeDefined()
    await page.getByRole('navigation').getByRole('button', { name: 'Customers', exact: true }).click()
    await page.locator('.ag-row', { hasText: '杭州晨光' }).locator('visible=true').first().dblclick()
    await page.getByRole('tab', { name: 'Data' }).locator('visible=true').click()
    await picture(page, `52-customer-${look}`)
    await page.getByRole('tab', { name: 'Timeline' }).locator('visible=true').click()
    await picture(page, `53-timeline-${look}`)
  })

  it('99: nothing was complained about on the page', () => {
    expect(story.program.complaints).toEqual([])
  })

  it('100: what became due while the program was closed is told after the next start (CUS-06)', async () => {
    const [found] = await ask('customer.pick', { text: '晨光商贸' })
    await ask('reminder.create', { customerId: found?.id ?? 0, about: '到期时关着', dueAt: Date.now() + 2000 })
    await story.restart()
    const { page } = story
    await listenToReminders()
    await page.getByLabel('User name').fill(owner.name)
    await page.getByLabel('Password', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await seen('到期时关着')
    await expect.poll(toldInTheCorner).toEqual(['杭州晨光商贸有限公司: 到期时关着'])
  })
})
