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
    await kind('历史订单')
    await button('选择 Excel 文件').click()
    await seen('表格里有隐藏的列：K · 备注。')
    const way = story.page.getByRole('radiogroup', { name: '「J · 折扣」写的是' })
    await expect.poll(() => way.getByRole('radio', { checked: true }).locator('..').textContent()).toContain('付多少')
    await picture(story.page, 'import-hidden-columns')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('2: filtered rows come along and are counted; who wants only what is seen ticks it', async () => {
    await button('检查数据').click()
    await seen('表格里有 1 行被隐藏或被筛选掉，也一起检查了。')
    const only = story.page.getByRole('checkbox', { name: '只导入看得见的行' })
    await expect.poll(() => only.isChecked()).toBe(false)
    await row('没有单位「箱」').first().click()
    await picture(story.page, 'import-hidden-rows')
    await only.click()
    await seen('不导入 1')
    await expect.poll(() => only.isChecked()).toBe(true)
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('3: orders as blocks: what stands once above is suggested and shown; goods nobody knows are refused or made as one chooses', async () => {
    const { page } = story
    await ask('product.create', {
      name: '复印纸',
      code: 'PAPER-70',
      unit: '包',
      listPrice: 2_500_000_000,
      taxRate: 1300,
    })
    await choose(
      '成块的订单',
      [
        ['单号', '日期', '客户', '货号', '品名', '数量', '金额'],
        ['B1', '2026-01-05', '示例晨光', 'PAPER-70', '复印纸', 2, 50],
        ['', '', '', 'PAPER70', '复印纸厚', 1, 25],
        ['B2', '2026-01-06', '示例永盛', 'PAPER-70', '复印纸', 4, 100],
      ],
      (sheet) => {
        sheet['!merges'] = [0, 1, 2].map((c) => ({ s: { r: 1, c }, e: { r: 2, c } }))
      },
    )
    await button('上一步').click()
    await button('换一个文件').click()
    await kind('历史订单')
    await button('选择 Excel 文件').click()
    await page.locator('.from-above', { hasText: '示例晨光' }).waitFor()
    await picture(page, 'import-blocks')
    expect(await cutFigures(page)).toEqual([])
    await button('检查数据').click()
    await row('相近的编码：PAPER-70').waitFor()
    await seen('沿用上一行的行')
    await picture(page, 'import-blocks-checked')
    await button('上一步').click()
    await page.getByText('建成新商品', { exact: true }).click()
    await button('检查数据').click()
    await seen('有错 0')
    await button('导入 3 行').click()
    await seen('导入完成')
    expect(await ask('order.list', { sort: [{ column: 'no', descending: false }] })).toMatchObject([
      { no: 'B1', customerName: '示例晨光', gross: 7500 },
      { no: 'B2', customerName: '示例永盛', gross: 10_000 },
    ])
  })

  it('4: a product that stands in the sheet twice waits until one says which row counts', async () => {
    const { page } = story
    await choose('商品两次', [
      ['货号', '品名', '标价'],
      ['T1', '示例本子', 5],
      ['T1', '示例本子', 6],
    ])
    await button('再导入一个文件').click()
    await kind('商品')
    await button('选择 Excel 文件').click()
    await button('检查数据').click()
    await seen('有 1 行和上面某一行是同一条记录')
    await picture(page, 'import-twice')
    await button('用后面的行更新').click()
    await seen('有错 0')
    await button('导入 1 行').click()
    await seen('导入完成')
    expect(await ask('product.list', { search: 'T1' })).toMatchObject([{ listPrice: 600_000_000 }])
    await button('再导入一个文件').click()
  })

  it('5: in English, a price list with a column for each level is matched by itself', async () => {
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

  it('6: of several sheets the one that was chosen last time is offered again', async () => {
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
    await story.pick('New list')
    await seen('New list (2 rows)')
    // How a screen is liked is written a moment later.
    await page.waitForTimeout(1000)
    await story.program.choose(path)
    await button('Another file').click()
    await kind('Price lists')
    await button('Choose an Excel file').click()
    await seen('New list (2 rows)')
  })

  it('7: in English and in the dark, what is asked before and after the check', async () => {
    const { page } = story
    await button('Switch to dark').click()
    await choose('blocks', [
      ['Order no', 'Order date', 'Customer', 'Product code', 'Product', 'Quantity', 'Amount'],
      ['E1', '2026-01-05', 'Example Ltd', 'P1', 'Sample paper', 2, 50],
      ['', '', '', 'P11', 'Sample card', 1, 25],
    ])
    await button('Another file').click()
    await kind('Past orders')
    await button('Choose an Excel file').click()
    await page.locator('.from-above', { hasText: 'Example Ltd' }).waitFor()
    await picture(page, 'import-blocks-en-dark')
    await button('Check data').click()
    await row('The nearest codes: P1').waitFor()
    await picture(page, 'import-blocks-checked-en-dark')
    await choose('twice', [
      ['Product code', 'Product', 'List price'],
      ['T2', 'Sample notebook', 5],
      ['T2', 'Sample notebook', 6],
    ])
    await button('Back').click()
    await button('Another file').click()
    await kind('Products')
    await button('Choose an Excel file').click()
    await button('Check data').click()
    await seen('Rows that are the same record as a row above')
    await picture(page, 'import-twice-en-dark')
    expect(await cutFigures(page)).toEqual([])
  })
})
