import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { and, count, eq, isNull } from 'drizzle-orm'
import { one } from '../../db/find'
import { attachments } from '../../db/schema/talk'
import { shelve } from '../../db/shelf'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import {
  attachmentFolder,
  attachmentName,
  attachmentType,
  keptName,
  largestAttachment,
  mostAttachments,
} from './attachment'
import { discussed, type Topic } from './discussed'
import { findTopic } from './find-topic'

/**
 * Adds a file to a record (COL-01): it is copied into the shop's folder under the sha-256 of its content. Refuses a file that is
 * not there (`attachment.missing`), is larger than 20 MB (`attachment.tooLarge`), is none of the kinds that may be attached,
 * whatever its name says (`attachment.unknownType`), is there already (`attachment.twice`) or is the fifty-first (`attachment.tooMany`).
 */
export async function addAttachment(work: Work, input: Topic & { recordId: Id; path: string }): Promise<{ id: Id }> {
  const { record, recordId } = input
  await findTopic(work, work.user.rights, input)
  const { bytes, name, type } = await read(input.path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const ofRecord = and(
    eq(attachments.record, record),
    eq(attachments.recordId, recordId),
    isNull(attachments.removedAt),
  )
  const [same] = await work.db
    .select()
    .from(attachments)
    .where(and(ofRecord, eq(attachments.hash, hash)))
  if (same) throw new Refusal('attachment.twice', { file: same.name })
  const [there] = await work.db.select({ count: count() }).from(attachments).where(ofRecord)
  if ((there?.count ?? 0) >= mostAttachments) throw new Refusal('attachment.tooMany', { limit: mostAttachments })
  await shelve(join(work.folder, attachmentFolder), keptName(hash, type), bytes)
  const id = work.newId()
  const by = { createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(attachments).values({ id, record, recordId, hash, type, name, size: bytes.length, ...by })
  work.log({ record, recordId, after: { file: name, size: bytes.length, hash } })
  return { id }
}

/**
 * Takes a file off its record; it is kept until no record has it and for forty days more. Refuses a file somebody else has added
 * unless the user may change the record (`right.missing`).
 */
export async function removeAttachment(work: Work, { id }: { id: Id }): Promise<null> {
  const mine = and(eq(attachments.id, id), isNull(attachments.removedAt))
  const file = one(await work.db.select().from(attachments).where(mine), 'attachment')
  await findTopic(work, work.user.rights, file)
  const { edit } = discussed[file.record]
  if (file.createdBy !== work.user.id && !work.user.rights.includes(edit))
    throw new Refusal('right.missing', { right: edit })
  await work.db.update(attachments).set({ removedBy: work.user.id, removedAt: work.now }).where(mine)
  work.log({
    record: file.record,
    recordId: file.recordId,
    before: { file: file.name, size: file.size, hash: file.hash },
  })
  return null
}

async function read(path: string) {
  const file = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refusal('attachment.missing', { file })
  if (found.size > largestAttachment) throw new Refusal('attachment.tooLarge', { file, limit: '20 MB' })
  const bytes = await readFile(path)
  const type = attachmentType(file, bytes)
  if (type === null) throw new Refusal('attachment.unknownType', { file })
  return { bytes, type, name: attachmentName(file, type) }
}
