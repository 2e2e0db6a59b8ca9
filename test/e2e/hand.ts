import type { Page } from 'playwright-core'
import type { Name, Output, Reply, Sent } from '../../preload/contract'
import { owner } from '../shop'

/** What a clerk does with the window: asks, clicks and looks, by the words on the screen. */
export interface Hand {
  ask<N extends Name>(name: N, input: Sent<N>): Promise<Output<N>>
  button(name: string | RegExp): ReturnType<Page['locator']>
  /** Opens a place of the side bar. */
  go(name: string): Promise<void>
  /** A row of the list on screen, not its totals at the foot; the lists of other tabs stay in the page, hidden. */
  row(text?: string | RegExp): ReturnType<Page['locator']>
  seen(text: string | RegExp): Promise<void>
}

/** The hand at a window. */
export function handAt(page: Page): Hand {
  return {
    async ask(name, input) {
      const reply = await page.evaluate(
        ([entry, sent]) => window.app.ask(entry as Name, sent, crypto.randomUUID(), 'zh') as Promise<Reply<never>>,
        [name, input] as const,
      )
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
      return reply.value
    },
    button: (name) =>
      page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .locator('visible=true')
        .first(),
    async go(name) {
      await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
      // A place opens at once; its first list arrives a moment later.
      await page.waitForTimeout(500)
    },
    row: (text = /./) =>
      page.locator('.ag-row:not([row-index^="b-"])', { hasText: text }).locator('visible=true').first(),
    seen: (text) => page.getByText(text).locator('visible=true').first().waitFor(),
  }
}

/** Sets the shop up without clicking, for stories that begin later, and waits for its home page. */
export async function openShopAt(page: Page): Promise<void> {
  const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }
  await page.getByLabel('公司名称').waitFor()
  await handAt(page).ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
  await page.reload()
  await page.getByRole('navigation').waitFor()
}
