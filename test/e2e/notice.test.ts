import { describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { run } from '../cli/command-line'
import { owner } from '../owner'
import { storyOf } from './hand'
import { picture, still } from './program'

// Orders are given to a colleague, who is told at the command line; what the colleague does rings the owner's bell.
const story = storyOf('notice', 'empty shop')
const { ask, button, go, row, seen } = story

const password = 'ein-gutes-wort'
let product = 0 as Id
let customer = 0 as Id

/** The colleague at the command line, while the window is open. */
async function colleague(entry: string, input: object) {
  const done = await run(
    [entry, JSON.stringify(input), '--data', `${story.profile}/data`, '--user', '王小明'],
    password,
  )
  expect(done, entry).toMatchObject({ code: 0, reply: { ok: true } })
  return (done.reply as { value: unknown }).value
}

const save = async () => {
  const lines = [{ productId: product, qty: parseQty('2'), listPrice: parsePrice('165') }]
  return (await ask('order.save', { id: null, draft: { customerId: customer, orderOn: '2026-01-05', lines } })).id
}

describe('somebody is told', () => {
  it('1: five ticked orders are given to a colleague in one go, each with its result', async () => {
    const { page } = story
    const roleId = (await ask('role.list', {})).find(({ code }) => code === 'orderManager')?.id ?? 0
    await ask('user.create', { name: '王小明', email: '', mobile: '', roleId, code: 'ABCD-2345' })
    await ask('session.choosePassword', { name: '王小明', code: 'ABCD-2345', password })
    await ask('session.signIn', owner)
    const goods = { name: 'A4复印纸', listPrice: parsePrice('165'), taxRate: 1300, openingStock: parseQty('100') }
    product = (await ask('product.create', goods)).id
    customer = (await ask('customer.create', { name: '示例晨光商贸' })).id
    for (let i = 0; i < 5; i += 1) await ask('order.confirm', { id: await save(), version: 1 })
    await go('销售订单')
    await row('示例晨光').click()
    await page.keyboard.press('Control+A')
    await button('分配').click()
    await seen('分配 5 张订单')
    await page.keyboard.type('王')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await seen('5 张已处理，0 张没有做成')
    await picture(page, '120-five-assigned')
    await button('确 定').or(button('确定')).first().click()
    await page.getByText('我的 0').locator('visible=true').waitFor()
    await picture(page, '121-order-views')
    expect(await colleague('notice.list', {})).toHaveLength(5)
  })

  it('2: what the colleague does elsewhere rings the bell, and Enter opens its order', async () => {
    const { page } = story
    expect(await ask('notice.count', {})).toMatchObject({ unread: 0 })
    const order = await save()
    const { no } = await ask('order.confirm', { id: order, version: 1 })
    await ask('comment.create', { record: 'salesOrder', recordId: order, text: '@王小明 请再核一次数量' })
    const draft = { lines: [{ productId: product, qty: parseQty('3'), listPrice: parsePrice('165') }] }
    await colleague('change.request', {
      id: order,
      version: 2,
      reason: '客户加一箱',
      draft: { customerId: customer, orderOn: '2026-01-05', ...draft },
    })
    await page.getByRole('button', { name: '通知，1 条未读' }).waitFor()
    await page.keyboard.press('Control+B')
    await seen(/已变更为第 2 版，金额 330.00 → 495.00：客户加一箱/)
    await page.getByText('改了什么').click()
    await page.locator('.differences').waitFor()
    await picture(page, '122-notices')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: no, selected: true }).waitFor()
    await page.getByRole('button', { name: '通知', exact: true }).waitFor()
    await page.keyboard.press('Control+B')
    await seen('没有未读的通知。')
    await page.getByText('全部', { exact: true }).locator('visible=true').click()
    await seen(/已变更为第 2 版/)
    await picture(page, '123-all-notices')
  })

  it('3: the owner gives an event words of their own, with a look at how they read', async () => {
    const { page } = story
    await go('设置')
    await page.getByRole('tab', { name: '通知', exact: true }).click()
    await seen('什么事通知谁。')
    await still(page)
    await picture(page, '124-notice-rules')
    await button('修改：订单审核通过').click()
    await page.getByLabel('自定义文字').fill('请备货：')
    await button('插入单号').click()
    await page.locator('.notice-preview', { hasText: '请备货：XSDD20260305-0001' }).waitFor()
    await page.getByLabel('自定义文字').fill('请备货：{单号} {成本}')
    await button('保存').click()
    await seen('这里没有「成本」可以插入。请从下面的按钮里选。')
    await picture(page, '125-notice-rule')
    await page.getByLabel('自定义文字').fill('请备货：{单号}')
    await button('保存').click()
    await seen('通知规则已保存')
    await seen('请备货：{单号}')
    expect((await ask('notice.rules', {})).rules.find(({ event }) => event === 'orderApproved')).toMatchObject({
      text: '请备货：{no}',
    })
  })

  it('4: what is to be done stands by kind, a late order with what can be written to its customer', async () => {
    const { page } = story
    const lines = [{ productId: product, qty: parseQty('2'), listPrice: parsePrice('165') }]
    const late = { customerId: customer, orderOn: '2026-01-05', promisedOn: '2026-01-08', lines }
    const { id } = await ask('order.save', { id: null, draft: late })
    const { no } = await ask('order.confirm', { id, version: 1 })
    await go('工作台')
    await button('待办中心').click()
    await seen('我的迟交订单')
    await seen(/约定 2026-01-08，已迟 \d+ 天/)
    await picture(page, '129-to-do-centre')
    await story.program.app.evaluate(({ clipboard }) => clipboard.clear())
    await button(`复制给客户的说明：${no}`).click()
    await seen('已复制，可以粘贴到微信或短信')
    expect(await story.program.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
      `您的订单 ${no} 原定 2026-01-08`,
    )
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: no, selected: true }).waitFor()
    await ask('order.ship', { id, version: 2, deliveredOn: '2026-01-09' })
    await page.keyboard.press('Control+W')
    await page.getByText('我的迟交订单').waitFor({ state: 'hidden' })
  })

  it('5: what the colleague wrote of a customer is answered and liked, and the colleague is told', async () => {
    const { page } = story
    await colleague('followUp.create', {
      customerId: customer,
      channel: 'visit',
      person: '张经理',
      content: '嫌纸贵，要再谈',
    })
    await page.keyboard.press('Control+B')
    await page.getByText('工作动态').locator('visible=true').click()
    await seen('嫌纸贵，要再谈')
    await page.getByLabel('回复王小明对 示例晨光商贸 的跟进').fill('可以给九五折')
    await page.keyboard.press('Enter')
    await page.locator('.feed .reply', { hasText: '可以给九五折' }).waitFor()
    await button('赞：王小明对 示例晨光商贸 的跟进').click()
    await seen(`${owner.name} 觉得好`)
    await picture(page, '130-work')
    expect(await colleague('notice.list', {})).toMatchObject([
      { event: 'followUpReplied', params: { by: owner.name, reply: '可以给九五折' } },
      ...Array(6).fill({}),
    ])
  })

  it('6: in English and dark', async () => {
    const { page } = story
    await button('切换到 English').click()
    await page.getByRole('button', { name: 'Switch to dark' }).click()
    await picture(page, '126-notice-rules-dark')
    await page.keyboard.press('Control+B')
    await seen('No unread notices.')
    await page.getByText('All', { exact: true }).locator('visible=true').click()
    await seen(/is now version 2, amount ¥330.00 → ¥495.00/)
    await picture(page, '127-notices-dark')
    await page.getByRole('navigation').getByRole('button', { name: 'Sales orders', exact: true }).click()
    await picture(page, '128-order-views-dark')
    expect(story.program.complaints).toEqual([])
  })
})
