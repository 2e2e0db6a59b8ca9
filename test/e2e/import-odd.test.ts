import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// A workbook as people really hand it over: filtered rows, hidden columns, a discount that can be read two ways, a wide price list.
const story = storyOf('import-odd', 'empty shop')
const { ask, button, go, row, seen } = story

async function choose(name: string, rows: unknown[][], dressed: (sheet: WorkSheet) => void = () => {}): Promise<void> {
  const sheet = utils.aoa_to_sheet(rows)
  dressed(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '表')
  const path = join(story.profile, `${name}.xlsx`)
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }) as Buffer)
  await story.program.choose(path)
}

const kind = (name: string) => story.page.getByText(name, { exact: true }).locator('visible=true').last().click()

describe('a workbook with more in it than one sees', () => {
  it('1: hidden columns and the two meanings of a discount are said before anything is checked', async () => {
    await ask('customer.create', { name: '示例晨光商贸', code: '00123' })
    await choose(
      '旧订单',
      [
        ['单号', '日期', '交货日期', '客户编号', '客户', '品名', '单位', '数量', '金额', '折扣', '备注'],
        ['A1', '2026-01-05', '2026-01-04', '123', '示例晨光', '复印纸', '包', 2, 50, 95, '内部备注'],
        ['A2', '2026-01-06', '', 'C2', '示例永盛', '复印纸', '箱', 1, 240, 95, ''],
        ['A3', '2026-01-07', '', 'C2', '示例永盛', '复印纸', '包', 4, 100, 90, ''],
        ['A4', '2062-01-08', '', 'C3', '示例小店', '中性笔', '支', 9, 18, 100, ''],
      ],
      (sheet) => {
        sheet['!rows'] = Array.from({ length: 5 }, (_, at) => ({ hidden: at === 3 }))
        sheet['!cols'] = Array.from({ length: 11 }, (_, column) => ({ hidden: column === 10 }))
      },
    )
    await go('导入')
    await button('选择 Excel 文件').waitFor()
    await kind('以往订单')
    await button('选择 Excel 文件').click()
    await seen('表格里有隐藏的列：K · 备注。')
    const way = story.page.getByRole('radiogroup', { name: '“J · 折扣”写的是' })
    expect(await way.getByRole('radio', { checked: true }).locator('..').textContent()).toContain('付多少')
    await picture(story.page, 'import-hidden-columns')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('2: filtered rows come along and are counted; who wants only what is seen ticks it', async () => {
    await button('检查数据').click()
    await seen('表格里有 1 行被隐藏或被筛选掉，也一起检查了。')
    const only = story.page.getByRole('checkbox', { name: '只导入看得见的行' })
    expect(await only.isChecked()).toBe(false)
    await row('没有单位「箱」').first().click()
    await picture(story.page, 'import-hidden-rows')
    await only.click()
    await seen('不导入 1')
    expect(await only.isChecked()).toBe(true)
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('3: in English, a price list with a column for each level is matched by itself', async () => {
    const { page } = story
    await ask('priceLevel.create', { name: 'Wholesale' })
    await ask('priceLevel.create', { name: 'Members' })
    const paper = { name: 'Sample paper', code: 'P1', unit: 'pack', listPrice: 2_500_000_000, taxRate: 1300 }
    const { id } = await ask('product.create', paper)
    await choose(
      'prices',
      [
        ['Product code', 'Product', 'Wholesale', 'Members', 'Cost'],
        ['P1', 'Sample paper', 22, 23.5, 18],
        ['P2', 'Sample pen', 1.2, 1.3, 1],
      ],
      (sheet) => {
        sheet['!rows'] = [{}, {}, { hidden: true }]
        sheet['!cols'] = [{}, {}, {}, {}, { hidden: true }]
      },
    )
    await page.getByRole('button', { name: 'EN' }).click()
    await button('Back').click()
    await button('Another file').click()
    await kind('Price lists')
    await button('Choose an Excel file').click()
    await seen('Hidden columns of the sheet: E · Cost.')
    await picture(page, 'import-wide-prices-en')
    await button('Check data').click()
    await seen('Rows hidden or filtered out in the sheet, checked all the same: 1.')
    await picture(page, 'import-wide-checked-en')
    expect(await cutFigures(page)).toEqual([])
    await button('Import rows: 1').click()
    await seen('Import finished')
    const prices = (await ask('price.read', { id })).levels.map(({ price }) => price)
    expect(prices.sort()).toEqual([2_200_000_000, 2_350_000_000])
  })

  it('4: of several sheets the one that was chosen last time is offered again', async () => {
    const { page } = story
    const book = utils.book_new()
    const header = ['Product code', 'Wholesale']
    const many = Array.from({ length: 9 }, (_, i) => [`Q${i}`, i + 1])
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...many]), 'Old list')
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ['P1', 21]]), 'New list')
    const path = join(story.profile, 'two lists.xlsx')
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    await story.program.choose(path)
    await button('Import another file').click()
    await kind('Price lists')
    await button('Choose an Excel file').click()
    await seen('Old list (10 rows)')
    await page.getByRole('combobox', { name: 'Sheet' }).click()
    await page.locator('.ant-select-item-option', { hasText: 'New list' }).click()
    await seen('New list (2 rows)')
    // How a screen is liked is written a moment later.
    await page.waitForTimeout(1000)
    await story.program.choose(path)
    await button('Another file').click()
    await kind('Price lists')
    await button('Choose an Excel file').click()
    await seen('New list (2 rows)')
  })
})
