import { copyFile, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { attachments } from '../../db/schema/talk'
import { asideFolder } from '../../db/shelf'
import type { Right } from '../access/right'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { type Attachment, attachmentFolder, keptName } from './attachment'
import type { Topic } from './discussed'
import { findTopic } from './find-topic'

/** The files of a record, newest first. Refuses as reading the record does. */
export async function listAttachments(reading: Reading, rights: readonly Right[], topic: Topic): Promise<Attachment[]> {
  await findTopic(reading, rights, topic)
  return reading.json<Attachment[]>(
    `select json_group_array(json_object('id', id, 'name', name, 'type', type, 'hash', hash, 'size', size, 'byId', created_by,
        'by', user_name, 'at', created_at)) from (
      select a.*, u.name as user_name from attachments a join users u on u.id = a.created_by
      where a.record = ?1 and a.record_id = ?2 and a.removed_at is null order by a.id desc)`,
    [topic.record, topic.recordId],
  )
}

/**
 * Copies a file of a record to `folder` under its own name, or to the path `as`, and gives where: what is opened or handed on is
 * never the kept file itself. Refuses as reading the record does, and a file that is lost (`attachment.lost`).
 */
export async function copyAttachment(
  reading: Reading,
  rights: readonly Right[],
  shopFolder: string,
  { id, folder, as }: { id: Id; folder?: string; as?: string },
): Promise<string> {
  const mine = and(eq(attachments.id, id), isNull(attachments.removedAt))
  const file = one(await reading.db.select().from(attachments).where(mine), 'attachment')
  await findTopic(reading, rights, file)
  const shelf = join(shopFolder, attachmentFolder)
  const name = keptName(file.hash, file.type)
  const [kept] = await placesOf(shelf, name)
  if (kept === undefined) throw new Refusal('attachment.lost', { file: file.name })
  if (folder) await mkdir(folder, { recursive: true })
  const copy = as ?? join(folder ?? '', file.name)
  try {
    await copyFile(kept, copy)
  } catch (error) {
    throw new Refusal('file.notWritable', { file: file.name, detail: String(error) })
  }
  return copy
}

/** Where the file lies: on the shelf or, just after a restore, still aside. */
async function placesOf(shelf: string, name: string): Promise<string[]> {
  const places = [join(shelf, name), join(shelf, asideFolder, name)]
  const there = await Promise.all(places.map((place) => stat(place).catch(() => null)))
  return places.filter((_, at) => there[at]?.isFile())
}
