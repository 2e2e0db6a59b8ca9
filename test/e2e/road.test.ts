import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { owner } from '../owner'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// The first whole road, clicked and typed in the built program: a workbook in, an order to cash out.
const realWorkbook = resolve(import.meta.dirname, '../../../shared/data/superstore-zh.xls')

const story = storyOf('road', 'first run')
const { ask, button, go, row, seen } = story

describe('the first whole road', () => {
  it('1: the first run asks for the shop and its owner, and refuses a wrong mobile number at its field', async () => {
    const { page } = story
    await page.getByLabel('公司名称').fill('示例商行')
    await page.getByLabel('联系人').fill('张三')
    await page.getByLabel('邮箱').fill('zhang@example.com')
    await page.getByLabel('手机号').fill('1380013800')
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码', { exact: true }).fill(owner.password)
    await page.getByLabel('再输一次密码').fill(owner.password)
    await button('建立店铺，开始使用').click()
    await seen(/11 位/)
    await picture(page, '01-set-up')
    await page.getByLabel('手机号').fill('13800138000')
    await button('建立店铺，开始使用').click()
    await page.getByRole('navigation').waitFor()
    await picture(page, '02-home-of-an-empty-shop')
  })

  it('2: the old workbook is imported: chosen, its columns found, checked, and all of it arrives', async () => {
    const { page } = story
    const path = existsSync(realWorkbook) ? realWorkbook : await madeWorkbook(join(story.profile, 'orders.xlsx'))
    await story.program.choose(path)
    await go('导入')
    await button('选择 Excel 文件').click()
    await seen('列对应')
    await picture(page, '03-import-columns')
    await button('检查数据').click()
    await seen('没有发现错误')
    await picture(page, '04-import-check')
    await button(/^导入 .* 行$/).click()
    await seen('导入完成')
    await picture(page, '05-import-done')
    const { count, sums } = await ask('order.totals', {})
    if (path === realWorkbook) expect([count, sums.gross]).toEqual([4985, 1_611_754_840])
    else expect([count, sums.gross]).toEqual([3, 18_000])
  })

  it('3: the grids show it, search by initials, sort, and sum at the bottom', async () => {
    const { page } = story
    await go('客户')
    await row().waitFor()
    await picture(page, '06-customers')
    await go('商品')
    await row().waitFor()
    await picture(page, '07-products')
    await go('销售订单')
    await row().waitFor()
    await picture(page, '08-orders')
    expect(await cutFigures(page)).toEqual([])
    await row().dblclick()
    await seen('订单明细')
    await picture(page, '09-historical-order')
  })

  it('4: an order is taken by keyboard alone, from Ctrl+N to confirmed', async () => {
    const { page } = story
    const term = { method: 'net' as const, days: 30, day: 0 }
    await ask('customer.create', {
      name: '杭州晨光商贸有限公司',
      contact: '王经理',
      phone: '13900001111',
      address: '文三路 1 号',
      term,
    })
    await ask('product.create', {
      name: 'A4复印纸',
      unit: '箱',
      spec: '70g',
      listPrice: 16_500_000_000,
      taxRate: 1300,
      openingStock: 1_000_000,
    })
    await ask('product.create', {
      name: '中性笔',
      unit: '盒',
      listPrice: 2_400_000_000,
      taxRate: 1300,
      openingStock: 1_000_000,
    })
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '客户' }).waitFor()
    await page.keyboard.type('hzcg', { delay: 20 })
    await page
      .getByRole('option', { name: /^(?!新建).*晨光/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    for (const [text, name, qty] of [
      ['a4fyz', /A4复印纸/, '20'],
      ['zxb', /中性笔/, '50'],
    ] as const) {
      // The cursor goes to the next cell after the row is drawn; a person's hand takes as long.
      await page.waitForTimeout(150)
      await page.keyboard.type(text, { delay: 20 })
      await page.getByRole('option', { name }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.type(qty, { delay: 20 })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      if (qty === '20') await page.keyboard.type('95', { delay: 20 })
      await page.keyboard.press('Enter')
    }
    await seen('4,335.00')
    await picture(page, '10-order-editor')
    expect(await cutFigures(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await seen(/XSDD\d{8}-0001/)
    const [order] = await ask('order.list', { filters: { state: { kind: 'oneOf', values: ['CONFIRMED'] } } })
    expect(order).toMatchObject({ gross: 433_500, customerName: '杭州晨光商贸有限公司' })
    await picture(page, '11-order-confirmed')
  })

  it('5: shipped, it is owed; paid and confirmed, it is not; the invoice gets its number', async () => {
    const { page } = story
    await button('发货').click()
    await page.getByRole('dialog').waitFor()
    await picture(page, '12-ship')
    await button('确认发货').click()
    await seen(/CKD\d{8}-0001/)
    const { sums } = await ask('openItem.totals', { asOf: today() })
    expect(sums.open).toBe(433_500)

    await button('登记收款').click()
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('收款金额（元）').fill('4335')
    await picture(page, '13-enter-receipt')
    await button('登记并送财务确认').click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const [receipt] = await ask('receipt.list', {})
    expect(receipt).toMatchObject({ state: 'PENDING', amount: 433_500 })
    expect((await ask('openItem.totals', { asOf: today() })).sums.open).toBe(433_500)
    await go('收款')
    await row().waitFor()
    await row().click()
    await picture(page, '14-receipts')
    await button('确认到账').click()
    await seen(/已确认：核销/)
    expect((await ask('openItem.totals', { asOf: today() })).sums.open).toBe(0)

    await go('销售订单')
    await row('杭州晨光').dblclick()
    await button('申请开票').click()
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('纳税人识别号').fill('91330106MA2H0DEM0E')
    await picture(page, '15-request-invoice')
    await button('提交申请').click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await go('发票')
    await row().click()
    await button('通过').click()
    await button('回写发票号码').click()
    await page.getByLabel('发票号码').last().fill('2633200000001234567')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|保\s*存|回写/ })
      .last()
      .click()
    await seen(/20 位/)
    await page.getByLabel('发票号码').last().fill('26332000000012345678')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|保\s*存|回写/ })
      .last()
      .click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await seen('待审核 0')
    await seen('待开票 0')
    await picture(page, '16-invoices')
    const [invoice] = await ask('invoice.list', {})
    expect(invoice).toMatchObject({ state: 'ISSUED', invoiceNo: '26332000000012345678', gross: 433_500 })
  })

  it('6: the aging ties to its documents, and is exported as a real workbook', async () => {
    const { page } = story
    const customers = await ask('customer.pick', { text: '晨光' })
    const products = await ask('product.pick', { text: 'A4复印纸' })
    const lines = [{ productId: products[0]?.id ?? 0, qty: 30_000, listPrice: 16_500_000_000 }]
    const { id } = await ask('order.save', {
      id: null,
      draft: { customerId: customers[0]?.id ?? 0, orderOn: '2026-01-05', lines },
    })
    await ask('order.confirm', { id, version: 1 })
    await ask('order.ship', { id, version: 2, deliveredOn: '2026-01-06' })
    await go('账龄')
    await seen('495.00')
    await picture(page, '17-aging')
    const path = join(story.profile, 'aging.xlsx')
    await story.program.choose(path)
    await button('导出').click()
    await page.getByText('全部 1 条，Excel 工作簿 .xlsx').click()
    await seen('已导出 1 行')
    const sheet = Object.values(read(await readFile(path), { cellFormula: true }).Sheets)[0] ?? {}
    const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 })
    expect(rows[1]).toContain('杭州晨光商贸有限公司')
    expect(rows[1]?.filter((cell) => cell === 495)).toHaveLength(2)
    await go('应收明细')
    await row().waitFor()
    await picture(page, '18-outstanding-payments')
  })

  it('7: the order is printed: previewed, and as a PDF of two pages with the Chinese glyphs in it', async () => {
    const { page } = story
    const customers = await ask('customer.pick', { text: '晨光' })
    const products = await ask('product.pick', { text: 'A4复印纸' })
    const lines = Array.from({ length: 60 }, () => ({
      productId: products[0]?.id ?? 0,
      qty: 10_000,
      listPrice: 16_500_000_000,
    }))
    const { id } = await ask('order.save', {
      id: null,
      draft: { customerId: customers[0]?.id ?? 0, orderOn: today(), lines },
    })
    await ask('order.confirm', { id, version: 1, acceptShortage: true })
    await go('销售订单')
    await row('9,900.00').dblclick()
    await button('打印').click()
    await seen('玖仟玖佰元整')
    await picture(page, '19-print-preview')
    const path = join(story.profile, 'order.pdf')
    await story.program.choose(path)
    await button('另存为 PDF').click()
    await seen('PDF 已保存')
    const pdf = (await readFile(path)).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThanOrEqual(2)
    expect(/\/FontFile|\/Type3/.test(pdf)).toBe(true)
  })

  it('8: nothing was complained about, the books agree, and a daily backup is there', async () => {
    const { page } = story
    expect(story.program.complaints).toEqual([])
    const { results } = await ask('book.prove', {})
    expect(results.flatMap((result) => result.disagreements)).toEqual([])
    const backups = await ask('backup.list', {})
    expect(backups.map((backup) => backup.reason)).toContain('daily')
    await page
      .getByRole('contentinfo')
      .getByText(/上次备份/)
      .waitFor()
  })
})

/** A small workbook of past orders for a clone that has no other. */
async function madeWorkbook(path: string): Promise<string> {
  const book = utils.book_new()
  const rows = [1, 2, 3].map((i) => [`A${i}`, '2025-06-01', `C${i}`, `客户${i}`, `P${i}`, `货${i}`, i, 30 * i])
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['订单号', '日期', '客户编号', '客户名称', '商品编号', '商品名称', '数量', '金额'], ...rows]),
    '订单',
  )
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return path
}
