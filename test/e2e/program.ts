import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
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
  page.setDefaultTimeout(30_000)
  return {
    ...{ app, page, complaints },
    choose: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      }, path),
    close: async () => {
      // A story that failed half way leaves unsaved work, about which the window would ask for ever.
      const stuck = setTimeout(() => app.process().kill('SIGKILL'), 10_000)
      await app.close().finally(() => {
        clearTimeout(stuck)
        screen?.close()
      })
    },
  }
}

/** Keeps a picture of the screen as it is, and looks for what a person would see at once: a raw key, an empty place in a sentence. */
export async function picture(page: Page, name: string): Promise<void> {
  // What moves (a dialog opening, a pill fading in) is still after this long.
  await page.waitForTimeout(300)
  await mkdir(screens, { recursive: true })
  await page.screenshot({ path: join(screens, `${name}.png`) })
  const seen = await page.locator('body').innerText()
  const rooms = Object.keys(dictionaries.zh).join('|')
  expect(seen.match(new RegExp(`\\b(${rooms})\\.(?!pdf|xls|csv)[a-z][A-Za-z.]+`, 'g')) ?? []).toEqual([])
  expect(seen.match(/\{\{\w+\}\}|\bundefined\b|\bNaN\b|\[object/g) ?? []).toEqual([])
}

/** Figures and names that do not fit their place and are cut, on the screen as it is. */
export function cutFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.num, .ag-right-aligned-cell, [class*="figure"] strong')]
      .filter(
        (element) =>
          element.offsetParent !== null && element.scrollWidth > element.clientWidth + 1 && element.textContent !== '',
      )
      .map((element) => element.textContent ?? ''),
  )
}
