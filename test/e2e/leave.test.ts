import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifestIn } from '../leave'
import { owner } from '../owner'
import { storyOf } from './hand'
import { newProfile, picture } from './program'

// A shop leaves one computer with everything and goes on at another, clicked in the built program.
const story = storyOf('leave', 'first run')
const { ask, button, go, seen } = story
const openBackups = async (settings: string, tab: string) => {
  await go(settings)
  await story.page.getByRole('tab', { name: tab, exact: true }).click()
}

describe('a shop that leaves', () => {
  let exported: string

  it('takes everything along: one click, one folder', async () => {
    const { page } = story
    const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }
    await page.getByLabel('公司名称').waitFor()
    await picture(page, '30-set-up')
    await ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
    await ask('customer.create', { name: '晨光商贸' })
    await page.reload()
    await openBackups('设置', '备份')
    const folder = story.profile
    await story.program.choose(folder)
    await button('导出全部数据…').click()
    await seen(/已导出 \d+ 张表/)
    await picture(page, '31-full-export')
    const name = (await readdir(folder)).find((entry) => entry.startsWith('ShunDan 2')) ?? ''
    exported = join(folder, name)
    expect((await manifestIn(exported)).tables.find(({ table }) => table === 'customers')?.rows).toBe(1)
  })

  it('is not let into a shop that has data, and told why', async () => {
    const { page } = story
    await story.program.choose(exported)
    await button('导入整店…').click()
    await page.getByRole('dialog').waitFor()
    await picture(page, '32-bring-in')
    await page.getByRole('dialog').getByRole('button', { name: '选择文件夹…' }).click()
    await seen(/店里已经有数据了/)
  })

  it('goes on at another computer from the page of the first run, with the people and the passwords it had', async () => {
    await story.restart(await newProfile())
    const { page } = story
    await story.program.choose(exported)
    await button('已有整店导出的文件夹？从那里继续…').click()
    await page.getByLabel('用户名').waitFor()
    await seen('示例商行')
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    expect((await ask('customer.list', {})).map((customer) => customer.name)).toEqual(['晨光商贸'])
    await openBackups('设置', '备份')
    await picture(page, '33-came-back')
    await button('切换到 English').click()
    await button('Switch to dark').click()
    await picture(page, '34-full-export-dark-en')
    expect(story.program.complaints).toEqual([])
  })
})
