import { eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'

/** How the shop wants its invoices handled. */
export interface InvoiceSettings {
  /** Whether an order is invoiced only as far as it is paid; else before too (FPA-04). */
  afterPayment: boolean
}

/** How the shop wants its invoices handled. */
export async function readInvoiceSettings(reading: Reading): Promise<InvoiceSettings> {
  return one(await reading.db.select({ afterPayment: company.invoiceAfterPayment }).from(company), 'company')
}

/** Changes how the shop wants its invoices handled; it counts from the next request. */
export async function changeInvoiceSettings(work: Work, settings: InvoiceSettings): Promise<null> {
  const before = await readInvoiceSettings(work)
  await work.db.update(company).set({ invoiceAfterPayment: settings.afterPayment }).where(eq(company.id, 1))
  const told = ({ afterPayment }: InvoiceSettings) => ({ invoiceAfterPayment: afterPayment })
  work.log({ record: 'company', recordId: 1 as Id, before: told(before), after: told(settings) })
  return null
}
