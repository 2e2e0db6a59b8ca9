import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Name, Output, Reply, Sent } from '../../preload/contract'
import { owner } from '../shop'
import { dropProfile, newProfile, type Program, picture, startProgram } from './program'

// Lists as a clerk uses them without a mouse: tick, export, search, choose columns.
let profile: string
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
const seen = (text: string | RegExp) => page.getByText(text).locator('visible=true').first().waitFor()
const gone = (text: string | RegExp) =>
  page.getByText(text).locator('visible=true').first().waitFor({ state: 'hidden' })
const cell = (text: string) => page.locator('.ag-row').getByText(text, { exact: true }).locator('visible=true').first()

beforeAll(async () => {
  profile = await newProfile()
  program = await startProgram(profile)
  page = program.page
  await page.getByLabel('公司名称').waitFor()
  const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }
  await ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
  for (let i = 1; i <= 40; i += 1) {
    const name = `${['晨光', '鑫隆', '永盛', '=和顺'][i % 4]}商行${String(i).padStart(2, '0')}`
    await ask('customer.create', { code: `00${String(i).padStart(2, '0')}`, name, creditLimit: (i * 10_000) as never })
  }
  await page.reload()
  await page.getByRole('navigation').waitFor()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await page.screenshot({ path: 'test-output/failed-lists.png' })
})
afterAll(async () => {
  await program.close()
  await dropProfile(profile)
})

describe('lists by keyboard', () => {
  it('rows are ticked with Space and Shift, all with Ctrl+A, none with Escape', async () => {
    await page.keyboard.press('Alt+3')
    await cell('0003').click()
    await page.keyboard.press('Space')
    await seen('已选 1 行')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await seen('已选 3 行')
    await page.keyboard.press('Shift+ArrowUp')
    await seen('已选 2 行')
    await picture(page, '30-rows-ticked')
    await page.keyboard.press('Control+a')
    await seen('已选 40 行')
    await page.keyboard.press('Space')
    await seen('已选 39 行')
    await page.keyboard.press('Escape')
    await gone(/已选/)
  })

  it('the ticked rows are exported through the menu that Ctrl+E opens', async () => {
    await cell('0001').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await seen('已选 2 行')
    await page.keyboard.press('Control+e')
    await seen('只导出所选，通用文本 .csv')
    await picture(page, '31-export-menu')
    const path = join(profile, 'two.xlsx')
    await program.choose(path)
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await seen('已导出 2 行')
    await picture(page, '32-exported')
    const rows = utils.sheet_to_json<string[]>(Object.values(read(await readFile(path)).Sheets)[0] ?? {}, { header: 1 })
    expect(rows.slice(1, 3).map(([code, name]) => [code, name])).toEqual([
      ['0001', '鑫隆商行01'],
      ['0002', '永盛商行02'],
    ])
  })

  it('columns are shown, hidden and moved by keyboard, filters stand above the list, and both are remembered', async () => {
    await page.keyboard.press('Control+Shift+C')
    await seen('Alt+↑↓')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await picture(page, '33-columns')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Escape')
    await page.locator('.ag-header-cell', { hasText: '信用额度' }).waitFor({ state: 'hidden' })
    await page.locator('.ag-header-cell[col-id="code"] .ag-header-icon').first().click()
    await page.locator('.ag-filter input').first().fill('3')
    await seen('编号 含「3」')
    await page.keyboard.press('Escape')
    await picture(page, '34-filter')
    await page.waitForTimeout(1000)
    await page.reload()
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('Alt+3')
    await seen('编号 含「3」')
    await seen('13 条')
    const titles = await page.locator('.ag-header-cell-text').allInnerTexts()
    expect(titles.slice(0, 3)).toEqual(['编号', '应收余额', '客户名称'])
    await page.getByRole('button', { name: '清除筛选' }).click()
    await seen('40 条')
  })

  it('the palette finds by pinyin what somebody wrote in Chinese, does what is chosen, and remembers it', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('chenguang')
    await page
      .getByRole('option', { name: /晨光商行/ })
      .first()
      .waitFor()
    await picture(page, '35-palette')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('0007')
    await page.getByRole('option', { name: /=和顺商行07/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: /和顺商行07/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /=和顺商行07/ }).waitFor()
    await picture(page, '36-palette-recent')
    await page.keyboard.type('xsmx')
    await page.getByRole('option', { name: '销售明细' }).waitFor()
    await page.keyboard.press('Enter')
    await seen('还没有卖出过商品')
    await picture(page, '37-no-order-lines')
  })

  it('nothing is left lying about, and the window has not complained', async () => {
    expect((await readdir(profile)).filter((name) => name.includes('.part'))).toEqual([])
    expect(program.complaints).toEqual([])
  })
})
