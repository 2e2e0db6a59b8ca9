import { rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { type Sheet, sheetAddress } from './delivery/sheet'
import type { Language } from './language/language'
import { type CustomerPaper, paperAddress } from './paper/paper'
import { type AccountOf, accountAddress } from './receivable/accountpaper'
import { type MoneyPaper, moneyAddress } from './receivable/moneypaper'
import type { Id } from './value/id'
import { Refusal } from './value/refusal'
import { openPrintPage } from './window'

/** How long the paper may take to be drawn, and the system to take a job (ms). */
const drawMs = 20_000

/** Page numbers stand in the lower margin; the template knows nothing of the page's own styles. */
const footer =
  '<div style="width:100%;font-size:8px;font-family:sans-serif;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

/**
 * Prints an order on A4: as a PDF at `path`, or through the system's print dialog when `path` is null. The paper is drawn by a
 * page nobody sees, with the same component as the preview. Refuses with `print.failed` when it cannot be drawn, and with
 * `file.notWritable` when the file cannot be written.
 */
export const printOrder = (id: Id, language: Language, path: string | null): Promise<void> =>
  printPage(`order/${id}/${language}`, path)

/** The same for a purchase order. */
export const printPurchase = (id: Id, language: Language, path: string | null): Promise<void> =>
  printPage(`purchase/${id}/${language}`, path)

/** The same for an invoice request. */
export const printInvoice = (id: Id, language: Language, path: string | null): Promise<void> =>
  printPage(`invoice/${id}/${language}`, path)

/** The same for delivery notes and what else leaves the stock on paper. */
export const printSheet = (sheet: Sheet, path: string | null): Promise<void> => printPage(sheetAddress(sheet), path)

/** The same for an account of a period, for a numbered statement, and for the slip of a receipt. */
export const printStatement = (
  of: AccountOf | { statementId: Id } | { receiptId: Id },
  language: Language,
  path: string | null,
): Promise<void> => {
  if ('receiptId' in of) return printPage(`receipt/${of.receiptId}/${language}`, path)
  return printPage('statementId' in of ? `statement/${of.statementId}/${language}` : accountAddress(of, language), path)
}

/** The same for the documents of a figure, and for a letter to who is late. */
export const printMoney = (of: MoneyPaper, language: Language, path: string | null): Promise<void> =>
  printPage(moneyAddress(of, language), path)

/** The same for what goes to a customer beside the goods; the figures of a sales list need the sheet sideways. */
export const printForCustomer = (paper: CustomerPaper, path: string | null): Promise<void> =>
  printPage(paperAddress(paper), path, paper.document === 'salesList')

async function printPage(address: string, path: string | null, landscape = false): Promise<void> {
  const window = await openPrintPage(address)
  try {
    await drawn(window)
    if (path === null) await onPaper(window, landscape)
    else await writeWhole(path, await toPdf(window, landscape))
  } finally {
    window.destroy()
  }
}

/** Waits until the page says that the paper is there. */
async function drawn(window: BrowserWindow): Promise<void> {
  const state: unknown = await window.webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () => document.documentElement.dataset.ready
    const timer = setInterval(() => { if (look()) { clearInterval(timer); resolve(look()) } }, 20)
    setTimeout(() => { clearInterval(timer); resolve('late') }, ${drawMs})
  })`)
  if (state !== 'yes') throw new Refusal('print.failed', { detail: String(state) })
}

function toPdf(window: BrowserWindow, landscape: boolean): Promise<Buffer> {
  return window.webContents.printToPDF({
    pageSize: 'A4',
    landscape,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    margins: { top: 0.4, bottom: 0.5, left: 0.4, right: 0.4 },
  })
}

function onPaper(window: BrowserWindow, landscape: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    // Some versions never answer when the system has no printer: the time limit answers for them.
    const timer = setTimeout(() => reject(new Refusal('print.failed', { detail: 'timeout' })), 10 * drawMs)
    window.webContents.print({ silent: false, pageSize: 'A4', landscape }, (printed, reason) => {
      clearTimeout(timer)
      if (printed || reason === 'Print job canceled' || reason === 'cancelled') resolve()
      else reject(new Refusal('print.failed', { detail: reason }))
    })
  })
}

/** The file is whole or not there. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const part = `${path}.part`
  try {
    await writeFile(part, content)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw new Refusal('file.notWritable', { file: basename(path), detail: String(error) })
  }
}
