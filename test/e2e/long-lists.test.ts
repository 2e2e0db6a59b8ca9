import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { owner } from '../owner'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// Very long lists in the real window, looked at and timed by hand: SHUNDAN_LARGE_SHOP names a database that
// `npm run bench -- --only lists --folder <folder>` has made, <folder>/large/shundan.db. Without it this file is not run.
describe('lists of a large shop', () => {
  const story = storyOf('long-lists', async (profile) => {
    await mkdir(join(profile, 'data'))
    await copyFile(process.env.SHUNDAN_LARGE_SHOP ?? '', join(profile, 'data', 'shundan.db'))
  })
  const { seen } = story
  const rowsThere = () =>
    story.page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('.ag-row:not([row-index^="b-"])')].filter(
        (row) => row instanceof HTMLElement && row.checkVisibility({ checkVisibilityCSS: true }),
      )
      return rows.length > 5 && rows.every((row) => row.querySelector('.ag-cell:not(.mark)')?.textContent !== '')
    })
  const timed = async (name: string, act: () => Promise<unknown>) => {
    const began = performance.now()
    await act()
    process.stdout.write(`${name}: ${Math.round(performance.now() - began)} ms\n`)
  }
  const toTheEnd = async () => {
    const { page } = story
    await page.locator('.ag-row .ag-cell:not(.mark)').locator('visible=true').first().click()
    await page.keyboard.press('Control+ArrowDown')
    // Rows that were there count as drawn until the grid has begun to move.
    await page.waitForTimeout(100)
    await rowsThere()
  }

  beforeAll(async () => {
    const { page } = story
    await page.getByLabel('用户名').fill(owner.name)
    await page.getByLabel('密码').fill(owner.password)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').waitFor()
    // The work of every start is done by then, and what is timed has the machine to itself.
    await page.waitForTimeout(3000)
  })

  it('customers: opened, scrolled to the end, sorted, searched', async () => {
    const { page } = story
    await timed('customers opened', async () => {
      await page.keyboard.press('Alt+3')
      await rowsThere()
    })
    await picture(page, '50-many-customers')
    await timed('customers scrolled to the end', toTheEnd)
    await page.getByRole('complementary').getByText('K99999').waitFor()
    await picture(page, '51-many-customers-end')
    await timed('customers sorted by name', async () => {
      await page.locator('.ag-header-cell[col-id="name"] .ag-header-cell-text').click()
      // The old order stands until the grid has begun to ask.
      await page.waitForTimeout(50)
      await rowsThere()
    })
    await timed('customers scrolled to the end of that order', toTheEnd)
    await timed('customers searched', async () => {
      await page.keyboard.press('Control+f')
      await page.keyboard.type('hzcgxl')
      // The search begins a moment after the last letter.
      await page.waitForTimeout(200)
      await rowsThere()
    })
    await picture(page, '52-many-customers-found')
    expect(await cutFigures(page)).toEqual([])
  })

  it('order lines: opened, scrolled to the end, sorted, searched', async () => {
    const { page } = story
    await timed('order lines opened', async () => {
      await page.keyboard.press('Alt+5')
      await rowsThere()
    })
    await seen(/^1,000,000 条|^\d[\d,]+ 条/)
    await picture(page, '53-many-lines')
    await timed('order lines scrolled to the end', toTheEnd)
    await picture(page, '54-many-lines-end')
    await timed('order lines sorted by amount', async () => {
      await page.locator('.ag-header-cell[col-id="gross"] .ag-header-cell-text').locator('visible=true').click()
      // The old order stands until the grid has begun to ask.
      await page.waitForTimeout(50)
      await rowsThere()
    })
    await timed('order lines searched', async () => {
      await page.keyboard.press('Control+f')
      await page.keyboard.type('晨光 复印纸')
      // The search begins a moment after the last letter.
      await page.waitForTimeout(200)
      await rowsThere()
    })
    await picture(page, '55-many-lines-found')
    expect(await cutFigures(page)).toEqual([])
  })

  it('a long export shows how far it is; stopped it leaves no file, let run it needs little memory', async () => {
    const { page } = story
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    // All rows are counted again before the export knows how many there are.
    await page.waitForTimeout(1500)
    const path = join(story.profile, 'lines.xlsx')
    await story.program.choose(path)
    const begin = async () => {
      await page.keyboard.press('Control+e')
      await seen('Excel 工作簿')
      await page.keyboard.press('Enter')
      await seen(/正在导出 [1-9]/)
    }
    await begin()
    await picture(page, '56-exporting')
    await page.getByRole('button', { name: '停止导出' }).click()
    await seen('已停止导出')
    expect((await readdir(story.profile)).filter((name) => name.startsWith('lines'))).toEqual([])
    const memory = () => story.program.app.evaluate(() => process.memoryUsage().rss / 1e6)
    let most = 0
    const before = await memory()
    await begin()
    await timed('all order lines exported', async () => {
      const done = page.getByText('已导出').locator('visible=true').first().waitFor({ timeout: 600_000 })
      const ended = done.then(() => true)
      // Memory is looked at twice a second.
      while (!(await Promise.race([ended, page.waitForTimeout(500).then(() => false)])))
        most = Math.max(most, await memory())
    })
    const size = (await stat(path)).size / 1e6
    process.stdout.write(
      `${size.toFixed(0)} MB written; main process from ${before.toFixed(0)} to ${most.toFixed(0)} MB\n`,
    )
    expect(story.program.complaints).toEqual([])
  })
})
