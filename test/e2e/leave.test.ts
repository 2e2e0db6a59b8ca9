import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Name, Output, Reply, Sent } from '../../preload/contract'
import { manifestIn } from '../leave'
import { owner } from '../shop'
import { dropProfile, newProfile, type Program, picture, startProgram } from './program'

// A shop leaves one computer with everything and goes on at another, clicked in the built program.
let profiles: string[]
let program: Program
let page: Page

const ask = async <N extends Name>(name: N, input: Sent<N>): Promise<Output<N>> => {
  const reply = await page.evaluate(
    ([entry, sent]) => window.app.ask(entry as Name, sent, crypto.randomUUID(), 'zh') as Promise<Reply<never>>,
    [name, input] as const,
  )
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
  return reply.value
}
const start = async (profile: string) => {
  program = await startProgram(profile)
  page = program.page
}
const button = (name: string) => page.getByRole('button', { name, exact: true }).locator('visible=true').first()
const seen = (text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor()
const openBackups = async (settings: string, tab: string) => {
  await page.getByRole('navigation').getByRole('button', { name: settings, exact: true }).click()
  await page.getByRole('tab', { name: tab, exact: true }).click()
}

beforeAll(async () => {
  profiles = [await newProfile(), await newProfile(), await newProfile()]
  await start(profiles[0] ?? '')
})
afterAll(async () => {
  await program.close()
  for (const profile of profiles) await dropProfile(profile)
})

describe('a shop that leaves', () => {
  let exported: string

  it('takes everything along: one click, one folder', async () => {
    const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }
    await page.getByLabel('公司名称').waitFor()
    await picture(page, '30-set-up')
    await ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
    await ask('customer.create', { name: '晨光商贸' })
    await page.reload()
    await openBackups('设置', '备份')
    const [folder = ''] = profiles
    await program.choose(folder)
    await button('导出全部数据…').click()
    await seen(/已导出 \d+ 张表/)
    await picture(page, '31-full-export')
    const name = (await readdir(folder)).find((entry) => entry.startsWith('ShunDan 2')) ?? ''
    exported = join(folder, name)
    expect((await manifestIn(exported)).tables.find(({ table }) => table === 'customers')?.rows).toBe(1)
  })

  it('is not let into a shop that has data, and told why', async () => {
    await program.choose(exported)
    await button('导入整店…').click()
    await page.getByRole('dialog').waitFor()
    await picture(page, '32-bring-in')
    await page.getByRole('dialog').getByRole('button', { name: '选择文件夹…' }).click()
    await seen(/店里已经有数据了/)
  })

  it('goes on at another computer from the page of the first run, with the people and the passwords it had', async () => {
    await program.close()
    await start(profiles[1] ?? '')
    await program.choose(exported)
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
    expect(program.complaints).toEqual([])
  })
})
