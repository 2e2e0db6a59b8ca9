import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// Products on screen: the tree they lie in, what they are sold by and for, and what they look like.
const story = storyOf('product', 'empty shop')
const { ask, button, go, row, seen } = story

describe('products', () => {
  it('1: the tree is built and put in order', async () => {
    const { page } = story
    await go('商品')
    await button('商品设置').click()
    await seen('还没有类别')
    await picture(page, 'product-01-no-categories')
    for (const name of ['办公用品', '纸张']) {
      await button('新建大类').click()
      await page.locator('.ant-modal').getByLabel('名称').fill(name)
      await page.keyboard.press('Enter')
      await page.locator('.ant-modal').waitFor({ state: 'hidden' })
    }
    await page.getByText('纸张', { exact: true }).click()
    await button('移动').click()
    await page.getByRole('combobox', { name: '类别' }).locator('visible=true').last().click()
    await page.locator('.ant-select-tree-title', { hasText: '办公用品' }).click()
    await page.locator('.ant-modal').getByRole('button', { name: '移动' }).click()
    await page.locator('.ant-modal').waitFor({ state: 'hidden' })
    expect((await ask('category.tree', {})).map(({ path }) => path)).toEqual(['办公用品', '办公用品 / 纸张'])
    await button('新建品牌').click()
    await page.locator('.ant-modal').getByLabel('名称').fill('示例纸业')
    await page.keyboard.press('Enter')
    await seen('0 个商品')
    await picture(page, 'product-02-categories')
  })

  it('2: a product is entered with its category, brand, barcodes, floor price and minimum stock', async () => {
    const { page } = story
    await go('商品')
    await button('新建商品').click()
    await page.getByLabel('商品名称').fill('A4复印纸')
    await page.getByRole('combobox', { name: '类别' }).locator('visible=true').click()
    await page.keyboard.type('纸')
    await page.locator('.ant-select-tree-title', { hasText: '纸张' }).click()
    await page.getByRole('combobox', { name: '品牌' }).click()
    await page.keyboard.type('示例')
    await page.keyboard.press('Enter')
    await page.getByLabel('条码').click()
    await page.keyboard.type('6901234567893')
    await page.keyboard.press('Enter')
    await seen('校验位不对')
    await page.getByLabel('标准单价').fill('165')
    await page.getByLabel('底价').fill('150')
    await page.getByRole('textbox', { name: '最低库存' }).fill('20')
    await page.getByLabel('期初库存').fill('19')
    await picture(page, 'product-03-form')
    await page.keyboard.press('Control+S')
    await seen('商品已保存')
    await picture(page, 'product-04-page')
    const [made] = await ask('product.list', {})
    expect(made).toMatchObject({ category: '办公用品 / 纸张', brand: '示例纸业', floorPrice: parsePrice('150') })
    expect(made?.lacking).toBe(parseQty('1'))
    await go('商品')
    await page.getByText('待补货 1').click()
    await row('A4复印纸').waitFor()
    await picture(page, 'product-05-list')
    expect(await cutFigures(page)).toEqual([])
  })

  it('3: prices by level and for one customer, with their history', async () => {
    const { page } = story
    await go('商品')
    await button('商品设置').click()
    await button('建立 批发 / 零售 / VIP').click()
    await seen('VIP')
    await picture(page, 'product-06-price-levels')
    const [level] = (await ask('priceLevel.all', {})).filter(({ name }) => name === '批发')
    await ask('customer.create', { name: '杭州晨光商贸有限公司', priceLevelId: level?.id ?? null })
    await go('商品')
    await row('A4复印纸').dblclick()
    await page.getByRole('tab', { name: '价格' }).locator('visible=true').click()
    await page.getByLabel('批发', { exact: true }).fill('160')
    await button('保存').click()
    await seen('价格已保存')
    await button('新增客户专价').click()
    const dialog = page.locator('.ant-modal')
    await dialog.getByRole('combobox', { name: '客户' }).fill('hzcg')
    await page.getByRole('option', { name: /晨光/ }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByLabel('含税单价').fill('155')
    await dialog.getByLabel('起订量').fill('10')
    await picture(page, 'product-07-customer-price')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'hidden' })
    await row('晨光').waitFor()
    await picture(page, 'product-08-prices')
    expect(await ask('customerPrice.totals', {})).toMatchObject({ count: 1 })
  })

  it('4: an order line follows them, and says when a price is too low', async () => {
    const { page } = story
    await page.keyboard.press('Control+N')
    await page.getByRole('combobox', { name: '客户' }).locator('visible=true').fill('hzcg')
    await page.getByRole('option', { name: /晨光/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('a4')
    await page.getByRole('option', { name: /A4复印纸/ }).waitFor()
    await page.keyboard.press('Enter')
    const price = page.locator('[data-cell="0:price"]')
    await expect.poll(() => price.inputValue()).toBe('160.00')
    await page.locator('[data-cell="0:qty"]').fill('10')
    await expect.poll(() => price.inputValue()).toBe('155.00')
    await seen('客户专价')
    await picture(page, 'product-09-order-price')
    await price.fill('149')
    await seen('低于底价 150.00')
    await picture(page, 'product-10-below-floor')
    await page.keyboard.press('Control+S')
    await seen('草稿已保存')
    await page.keyboard.press('Control+Enter')
    await seen('价格请再核对')
    await picture(page, 'product-10-asked-again')
    await button('回去修改').click()
    await page.locator('.ant-modal').waitFor({ state: 'hidden' })
    expect((await ask('order.list', {}))[0]?.state).toBe('DRAFT')
  })

  it('4a: a code nobody bears is not taken; the nearest are named, and chosen by the arrow only', async () => {
    const { page } = story
    const cell = page.getByRole('combobox', { name: '商品' }).locator('visible=true').last()
    await cell.fill('P00O01')
    await seen('编码相近的有')
    await page.keyboard.press('Enter')
    await picture(page, 'product-10-near')
    await expect.poll(() => cell.getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-cell="1:product"]').inputValue()).toContain('A4复印纸')
    await page.keyboard.press('Control+S')
    await seen('草稿已保存')
  })

  it('5: a product sold by the box is typed so, and a bundle is put together', async () => {
    const { page } = story
    await ask('product.create', {
      name: '中性笔',
      unit: '盒',
      listPrice: parsePrice('24'),
      taxRate: 1300,
      openingStock: parseQty('100'),
      units: [{ name: '箱', ratio: parseQty('12'), listPrice: parsePrice('270') }],
    })
    await page.locator('[data-cell="1:product"]').fill('zxb')
    await page.getByRole('option', { name: /中性笔/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('第 2 行单位').waitFor()
    await page.locator('[data-cell="1:qty"]').pressSequentially('2箱')
    await expect.poll(() => page.locator('[data-cell="1:price"]').inputValue()).toBe('270.00')
    await picture(page, 'product-11-by-the-box')
    await page.keyboard.press('Control+S')
    await seen('草稿已保存')
    await go('商品')
    await button('新建商品').click()
    await page.getByLabel('商品名称').locator('visible=true').fill('开学套装')
    await page.getByRole('combobox', { name: '类型' }).locator('visible=true').click()
    await story.pick('套装')
    const adding = page.getByRole('combobox', { name: '加一种组成商品' })
    for (const [typed, name] of [
      ['zxb', /中性笔/],
      ['a4', /A4复印纸/],
    ] as const) {
      await adding.fill(typed)
      await page.getByRole('option', { name }).waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByLabel('每套数量 中性笔').fill('2')
    await page.getByLabel('标准单价').locator('visible=true').fill('200')
    await button('加一个单位').click()
    await page.getByLabel('另一单位').fill('箱')
    await page.getByLabel('含多少基本单位').fill('4')
    await picture(page, 'product-12-bundle-form')
    await page.keyboard.press('Control+S')
    await seen('商品已保存')
    await picture(page, 'product-13-bundle')
    expect((await ask('product.list', { search: '开学' }))[0]?.available).toBe(parseQty('19'))
  })

  it('6: a style of colours and sizes, and its stock as a matrix', async () => {
    const { page } = story
    await go('商品')
    await button('商品设置').click()
    await button('新建款式').click()
    await page.getByLabel('款式名称').fill('圆领T恤')
    await page.getByLabel('标准单价').locator('visible=true').fill('59')
    for (const [label, names] of [
      ['颜色', '红 蓝 白 '],
      ['尺码', 'S M L XL '],
    ] as const) {
      await page.getByRole('combobox', { name: label }).locator('visible=true').click()
      await page.keyboard.type(names)
    }
    await seen('共 12 个商品')
    await picture(page, 'product-14-style-form')
    await page.keyboard.press('Control+S')
    await seen('按颜色和尺码的库存')
    const [style] = await ask('style.all', {})
    const { variants } = await ask('style.read', { id: style?.id ?? 0 })
    const movedOn = today()
    for (const [i, { id }] of variants.entries()) {
      if (i % 3 !== 1) await ask('product.adjustStock', { id, qty: parseQty(String(i + 3)), movedOn })
    }
    await seen('14')
    await picture(page, 'product-15-matrix')
  })

  it('7: a product has a picture, on its page and small in the list; a renamed program is refused', async () => {
    const { page } = story
    const drawn = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 })
      const pen = canvas.getContext('2d')
      if (pen) {
        pen.fillStyle = '#3a7bd5'
        pen.fillRect(0, 0, 400, 300)
        pen.fillStyle = '#fff'
        pen.fillRect(120, 40, 160, 220)
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    const path = join(story.profile, 'photo.png')
    await writeFile(path, Buffer.from(drawn, 'base64'))
    await story.program.choose(path)
    await go('商品')
    await page.getByText('全部', { exact: true }).locator('visible=true').first().click()
    await row('A4复印纸').dblclick()
    await page.getByRole('tab', { name: '图片' }).locator('visible=true').click()
    await button('添加图片').click()
    const shown = page.getByRole('img', { name: 'A4复印纸 图片 1' })
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400)
    const disguised = join(story.profile, 'program.jpg')
    await writeFile(disguised, 'MZ this is a program')
    await story.program.choose(disguised)
    await button('添加图片').click()
    await seen('不是 JPG 或 PNG 图片')
    await picture(page, 'product-16-pictures')
    await go('商品')
    const small = row('A4复印纸').locator('img')
    await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96)
    await picture(page, 'product-17-list-with-picture')
  })

  it('8: all of it in English and dark', async () => {
    const { page } = story
    await page.getByRole('button', { name: 'EN' }).click()
    await page.getByRole('button', { name: 'Switch to dark' }).click()
    await picture(page, 'product-18-list-dark')
    for (const [i, tab] of ['A4复印纸', 'Product set-up', 'Products'].entries()) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await picture(page, `product-19-dark-${i}`)
    }
    expect(await cutFigures(page)).toEqual([])
  })

  it('9: the window never complained', () => {
    expect(story.program.complaints).toEqual([])
  })
})
