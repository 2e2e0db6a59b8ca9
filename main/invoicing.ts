import type { Command } from '../preload/contract'
import type { Questions } from './answers'
import {
  approveInvoice,
  cancelInvoice,
  correctInvoice,
  rejectInvoice,
  voidInvoice,
  withdrawInvoice,
  writeBackInvoice,
} from './invoice/issue-invoice'
import { changeInvoiceSettings, readInvoiceSettings } from './invoice/keep-settings'
import { readInvoiceEcho } from './invoice/read-echo'
import { readInvoice } from './invoice/read-invoice'
import { confirmRed, issueRed, startRed, withdrawRed } from './invoice/red-invoice'
import { requestInvoice, submitAgain } from './invoice/request-invoice'
import type { Commands } from './trade'

type OfInvoices = `invoice.${'echo' | 'read' | 'print' | 'printOnPaper'}` | 'invoiceSettings.read'
type Invoicing = Extract<Command, `${'invoice' | 'invoiceSettings'}.${string}`>

/** Which action answers which command about invoices and their red letters. */
export const invoicingCommands: Pick<Commands, Invoicing> = {
  'invoice.request': requestInvoice,
  'invoice.submit': submitAgain,
  'invoice.withdraw': withdrawInvoice,
  'invoice.approve': approveInvoice,
  'invoice.reject': rejectInvoice,
  'invoice.cancel': cancelInvoice,
  'invoice.writeBack': writeBackInvoice,
  'invoice.correct': correctInvoice,
  'invoice.void': voidInvoice,
  'invoice.startRed': startRed,
  'invoice.confirmRed': confirmRed,
  'invoice.withdrawRed': withdrawRed,
  'invoice.issueRed': issueRed,
  'invoiceSettings.change': changeInvoiceSettings,
}

/** Which action answers which question about them; their lists stand among the lists. */
export const invoicing: Pick<Questions, OfInvoices> = {
  'invoice.echo': (asking, input) => readInvoiceEcho(asking.engine, input),
  'invoice.read': (asking, input) => readInvoice(asking.engine, input, asking.now),
  'invoice.print': async (asking, { id, path, language }) => {
    await asking.session.edge.printInvoice(id, language, path)
    return { path }
  },
  'invoice.printOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printInvoice(id, language, null)
    return null
  },
  'invoiceSettings.read': (asking) => readInvoiceSettings(asking.engine),
}
