import { it } from 'vitest'
import { owner } from '../shop'
import { newProfile, startProgram } from './program'
it('x', async () => {
  const program = await startProgram(await newProfile())
  const page = program.page
  page.setDefaultTimeout(8000)
  await page.waitForFunction(() => 'app' in window)
  await page.evaluate(async ([o]) => {
    await window.app.ask('shop.setUp', { company: { name: 's', contact: 'x', email: 'a@b.cc', mobile: '13800138000' }, owner: o }, crypto.randomUUID(), 'zh')
  }, [owner])
  try {
    await page.getByRole('navigation').waitFor()
    await page.getByRole('navigation').getByRole('button', { name: '客户', exact: true }).click()
    await page.getByRole('button', { name: '新建客户' }).locator('visible=true').first().click()
    await page.getByLabel('客户名称').locator('visible=true').first().fill('abc')
    await page.getByRole('button', { name: '添加联系人' }).locator('visible=true').first().click()
    await page.waitForTimeout(800)
    await page.screenshot({ path: 'test-output/look1.png' })
    console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300)))
  } finally {
    console.log(program.complaints)
    await program.app.evaluate(({ app }) => app.exit(0)).catch(() => {})
  }
})
