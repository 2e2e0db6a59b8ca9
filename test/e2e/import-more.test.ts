import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// A shop brings its customers with what they owe, and its price list; by hand it enters one more opening balance.
const story = storyOf('import-more', 'empty shop')
const { ask, button, go, row, seen } = story

async function choose(name: string, rows: unknown[][]): Promise<void> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表')
  const path = join(story.profile, `${name}.xlsx`)
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  await story.program.choose(path)
}

/** Chooses what to import, the file, and goes on to the check. */
async function check(kind: string): Promise<void> {
  await button('选择 Excel 文件').waitFor()
  await story.page.getByText(kind, { exact: true }).locator('visible=true').last().click()
  await button('选择 Excel 文件').click()
  await seen('列对应')
  await button('检查数据').click()
  await seen('数据行')
}

describe('a shop begins', () => {
  it('1: with its customers, some in several rows, and what they owe; what is odd is hinted at', async () => {
    const { page } = story
    await ask('customer.create', { name: '示例晨光商贸有限公司', code: '00123' })
    await choose('客户表', [
      [
        '客户编码',
        '客户名称',
        '联系人',
        '电话',
        '地址',
        '税号',
        '开票抬头',
        '开户行',
        '账号',
        '账期',
        '期初余额',
        '期初日期',
      ],
      [
        'C1',
        '示例永盛五金',
        '王经理',
        '13900000001',
        '示例路 1 号',
        '91330106MA2H0DEM0E',
        '',
        '',
        '',
        30,
        1234.5,
        '2026-01-01',
      ],
      [
        '',
        '',
        '李会计',
        '13900000002',
        '示例路 2 号',
        '',
        '永盛五金有限公司',
        '示例银行',
        '6222000011112222',
        '',
        '',
        '',
      ],
      ['123', '示例晨光', '', '', '', '', '', '', '', '', -500, ''],
      ['C3', '示例小店', '', '139', '', '', '', '', '', '', '', ''],
    ])
    await go('导入')
    await check('客户')
    await seen('有错 1')
    await page.getByText('有提示 1').click()
    await row('疑似').click()
    await seen(/第 4 行：.*疑似同一条：已有编码 00123/)
    await picture(page, '160-import-hints')
    expect(await cutFigures(page)).toEqual([])
    await button('导入 3 行').click()
    await seen('导入完成')
    await picture(page, '161-import-openings-done')
    expect(await ask('customer.list', { search: 'C1' })).toMatchObject([{ balance: 123_450, overdue: 123_450 }])
  })

  it('2: and one more opening balance by hand, which is then shown and can be taken back', async () => {
    const { page } = story
    await go('客户')
    await row('00123').dblclick()
    await page.getByRole('tab', { name: '对账单' }).click()
    await button('期初余额…').click()
    await page.getByRole('dialog').getByLabel('金额').fill('88.8')
    await picture(page, '162-opening-dialog')
    await page.keyboard.press('Control+Enter')
    await seen('期初余额已录入')
    await button('期初余额…').click()
    await page.getByRole('dialog').getByText('还没核销').waitFor()
    await picture(page, '163-opening-known')
    await page.keyboard.press('Escape')
    expect(await ask('customer.list', { search: '00123' })).toMatchObject([{ balance: 8880 }])
  })

  it('3: and its price list: what is unknown is named with the nearest codes', async () => {
    const { page } = story
    const goods = { name: '示例复印纸', code: 'PAPER-70', unit: '包', listPrice: 2_500_000_000, taxRate: 1300 }
    await ask('product.create', goods)
    await ask('priceLevel.create', { name: '批发' })
    await choose('价格表', [
      ['货号', '价格等级', '客户', '价格', '生效日期'],
      ['PAPER-70', '批发', '', 22, ''],
      ['PAPER-70', '', '示例永盛五金', 21.5, '2026-01-01'],
      ['PAPER70', '批发', '', 20, ''],
    ])
    await go('导入')
    await button('再导入一个文件').click()
    await check('价格表')
    await row('相近的编码：PAPER-70').waitFor()
    await picture(page, '164-import-prices')
    await button('导入 2 行').click()
    await seen('导入完成')
    expect(await ask('customerPrice.list', {})).toMatchObject([{ price: 2_150_000_000 }])
  })

  it('4: in English and in the dark too', async () => {
    const { page } = story
    await page.getByRole('button', { name: 'EN' }).click()
    await button('Switch to dark').click()
    await button('Import another file').click()
    await picture(page, '165-import-kinds-en-dark')
    await button('Choose an Excel file').waitFor()
    await choose('customers', [
      ['Customer code', 'Customer', 'Contact', 'Opening balance'],
      ['C1', '', 'Ms. Li', 5],
      ['N1', '示例永盛', 'Mr. Zhao', -20],
    ])
    await page.getByText('Customers', { exact: true }).locator('visible=true').last().click()
    await button('Choose an Excel file').click()
    await button('Check data').click()
    await row('has an opening balance of 1,234.50').waitFor()
    await picture(page, '166-import-english-dark')
  })

  it('and the page had nothing to complain about', () => {
    expect(story.program.complaints).toEqual([])
  })
})
