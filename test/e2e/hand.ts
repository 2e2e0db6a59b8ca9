import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Name, Output, Reply, Sent } from '../../preload/contract'
import { owner } from '../owner'
import { dayForStory } from './day'
import { dropProfile, newProfile, type Program, startProgram, still } from './program'

/** What a clerk does with the window: asks, clicks and looks, by the words on the screen. */
export interface Hand {
  ask<N extends Name>(name: N, input: Sent<N>): Promise<Output<N>>
  button(name: string | RegExp): ReturnType<Page['locator']>
  /** Chooses from the list of a field, opened by its keyboard. */
  choose(label: string, option: string): Promise<void>
  /** Waits until no dialog is open. */
  closed(): Promise<void>
  /** A field by its name; on the screen that is being left, a panel may bear the same. */
  field(name: string): ReturnType<Page['locator']>
  /** Opens a place of the side bar. */
  go(name: string): Promise<void>
  /** Clicks an entry of the list that is open, until the list closes: what is clicked while it still opens may miss. */
  pick(option: string | RegExp): Promise<void>
  press(key: string): Promise<void>
  /** A row of the list on screen, not its totals at the foot; the lists of other tabs stay in the page, hidden. */
  row(text?: string | RegExp): ReturnType<Page['locator']>
  seen(text: string | RegExp): Promise<void>
}

/** A story told at one window: what the clerk does, the program behind it, and its profile folder. */
export interface Story extends Hand {
  readonly page: Page
  readonly program: Program
  readonly profile: string
  /** Closes the program and starts it again, on the same profile folder or another one. */
  restart(profile?: string): Promise<void>
  /** Takes the power away and starts the program again. */
  kill(): Promise<void>
  /** The answers to one question stay away until what this gives is called: a slow computer. */
  holdBack(question: Name): Promise<() => Promise<void>>
}

/** Where a story begins: at the page of the first run, in a shop set up with nothing in it, or in a profile made ready for it. */
type Beginning = 'first run' | 'empty shop' | ((profile: string) => Promise<void>)

/**
 * The built program for the stories of one file: started before them, closed after them, its folder thrown away. A step that
 * fails leaves its screen in test-output/failed-<name>-<step>.png.
 */
export function storyOf(name: string, beginning: Beginning): Story {
  const profiles: string[] = []
  let program: Program
  const hand = handAt(() => program.page)
  const start = async (profile: string) => {
    if (!profiles.includes(profile)) profiles.push(profile)
    program = await startProgram(profile)
  }
  beforeAll(async () => {
    await dayForStory()
    const profile = await newProfile()
    if (typeof beginning === 'function') await beginning(profile)
    await start(profile)
    if (beginning === 'empty shop') await openShop(hand, program.page)
  })
  afterEach(async ({ task }) => {
    const step = task.name.match(/^\d+/)?.[0] ?? 'step'
    if (task.result?.state === 'fail') await program.page.screenshot({ path: `test-output/failed-${name}-${step}.png` })
  })
  afterAll(async () => {
    await program.close()
    for (const profile of profiles) await dropProfile(profile)
  })
  return {
    ...hand,
    get page() {
      return program.page
    },
    get program() {
      return program
    },
    get profile() {
      return profiles[0] ?? ''
    },
    async restart(profile = profiles[0] ?? '') {
      await program.close()
      await start(profile)
    },
    async kill() {
      const ended = new Promise((done) => program.app.process().once('exit', done))
      program.app.process().kill('SIGKILL')
      await ended
      await program.close()
      await start(profiles[0] ?? '')
    },
    async holdBack(question) {
      await program.app.evaluate(holdAnswers, question)
      return () => program.app.evaluate(({ ipcMain }, name) => void ipcMain.emit(`let go ${name}`), question)
    },
  }
}

/** Stands before what answers the window, inside the program. Runs there: it may use nothing of this file. */
function holdAnswers({ ipcMain }: Pick<typeof import('electron'), 'ipcMain'>, question: string): void {
  const { _invokeHandlers: answering } = ipcMain as unknown as {
    _invokeHandlers: Map<string, (...said: unknown[]) => unknown>
  }
  const answer = answering.get('ask')
  if (answer === undefined) throw new Error('Nobody answers')
  const letGo = new Promise((done) => ipcMain.once(`let go ${question}`, done))
  answering.set('ask', async (event, name, ...said) => {
    if (name === question) await letGo
    return answer(event, name, ...said)
  })
}

/** The way into the program, whatever is asked: spelled out for every name it would be too much for the compiler. */
interface Loose {
  ask(name: string, input: unknown, id: string, language: 'zh'): Promise<Reply<never>>
}

function handAt(page: () => Page): Hand {
  const press = (key: string) => page().keyboard.press(key)
  const field = (name: string) =>
    page()
      .locator('input, textarea')
      .and(page().getByLabel(name, { exact: true }))
      .locator('visible=true')
      .first()
  const pick = async (option: string | RegExp) => {
    const entry = page().locator('.ant-select-item-option', { hasText: option }).locator('visible=true').first()
    const gone = () =>
      entry.waitFor({ state: 'hidden', timeout: 5000 }).then(
        () => true,
        () => false,
      )
    do await entry.click()
    while (!(await gone()))
  }
  return {
    async ask(name, input) {
      const reply = await page().evaluate(
        ([entry, sent]) => (window.app as unknown as Loose).ask(entry, sent, crypto.randomUUID(), 'zh'),
        [name, input] as const satisfies readonly [string, unknown],
      )
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
      return reply.value
    },
    button: (name) =>
      page()
        .getByRole('button', { name, exact: typeof name === 'string' })
        .locator('visible=true')
        .first(),
    async choose(label, option) {
      const box = field(label)
      await box.focus()
      await press('Alt+ArrowDown')
      if ((await box.getAttribute('aria-expanded')) !== 'true') await press('Enter')
      await pick(option)
    },
    pick,
    closed: () => page().getByRole('dialog').first().waitFor({ state: 'hidden' }),
    field,
    async go(name) {
      await page().getByRole('navigation').getByRole('button', { name, exact: true }).click()
      await still(page())
    },
    press,
    row: (text = /./) =>
      page().locator('.ag-row:not([row-index^="b-"])', { hasText: text }).locator('visible=true').first(),
    seen: (text) => page().getByText(text).locator('visible=true').first().waitFor(),
  }
}

/** Sets the shop up without clicking, for stories that begin later, and waits for its home page. */
async function openShop(hand: Hand, page: Page): Promise<void> {
  const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }
  await page.getByLabel('公司名称').waitFor()
  await hand.ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner })
  await page.getByRole('navigation').waitFor()
}
