import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { dictionaries } from '../../main/language/language'
import { openScreenInMemory } from '../../scripts/display.mjs'
import { electronProgram } from '../../scripts/electron.mjs'

/** The built program in a real window, with a profile folder of its own. */
export interface Program {
  app: ElectronApplication
  page: Page
  /** What the page complained about: errors on its console, exceptions, violations of the content policy. */
  complaints: string[]
  /** The next file dialog answers with this path, as if the user had chosen it. */
  choose(path: string): Promise<void>
  close(): Promise<void>
}

const screens = resolve(import.meta.dirname, '../../test-output/screens')

/** A new empty profile folder; the shop's data lies in `data` below it. */
export async function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'shundan-e2e-'))
}

/** Throws a profile folder away; a browser that has just ended may still write to it. */
export const dropProfile = (profile: string) =>
  rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })

/** Starts the built program on a profile folder and waits for its window. */
export async function startProgram(profile: string): Promise<Program> {
  const { program, switches, folder } = electronProgram()
  // On one screen two windows would take the keyboard from each other, and two stories are told at a time.
  const screen = process.env.SHUNDAN_SCREEN_IN_MEMORY ? await openScreenInMemory() : null
  const app = await _electron.launch({
    executablePath: program,
    args: [...switches, folder, `--user-data-dir=${profile}`],
    env: { ...process.env, ...screen?.env } as Record<string, string>,
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  // What comes, comes: a machine that others keep busy may take many times as long, and no test says how fast anything is.
  page.setDefaultTimeout(150_000)
  // A dialog that is still on its way is waited for: what is pressed on it would be somewhere else when it is let go.
  await page.addLocatorHandler(page.locator('.ant-zoom-appear, .ant-zoom-enter').first(), async () => {})
  return {
    app,
    page,
    complaints,
    choose: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      }, path),
    close: async () => {
      // What a story leaves unsaved is discarded; nobody is there to answer the window.
      await app.evaluate(({ dialog }) => Object.assign(dialog, { showMessageBoxSync: () => 1 })).catch(() => undefined)
      const stuck = setTimeout(() => app.process().kill('SIGKILL'), 10_000)
      await app.close().finally(() => {
        clearTimeout(stuck)
        screen?.close()
      })
    },
  }
}

/** What draws the pictures of a page, made with the first. */
const drawings = new WeakMap<Page, CDPSession>()

/** Keeps a picture of the screen as it is, and looks for what a person would see at once: a raw key, an empty place in a sentence. */
export async function picture(page: Page, name: string): Promise<void> {
  await still(page)
  await mkdir(screens, { recursive: true })
  const drawing = drawings.get(page) ?? (await page.context().newCDPSession(page))
  drawings.set(page, drawing)
  const { data } = await drawing.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  await writeFile(join(screens, `${name}.png`), data, 'base64')
  const seen = await page.locator('body').innerText()
  const rooms = Object.keys(dictionaries.zh).join('|')
  expect(seen.match(new RegExp(`\\b(${rooms})\\.(?!pdf|xls|csv)[a-z][A-Za-z.]+`, 'g')) ?? []).toEqual([])
  expect(seen.match(/\{\{\w+\}\}|\bundefined\b|\bNaN\b|\[object/g) ?? []).toEqual([])
}

/** Waits until what was asked for has arrived and what moves (a dialog opening, a pill fading in) has come to rest. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const seen = (one: Element | null | undefined) => one?.checkVisibility({ checkVisibilityCSS: true }) === true
    const shown = (place: string) => [...document.querySelectorAll(place)].filter(seen)
    if (shown('.state-loading, .spinner, .ag-row-loading').length > 0) return false
    if (
      shown('.grid-place').some(
        (list) => list.querySelector('.ag-row, .grid-over, .ag-overlay-no-rows-center') === null,
      )
    )
      return false
    // What turns for ever is no sign of anything; what nobody sees does not move on.
    return !document.getAnimations().some(({ effect, playState }) => {
      const ends = effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
      return ends && playState === 'running' && effect instanceof KeyframeEffect && seen(effect.target)
    })
  })
}

/** Figures, names and headings that do not fit their place and are cut, on the screen as it is. */
export function cutFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.num, .ag-right-aligned-cell, .ag-header-cell-text, [class*="figure"] strong',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ checkVisibilityCSS: true }) &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.textContent !== '',
      )
      .map((element) => element.textContent ?? ''),
  )
}
