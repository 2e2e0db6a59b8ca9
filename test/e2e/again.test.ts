import { describe, expect, it } from 'vitest'
import { owner } from '../owner'
import { storyOf } from './hand'
import { picture } from './program'

// The program is closed and started again, and goes back to a backup.
const story = storyOf('again', 'empty shop')
const { ask, button, go, seen } = story

describe('another day', () => {
  it('started again it asks who is there, and everything is as it was left', async () => {
    await ask('customer.create', { name: '晨光商贸' })
    await story.restart()
    const { page } = story
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill('falsch')
    await page.keyboard.press('Enter')
    await seen('用户名或密码不对')
    await picture(page, '23-sign-in')
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    expect((await ask('customer.list', {})).map(({ name }) => name)).toEqual(['晨光商贸'])
    await picture(page, '24-home')
  })

  it('a backup made by hand is restored from the list; everybody signs in again and what came later is gone', async () => {
    const { page } = story
    const before = (await ask('customer.totals', {})).count
    await go('设置')
    await page.getByRole('tab', { name: '备份' }).locator('visible=true').click()
    await button('立即备份').click()
    await seen('手动')
    await ask('customer.create', { name: '后来的客户' })
    expect((await ask('customer.totals', {})).count).toBe(before + 1)
    await page.getByRole('row', { name: /手动/ }).getByRole('button').click()
    await picture(page, '25-restore')
    await button(/^恢复到/).click()
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    expect((await ask('customer.totals', {})).count).toBe(before)
  })
})
