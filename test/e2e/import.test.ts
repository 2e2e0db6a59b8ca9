import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// A clerk brings a workbook with mistakes, puts them right on the screen, and takes an import back.
const story = storyOf('import', 'empty shop')
const { ask, button, go, row, seen } = story

async function workbook(name: string, rows: unknown[][]): Promise<string> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '明细')
  const path = join(story.profile, `${name}.xlsx`)
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return path
}

describe('a workbook comes in', () => {
  it('1: past orders: a bad cell is mended in the preview, a row left out, the rest imported', async () => {
    const { page } = story
    const rows = Array.from({ length: 60 }, (_, i) => [
      `S${Math.floor(i / 2)}`,
      '2026-01-05',
      `客户${Math.floor(i / 6)}`,
      `货品${i % 9}`,
      i === 11 ? '约3' : 2,
      i === 40 ? '十元' : 20,
    ])
    await story.program.choose(
      await workbook('以往订单', [['2026 年销售'], ['单号', '日期', '客户', '品名', '数量', '金额'], ...rows]),
    )
    await go('导入')
    await button('选择 Excel 文件').click()
    await seen('列对应')
    await picture(page, '60-import-mapping')
    await button('检查数据').click()
    await seen('有错 4')
    await picture(page, '61-import-errors')
    await page.getByRole('gridcell', { name: '约3', exact: true }).dblclick()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await seen('有错 2')
    await picture(page, '62-import-mended')
    await row('十元').click()
    await button('所选行不导入').click()
    await seen('有错 0')
    await picture(page, '63-import-left-out')
    expect(await cutFigures(page)).toEqual([])
    await button('导入 59 行').click()
    await seen('导入完成')
    await picture(page, '64-import-done')
    expect(await ask('order.totals', {})).toMatchObject({ count: 30, sums: { gross: 118_000 } })
  })

  it('2: customers are exported, changed in the workbook, and brought back: what changed is shown cell by cell', async () => {
    const { page } = story
    const path = join(story.profile, '客户.xlsx')
    await go('客户')
    await row('客户3').waitFor()
    await story.program.choose(path)
    await page.keyboard.press('Control+e')
    await page.getByText('全部 10 条，Excel 工作簿 .xlsx').click()
    await seen('已导出 10 行')
    const book = read(await readFile(path))
    const sheet = Object.values(book.Sheets)[0] ?? {}
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    const contact = rows[0]?.indexOf('联系人') ?? -1
    for (const i of [3, 5]) rows[i] = Object.assign([...(rows[i] ?? [])], { [contact]: `新联系人${i}` })
    await story.program.choose(await workbook('客户改过', rows))
    await go('导入')
    await button('再导入一个文件').click()
    await page.getByText('客户', { exact: true }).locator('visible=true').last().click()
    await button('选择 Excel 文件').click()
    await seen('按哪些字段认出已有的客户')
    await picture(page, '65-import-customers-mapping')
    await button('检查数据').click()
    await seen('检查数据')
    await page.getByText('更新', { exact: true }).locator('visible=true').last().click()
    await row('→ 新联系人3').waitFor()
    await picture(page, '66-import-customers-changed')
    await button('导入 2 行').click()
    await seen('导入完成')
    expect(await ask('customer.list', { search: '新联系人' })).toHaveLength(2)
  })

  it('3: and an import is taken back from the list of imports, after a question', async () => {
    const { page } = story
    await button('导入记录').click()
    await picture(page, '67-import-history')
    await button('撤销').click()
    await seen('更新的 2 条会恢复原值')
    await picture(page, '68-import-undo-question')
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
    await seen('导入已撤销')
    expect(await ask('customer.list', { search: '新联系人' })).toHaveLength(0)
    await page.getByRole('button', { name: 'EN' }).click()
    await button('Switch to dark').click()
    await seen('Past imports')
    await picture(page, '69-import-history-en-dark')
  })

  it('and the page had nothing to complain about', () => {
    expect(story.program.complaints).toEqual([])
  })
})
