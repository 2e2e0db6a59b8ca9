import type { Command } from '../preload/contract'
import type { Questions } from './answers'
import { exportBatch, withdrawBatch } from './bureau/export-batch'
import { listBatches } from './bureau/list-batches'
import { lookAnswer } from './bureau/look-answer'
import { lookFiles } from './bureau/look-files'
import { lookTemplate } from './bureau/look-template'
import { takeAnswer } from './bureau/take-answer'
import { takeFiles } from './bureau/take-files'
import { writeBackInvoice } from './invoice/issue-invoice'
import { issueRed } from './invoice/red-invoice'
import { addAttachment } from './talk/keep-attachments'
import type { Commands } from './trade'

/** Which action answers which command about the tax bureau's files. */
export const bureauCommands: Pick<Commands, Extract<Command, `bureau.${string}`>> = {
  'bureau.fill': exportBatch,
  'bureau.withdraw': withdrawBatch,
  'bureau.takeFiles': (work, input) =>
    takeFiles(work, input, { writeBack: writeBackInvoice, issueRed, attach: addAttachment }),
  'bureau.takeAnswer': (work, input) => takeAnswer(work, input, writeBackInvoice),
}

/** Which action answers which question about them. */
export const bureauing: Pick<Questions, Extract<keyof Questions, `bureau.${string}`>> = {
  'bureau.look': ({ engine, shop: { excelWorker } }, input) => lookTemplate(engine, excelWorker, input),
  'bureau.readAnswer': ({ engine, shop: { excelWorker }, today, language }, input) =>
    lookAnswer(engine, { excelWorker, today, language }, input),
  'bureau.lookFiles': ({ engine, today }, input) => lookFiles(engine, today, input),
  'bureau.batches': ({ engine }) => listBatches(engine),
}
