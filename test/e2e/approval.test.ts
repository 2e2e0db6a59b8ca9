import { describe, expect, it } from 'vitest'
import { parseFen } from '../../main/value/fen'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { owner } from '../owner'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// An order beyond a rule: the owner sets the rule and a flow, the clerk submits, the manager rejects and approves. By keyboard.
const story = storyOf('approval', 'empty shop')
const { ask, button, seen } = story

const password = 'ein-gutes-wort'

async function become(name: string, word: string) {
  const { page } = story
  await page.locator('.user-menu').click()
  await page.getByRole('menuitem', { name: /切换用户/ }).click()
  await page.getByLabel('用户名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(word)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
}

/** Opens something by the palette. */
async function command(text: string) {
  const { page } = story
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
}

describe('an order is approved in the window', () => {
  it('1: the owner switches a rule on and draws a flow', async () => {
    const { page } = story
    const roles = await ask('role.list', {})
    const roleOf = (code: string) => roles.find((role) => role.code === code)?.id ?? 0
    for (const [name, role] of [
      ['小李', 'sales'],
      ['王主管', 'salesManager'],
    ] as const)
      await ask('user.create', { name, email: '', mobile: '', roleId: roleOf(role), code: 'ABCD-2345' })
    await ask('customer.create', { name: '晨光商贸', creditLimit: parseFen('8000') })
    const goods = { name: '复印纸', unit: '箱', taxRate: 1300, listPrice: parsePrice('100') }
    await ask('product.create', { ...goods, openingStock: parseQty('80'), floorPrice: parsePrice('80') })
    await command('审核规则')
    await seen('订单符合所有打勾的规则就自动通过')
    await page.getByRole('checkbox', { name: '订单金额' }).focus()
    await page.keyboard.press('Space')
    expect(await page.getByRole('checkbox', { name: '信用额度' }).isChecked()).toBe(true)
    await page.keyboard.press('Control+s')
    await seen('已保存。')
    await picture(page, '90-approval-rules')
    await button('新建流程').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('流程名称').fill('大单')
    await page.getByLabel('第 1 步 谁审核').focus()
    await page.keyboard.type('销售主管')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await picture(page, '91-approval-flow')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('cell', { name: '大单', exact: true }).waitFor()
    await picture(page, '92-approval-flows')
  })

  it('2: the clerk submits an order that breaks both rules; it waits for the manager', async () => {
    const { page } = story
    await page.locator('.user-menu').click()
    await page.getByRole('menuitem', { name: /切换用户/ }).click()
    for (const name of ['王主管', '小李']) {
      await page.getByLabel('用户名').fill(name)
      await page.getByLabel('密码', { exact: true }).fill('ABCD-2345')
      await page.keyboard.press('Enter')
      await page.getByLabel('新密码', { exact: true }).fill(password)
      await page.getByLabel('再输一次新密码').fill(password)
      await page.keyboard.press('Enter')
      await page.getByRole('navigation').waitFor()
      if (name === '小李') break
      await page.locator('.user-menu').click()
      await page.getByRole('menuitem', { name: /切换用户/ }).click()
    }
    await page.keyboard.press('Control+n')
    await page.getByLabel('客户', { exact: true }).waitFor()
    await page.keyboard.type('晨光')
    await page
      .getByRole('option', { name: /^(?!新建).*晨光/, selected: true })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('复印纸')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('120')
    await page.keyboard.press('Control+Enter')
    await seen(/已提交，等王主管审核/)
    await seen(/超信用额度 4,000.00/)
    await picture(page, '93-waits-for-approval')
    const [order] = await ask('order.list', {})
    expect(order).toMatchObject({ state: 'PENDING', outstanding: 0 })
  })

  it('3: the manager sees it on the first screen and among what waits, and rejects it with a reason', async () => {
    const { page } = story
    await become('王主管', password)
    await seen('待我审核')
    await picture(page, '94-home-to-approve')
    await command('待我审核')
    await page.getByRole('checkbox', { name: /选中 XSDD/ }).waitFor()
    await picture(page, '95-inbox')
    await page.getByRole('button', { name: /^XSDD/ }).locator('visible=true').first().focus()
    await page.keyboard.press('Enter')
    await seen('加上本单后剩')
    await picture(page, '96-approver-looks')
    expect(await cutFigures(page)).toEqual([])
    await button('驳回').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('原因').fill('贵')
    await page.keyboard.press('Control+Enter')
    await seen('请写明驳回的原因，至少两个字。')
    await page.getByLabel('原因').fill('超出额度，先收一部分款')
    await page.keyboard.press('Control+Enter')
    await seen('已驳回。')
    await picture(page, '97-rejected')
  })

  it('4: the clerk reads why, reworks it and submits it again under its number', async () => {
    const { page } = story
    await become('小李', password)
    await command('-0001')
    await seen('超出额度，先收一部分款')
    await button('修改后重新提交').focus()
    await page.keyboard.press('Enter')
    const quantity = page.getByLabel(/数量/).locator('visible=true').first()
    await quantity.fill('105')
    await picture(page, '98-rework')
    await page.keyboard.press('Control+Enter')
    await seen('第 2 次提交')
    const orders = await ask('order.list', {})
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({ state: 'PENDING', gross: 1_050_000 })
  })

  it('5: the manager approves; the shortage is said once more, and the order is confirmed', async () => {
    const { page } = story
    await become('王主管', password)
    await command('-0001')
    await button('通过').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('意见（可不填）').fill('已和老板说过')
    await page.keyboard.press('Control+Enter')
    await button('缺货也确认').focus()
    await page.keyboard.press('Enter')
    await seen(/已通过，订单 XSDD.* 已确认/)
    await seen('已和老板说过')
    await picture(page, '99-approved')
    expect(story.program.complaints).toEqual([])
  })

  it('6: in English and dark', async () => {
    const { page } = story
    await become(owner.name, owner.password)
    await button(/English/).click()
    await button(/dark/).click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Approval rules')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await seen('Credit limit')
    await picture(page, '100-approval-rules-en-dark')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('-0001')
    await page.locator('[role=option]').first().waitFor()
    await page.keyboard.press('Enter')
    await seen('Submission 2')
    await picture(page, '101-approved-en-dark')
  })
})
