import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storyOf } from './hand'
import { cutFigures, picture, still } from './program'

// A supplier is entered, an order typed by keyboard, sent, confirmed with less, and called off; something goes back.
const story = storyOf('buying', 'empty shop')
const { ask, button, go, row, seen } = story

const cell = (line: number, column: string) =>
  story.page.getByLabel(`第 ${line} 行${column}`, { exact: true }).locator('visible=true')

async function product(text: string, name: RegExp) {
  const { page } = story
  await page.keyboard.type(text, { delay: 20 })
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

const shown = (line: number, column: string) => expect.poll(() => cell(line, column).inputValue())

describe('buying', () => {
  it('1: a supplier is entered, and the program says when it is there already', async () => {
    const { page } = story
    const paper = {
      code: 'P-01',
      name: '示例复印纸',
      spec: 'A4 70g',
      unit: '包',
      listPrice: 2_500_000_000,
      taxRate: 1300,
    }
    await ask('product.create', { ...paper, units: [{ name: '箱', ratio: 80_000, listPrice: null }] })
    await ask('product.create', { code: 'P-02', name: '示例签字笔', unit: '支', listPrice: 200_000_000, taxRate: 1300 })
    await go('供应商')
    await seen('还没有供应商')
    await picture(page, '80-no-suppliers')
    await button('新建供应商').click()
    await page.getByLabel('名称').locator('visible=true').fill('杭州示例纸业')
    await page.getByLabel('联系人').locator('visible=true').fill('李四')
    await page.getByLabel('电话').locator('visible=true').fill('13900001234')
    await page.keyboard.press('Control+s')
    await seen('供应商已保存')
    await picture(page, '81-supplier')
    expect(await ask('supplier.list', {})).toMatchObject([{ code: 'G00001', name: '杭州示例纸业' }])
    await go('供应商')
    await button('新建供应商').click()
    await page.getByLabel('名称').locator('visible=true').fill('杭州示例纸业有限公司')
    await seen('已有相近的名称：')
    await button('杭州示例纸业 G00001').waitFor()
    await page.keyboard.press('Control+w')
    await button('不保存，关闭').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('2: an order is typed with the keyboard alone: supplier by pinyin, boxes, prices, submitted', async () => {
    const { page } = story
    await go('采购订单')
    await button('新建采购订单').click()
    await page.getByRole('combobox', { name: '供应商' }).locator('visible=true').waitFor()
    await product('hzsl', /杭州示例纸业/)
    await cell(1, '商品').waitFor()
    await product('p-01', /示例复印纸/)
    await page.keyboard.type('10箱', { delay: 20 })
    await page.keyboard.press('Enter')
    await page.keyboard.type('160', { delay: 20 })
    await page.keyboard.press('Enter')
    await product('slqzb', /示例签字笔/)
    await page.keyboard.type('100', { delay: 20 })
    await page.keyboard.press('Enter')
    await page.keyboard.type('1.25', { delay: 20 })
    await page.keyboard.press('Enter')
    await seen('1,725.00')
    await picture(page, '82-purchase-editor')
    expect(await cutFigures(page)).toEqual([])
    await page.keyboard.press('Control+s')
    await seen('草稿已保存')
    await page.keyboard.press('Control+Enter')
    await seen('已提交并审核通过')
    await seen('壹仟柒佰贰拾伍元整')
    await picture(page, '83-purchase-approved')
  })

  it('3: it goes to the supplier in words that can be pasted, and may go again', async () => {
    const { page } = story
    await button('发给供应商').click()
    await seen(/1\. 示例复印纸 A4 70g 10 箱 × 160\.00 = 1,600\.00/)
    await button('复制内容').click()
    await expect
      .poll(() => story.program.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain('杭州示例纸业')
    await picture(page, '84-send-purchase')
    await page.keyboard.press('Control+Enter')
    await button('再次发送').waitFor()
    await seen('微信或短信 李四 13900001234')
  })

  it('4: the supplier confirms less: what differs is counted at once and kept as a version', async () => {
    const { page } = story
    await button('供应商确认').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('确认数量 示例复印纸').fill('8')
    await dialog.getByLabel('确认数量 示例签字笔').fill('0')
    await dialog.getByLabel('供应商单号').fill('GYS-77')
    await seen('2 行与采购不同，价税合计变为 1,280.00')
    await picture(page, '85-confirm-purchase')
    await page.keyboard.press('Control+Enter')
    await seen('第 1 次确认')
    await seen('1,725.00 → 1,280.00 元')
    await picture(page, '86-purchase-confirmed')
    await button('示例复印纸').click()
    await page.getByRole('tab', { name: '采购价历史' }).click()
    await seen('各供应商的采购价')
    await picture(page, '86a-what-it-cost')
    await page.keyboard.press('Control+w')
    await seen('第 1 次确认')
    expect(await ask('purchase.list', {})).toMatchObject([{ state: 'CONFIRMED', gross: 128_000, supplierNo: 'GYS-77' }])
  })

  it('4b: it is printed as a purchase order, and saved as a PDF', async () => {
    const { page } = story
    await button('打印').click()
    await seen('供应商确认（签章回传）')
    await picture(page, '86b-purchase-paper')
    const path = join(story.profile, 'purchase.pdf')
    const { id } = (await ask('purchase.list', {}))[0] ?? { id: 0 }
    expect(await ask('purchase.print', { id, path, language: 'zh' })).toEqual({ path })
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('5: the next order begins with the price of the last, and shows what it cost before', async () => {
    const { page } = story
    await go('采购订单')
    await row('杭州示例纸业').waitFor()
    await picture(page, '87-purchases')
    await button('新建采购订单').click()
    await page.getByRole('combobox', { name: '供应商' }).locator('visible=true').waitFor()
    await product('13900001234', /杭州示例纸业/)
    await product('p-01', /示例复印纸/)
    await shown(1, '单价').toBe('20.00')
    await page.keyboard.type('2箱', { delay: 20 })
    await shown(1, '单价').toBe('160.00')
    await seen('160.00 / 箱')
    await picture(page, '88-last-paid')
    await page.keyboard.press('Control+w')
    await button('不保存，关闭').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('6: it is called off with the reason, and the report by type adds up', async () => {
    const { page } = story
    await go('采购订单')
    await row('杭州示例纸业').dblclick()
    await button('取消').click()
    await page.getByLabel('原因').fill('客户退单')
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
    await seen('已取消')
    await seen('客户退单')
    await go('采购订单')
    await button('更多').click()
    await page.getByRole('menuitem', { name: '按类型统计' }).click()
    await page.getByRole('dialog').getByText('采购订单小计').waitFor()
    await picture(page, '89-purchases-by-type')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('7: something goes back to the supplier', async () => {
    const { page } = story
    await go('采购退货')
    await button('新建采购退货').click()
    await page.getByRole('combobox', { name: '供应商' }).locator('visible=true').waitFor()
    await product('hzsl', /杭州示例纸业/)
    await product('p-02', /示例签字笔/)
    await page.keyboard.type('5', { delay: 20 })
    await page.keyboard.press('Enter')
    await page.keyboard.type('1.25', { delay: 20 })
    await page.getByLabel('退货原因').locator('visible=true').fill('漏墨')
    await page.keyboard.press('Control+Enter')
    await seen('已提交并审核通过')
    await still(page)
    await picture(page, '90-purchase-return')
    expect(await ask('purchaseReturn.list', {})).toMatchObject([{ state: 'APPROVED', cause: '漏墨', gross: 625 }])
  })

  it('8: what is below its minimum stock is suggested, and becomes a draft', async () => {
    const { page } = story
    const [paper] = await ask('product.list', { search: 'P-01' })
    const product = await ask('product.read', { id: paper?.id ?? 0 })
    await ask('product.change', { ...product, minStock: 100_000 })
    await go('采购订单')
    await button('更多').click()
    await page.getByRole('menuitem', { name: '补货建议' }).click()
    await page.getByRole('dialog').getByText('还没有采购过').waitFor()
    await page.getByRole('combobox', { name: '供应商' }).locator('visible=true').click()
    await page.keyboard.type('hzsl', { delay: 20 })
    await page
      .getByRole('option', { name: /杭州示例纸业/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await picture(page, '91-what-is-short')
    await page.keyboard.press('Control+Enter')
    await seen('已生成 1 张采购草稿')
    await shown(1, '数量').toBe('10')
    await picture(page, '92-draft-of-what-is-short')
  })

  it('9: in English and dark', async () => {
    const { page } = story
    await page.keyboard.press('Control+s')
    await seen('草稿已保存')
    await button('切换到 English').click()
    await button(/dark/).click()
    expect(await cutFigures(page)).toEqual([])
    await picture(page, '93-purchase-editor-en-dark')
    await go('Purchase orders')
    await still(page)
    expect(await cutFigures(page)).toEqual([])
    await picture(page, '94-purchases-en-dark')
    await row('CGDD').dblclick()
    await seen('Confirmation 1')
    await picture(page, '95-purchase-en-dark')
    await button('示例复印纸').click()
    await page.getByRole('tab', { name: 'What it cost before' }).click()
    await seen('Never bought before')
  })
})
