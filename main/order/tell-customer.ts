import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { findOrder } from '../../db/order'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type MailDraft, mailFile } from './mail'

/** How a customer was told about an order: the text was taken along, a mail was drafted, or nobody told them. */
export const tellings = ['copied', 'mailed', 'skipped'] as const
export type Telling = (typeof tellings)[number]

/** Notes in the history of an order that its customer was told, or was not (ORD-20). Refuses a draft (`order.notConfirmed`). */
export async function tellCustomer(work: Work, { id, told }: { id: Id; told: Telling }): Promise<null> {
  const { no } = await findOrder(work, id)
  if (no === null) throw new Refusal('order.notConfirmed')
  work.log({ record: 'salesOrder', recordId: id, after: { told } })
  return null
}

/** Writes a mail with a printed order, a PDF at `pdf`, attached to it into the same folder, and gives its path (ORD-22). */
export async function writeMail(pdf: string, { to, subject, text }: Omit<MailDraft, 'file'>): Promise<string> {
  const name = basename(pdf)
  const content = (await readFile(pdf)).toString('base64')
  const path = join(pdf, '..', `${name.replace(/\.pdf$/, '')}.eml`)
  await writeFile(path, mailFile({ to, subject, text, file: { name, type: 'application/pdf', content } }))
  return path
}
