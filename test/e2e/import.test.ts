import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hand, handAt, openShopAt } from './hand'
import { cutFigures, dropProfile, newProfile, type Program, picture, startProgram } from './program'

// A clerk brings a workbook with mistakes, puts them right on the screen, and takes an import back.
let profile: string
let program: Program
let hand: Hand

beforeAll(async () => {
  profile = await newProfile()
  program = await startProgram(profile)
  hand = handAt(program.page)
  await openShopAt(program.page)
})
afterAll(async () => {
  await program.close()
  await dropProfile(profile)
})

async function workbook(name: string, rows: unknown[][]): Promise<string> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '明细')
  const path = join(profile, `${name}.xlsx`)
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return path
}

describe('an import with mistakes', () => {
  it('1: past orders: a bad cell is mended in the preview, a row left out, the rest imported', async () => {
    const { page } = program
    const rows = Array.from({ length: 60 }, (_, i) => [
      `S${Math.floor(i / 2)}`,
      '2026-01-05',
      `客户${Math.floor(i / 6)}`,
      `货品${i % 9}`,
      i === 11 ? '约3' : 2,
      i === 40 ? '十元' : 20,
    ])
    await program.choose(
      await workbook('以往订单', [['2026 年销售'], ['单号', '日期', '客户', '品名', '数量', '金额'], ...rows]),
    )
    await hand.go('导入')
    await hand.button('选择 Excel 文件').click()
    await hand.seen('列对应')
    await picture(page, '60-import-mapping')
    await hand.button('检查数据').click()
    await hand.seen('有错 4')
    await picture(page, '61-import-errors')
    await page.getByRole('gridcell', { name: '约3', exact: true }).dblclick()
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await hand.seen('有错 2')
    await picture(page, '62-import-mended')
    await hand.row('十元').click()
    await hand.button('所选行不导入').click()
    await hand.seen('有错 0')
    await picture(page, '63-import-left-out')
    expect(await cutFigures(page)).toEqual([])
    await hand.button('导入 59 行').click()
    await hand.seen('导入完成')
    await picture(page, '64-import-done')
    expect(await hand.ask('order.totals', {})).toMatchObject({ count: 30, sums: { gross: 118_000 } })
  })

  it('and the page had nothing to complain about', () => {
    expect(program.complaints).toEqual([])
  })
})
