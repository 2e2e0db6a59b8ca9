import { mkdtemp } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { findUser } from './access/find-user'
import type { Edge } from './asking'
import { hasDailyBackup } from './book/keep-backups'
import { answer, questionsOn, type Session } from './border'
import { eachNewDay } from './calendar'
import { leaveInOrder } from './discard'
import { type Answer, tellWindows } from './ipc'
import { inBoth } from './language/language'
import { setMenu } from './menu'
import { tellOfBackup } from './notice/tell-of-backup'
import {
  printForCustomer,
  printInvoice,
  printMoney,
  printOrder,
  printPurchase,
  printSheet,
  printStatement,
} from './print'
import { sweepPictures } from './product/sweep-pictures'
import { rehearse } from './rehearse'
import type { Updates } from './release'
import { keepReminding } from './remind'
import { openShopOrRescue } from './rescue'
import type { Shop } from './shop'
import { sweepAttachments } from './talk/sweep-attachments'
import { openUpdates } from './update'
import { dayOf } from './value/instant'
import { Refusal } from './value/refusal'

/** How long after the start the daily backup begins, so that it is not in the way of the first screen (ms). */
const backupAfter = 5000
/** How long after the start the first screen is rehearsed: the sign-in stands by then, and nobody has typed a password yet (ms). */
const rehearsalAfter = 500
/** How often the calendar is looked at (ms). */
const calendarEvery = 15_000

/** Opens the shop in `folder` for a window that has drawn itself, and gives what answers it; when it cannot be opened, says why and ends. */
export async function startProgram(folder: string, window: BrowserWindow): Promise<Answer> {
  try {
    setMenu()
    const session = await openSession(folder, leaveInOrder(window))
    announce(session)
    keepReminding(session)
    followCalendar(session.shop)
    app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
    app.on('window-all-closed', () => void session.shop.close().finally(() => app.quit()))
    setTimeout(
      () => void rehearse(session.shop).catch((error) => session.shop.report('rehearsal', error)),
      rehearsalAfter,
    )
    setTimeout(() => void backUpDaily(session.shop).then(() => tidy(session.shop)), backupAfter)
    return (ask) => answer(session, ask)
  } catch (error) {
    dialog.showErrorBox('顺单 ShunDan', reasonOf(error))
    app.exit(1)
    throw error
  }
}

/** What happens in the shop reaches every window: how far long work has come, and which questions to ask again. */
function announce(session: Session): void {
  session.onProgress = (id, done, total) => tellWindows('progress', { id, done, total })
  session.shop.onChange((tables) => tellWindows('changed', questionsOn(tables)))
}

/** A new day begins also where the program is left open: looked at now and then, and when somebody comes back to the window. */
function followCalendar(shop: Shop): void {
  const look = eachNewDay(
    () => dayOf(shop.now()),
    async () => {
      await shop.turnDay()
      await backUpDaily(shop)
    },
  )
  const looking = () => void look().catch((error) => shop.report('calendar', error))
  setInterval(looking, calendarEvery)
  app.on('browser-window-focus', looking)
}

async function openSession(folder: string, leave: () => void): Promise<Session> {
  const shop = await openShopOrRescue({
    folder,
    version: app.getVersion(),
    excelWorker: join(app.getAppPath(), 'out', 'main', 'excel-worker.cjs'),
    node: 0,
  })
  return { shop, edge: edgeOf(await openUpdates(), leave), user: null }
}

/** Once a day, at the first start, when there is something to lose. A failed backup is written down, told of, and never stops the shop. */
async function backUpDaily(shop: Shop): Promise<void> {
  try {
    if (await hasDailyBackup(shop.folder, shop.now())) return
    await shop.backUp('daily')
    tellWindows('changed', ['backup.list'])
  } catch (error) {
    await shop.report('backup.daily', error)
    const teller = { now: shop.now(), newId: shop.newId, findUser }
    await tellOfBackup(shop.engine(), teller, error).catch((untold) => shop.report('backup.tell', untold))
  }
}

/** What goes wrong with pictures, attached files and the counting of tables is written down and never stops the shop. */
async function tidy(shop: Shop): Promise<void> {
  for (const sweep of [sweepPictures, sweepAttachments])
    await sweep(shop.engine(), shop.folder, shop.now()).catch((error) => shop.report('files.sweep', error))
  await shop
    .engine()
    .renewStatistics()
    .catch((error) => shop.report('database.statistics', error))
}

function edgeOf(updates: Updates, leave: () => void): Edge {
  return {
    chooseOpen: async (extensions) => {
      const filters =
        extensions.length > 0 ? [{ name: extensions.map((ending) => `.${ending}`).join(' '), extensions }] : []
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters })
      return filePaths[0] ?? null
    },
    chooseSave: async (name) => {
      const ending = extname(name).slice(1)
      const filters = ending === '' ? [] : [{ name: `.${ending}`, extensions: [ending] }]
      const { filePath } = await dialog.showSaveDialog({ defaultPath: join(app.getPath('documents'), name), filters })
      return filePath || null
    },
    chooseFolder: async () => {
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
      return filePaths[0] ?? null
    },
    show: async (path) => shell.showItemInFolder(path),
    scratchFolder: () => mkdtemp(join(app.getPath('temp'), 'ShunDan-')),
    open: async (path) => {
      const detail = await shell.openPath(path)
      if (detail !== '') throw new Refusal('attachment.noProgram', { file: basename(path), detail })
    },
    printOrder: (id, language, path) => printOrder(id, language, path),
    printPurchase: (id, language, path) => printPurchase(id, language, path),
    printSheet: (sheet, path) => printSheet(sheet, path),
    printInvoice: (id, language, path) => printInvoice(id, language, path),
    printStatement: (of, language, path) => printStatement(of, language, path),
    printMoney: (of, language, path) => printMoney(of, language, path),
    printForCustomer: (paper, path) => printForCustomer(paper, path),
    leave: async () => leave(),
    updates,
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Refusal)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  return inBoth(`refusal.${error.code}`, error.values)
}
