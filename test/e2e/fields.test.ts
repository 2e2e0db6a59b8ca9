import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { storyOf } from './hand'
import { picture } from './program'

// The owner defines what the shop wants to know of its customers; a clerk fills it in, narrows the list by it and exports it.
const story = storyOf('fields', 'empty shop')
const { ask, button, go, row: rowOf, seen } = story

beforeAll(async () => {
  for (const name of ['晨光商行', '永盛茶庄', '和顺文具']) await ask('customer.create', { name })
})

const field = (name: string) =>
  story.page.locator('form').getByLabel(name, { exact: true }).locator('visible=true').first()
const dialog = () => story.page.locator('.ant-modal').last()
const chooseKind = async (name: string) => {
  await dialog().locator('.ant-select').first().click()
  await story.pick(name)
}
const define = async (name: string, kind: string) => {
  await button('新建字段').click()
  await dialog().getByLabel('字段名称').fill(name)
  await chooseKind(kind)
}
const saved = async () => {
  await story.page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'hidden' })
}

describe('the shop’s own fields', () => {
  it('are defined by their owner: a number, a choice of words, a day', async () => {
    const { page } = story
    await go('客户')
    await button('自定义字段').click()
    await seen('还没有自定义字段')
    await picture(page, '60-no-fields')
    await define('店面面积', '数字')
    await dialog().getByLabel('小数位数').fill('1')
    await saved()
    await define('结款方式', '选项')
    await button('加一个词').click()
    await page.keyboard.type('现款')
    await page.keyboard.press('Enter')
    await page.keyboard.type('月结')
    await dialog().getByLabel('必填').check()
    await picture(page, '61-field-choice')
    await saved()
    await define('开店日期', '日期')
    await saved()
    await define('微信', '文字')
    await saved()
    await button('把「开店日期」上移').click()
    await seen('现款、月结')
    await expect
      .poll(() => page.locator('.field-table tbody tr td:first-child').allInnerTexts())
      .toEqual([...['店面面积', '开店日期', '结款方式', '微信']])
    await picture(page, '62-fields')
  })

  it('are filled in on the form; one that is needed cannot be left empty', async () => {
    const { page } = story
    await go('客户')
    await rowOf('晨光商行').dblclick()
    await page.getByRole('tab', { name: '资料' }).click()
    await field('店面面积').fill('很大')
    await seen('「很大」不是数字')
    await page.keyboard.press('Control+s')
    await seen('请填写')
    await picture(page, '63-field-faults')
    await field('店面面积').fill('120.5')
    await field('开店日期').fill('2019-05-01')
    await page.keyboard.press('Enter')
    await field('结款方式').click()
    await page.keyboard.type('月')
    await page.keyboard.press('Enter')
    await field('微信').fill('约在 cg2019')
    await page.keyboard.press('Control+s')
    await seen('客户已保存')
    await picture(page, '64-own-fields')
    const [row] = await ask('customer.list', { search: '晨光' })
    expect(Object.values(row ?? {})).toEqual(expect.arrayContaining([1_205_000, '2019-05-01', '月结', '约在 cg2019']))
  })

  it('are columns to show, sort and narrow by, and stand beside the list', async () => {
    const { page } = story
    await go('客户')
    await page.keyboard.press('Control+Shift+C')
    for (const name of ['联系人', '电话', '最近下单', '城市'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck()
    for (const name of ['店面面积', '结款方式', '开店日期'])
      await page.getByRole('checkbox', { name, exact: true }).check()
    await page.keyboard.press('Escape')
    await page.locator('.ag-header-cell', { hasText: '结款方式' }).locator('.ag-header-icon').first().click()
    await page.locator('.ag-filter').getByText('月结').click()
    await page.keyboard.press('Escape')
    await seen('结款方式 月结')
    await seen('1 条')
    await rowOf('晨光商行').click()
    await seen('约在 cg2019')
    await picture(page, '65-list-by-own-field')
  })

  it('go out with the list as numbers, days and words', async () => {
    const { page } = story
    const path = join(story.profile, 'own.xlsx')
    await story.program.choose(path)
    await page.keyboard.press('Control+e')
    await page
      .getByText(/Excel 工作簿/)
      .first()
      .click()
    await seen('已导出 1 行')
    const sheet = Object.values(read(await readFile(path), { cellDates: true }).Sheets)[0] ?? {}
    const [row] = utils.sheet_to_json<Record<string, unknown>>(sheet)
    expect(row).toMatchObject({ 店面面积: 120.5, 结款方式: '月结', 开店日期: expect.any(Date) })
  })

  it('change their kind with a report first; what cannot be read stays beside the field', async () => {
    const { page } = story
    await page.keyboard.press('Control+k')
    await page.keyboard.type('自定义字段')
    await page.keyboard.press('Enter')
    await button('换类型 微信').click()
    await chooseKind('数字')
    await seen('0 个值可以转换，1 个不能')
    await picture(page, '66-conversion')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'hidden' })
    await page.getByRole('tab', { name: /晨光商行/ }).click()
    await seen('原文：约在 cg2019')
    await picture(page, '67-kept-text')
  })

  it('look right in English and in the dark', async () => {
    const { page } = story
    await go('设置')
    await page.getByRole('tab', { name: '语言与外观' }).click()
    await page.getByText('English').click()
    await page.getByText('Dark', { exact: true }).click()
    await page.getByRole('tab', { name: /Custom fields/ }).click()
    await seen('as text only: 1')
    await picture(page, '68-fields-en-dark')
    await page.getByRole('tab', { name: /晨光商行/ }).click()
    await picture(page, '69-own-fields-en-dark')
    await go('Customers')
    await picture(page, '70-list-en-dark')
  })

  it('without a complaint of the window', () => {
    expect(story.program.complaints).toEqual([])
  })
})
