import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { storyOf } from './hand'
import { picture } from './program'

// Lists as a clerk uses them without a mouse: tick, export, search, choose columns.
const story = storyOf('lists', 'empty shop')
const { ask, seen } = story
const gone = (text: string | RegExp) =>
  story.page.getByText(text).locator('visible=true').first().waitFor({ state: 'hidden' })
const cell = (text: string) =>
  story.page.locator('.ag-row').getByText(text, { exact: true }).locator('visible=true').first()

beforeAll(async () => {
  for (let i = 1; i <= 40; i += 1) {
    const name = `${['晨光', '鑫隆', '永盛', '=和顺'][i % 4]}商行${String(i).padStart(2, '0')}`
    await ask('customer.create', { code: `00${String(i).padStart(2, '0')}`, name, creditLimit: (i * 10_000) as never })
  }
})

describe('lists by keyboard', () => {
  it('rows are ticked with Space and Shift, all with Ctrl+A, none with Escape', async () => {
    const { page } = story
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
    const { page } = story
    await cell('0001').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await seen('已选 2 行')
    await page.keyboard.press('Control+e')
    await seen('只导出所选，通用文本 .csv')
    await picture(page, '31-export-menu')
    const path = join(story.profile, 'two.xlsx')
    await story.program.choose(path)
    // The next press moves on from where the menu has drawn itself to be.
    const at = (text: string) => page.locator('.ant-dropdown [role=menuitem]:focus', { hasText: text }).waitFor()
    await at('全部 40 条，Excel 工作簿')
    await page.keyboard.press('ArrowDown')
    await at('全部 40 条，通用文本')
    await page.keyboard.press('ArrowDown')
    await at('只导出所选，Excel 工作簿')
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
    const { page } = story
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
    // What is arranged is kept a moment after the last change, and nothing on the screen tells of it.
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
    const { page } = story
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
    expect((await readdir(story.profile)).filter((name) => name.includes('.part'))).toEqual([])
    expect(story.program.complaints).toEqual([])
  })
})
