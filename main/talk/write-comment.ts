import { and, eq, inArray, isNull } from 'drizzle-orm'
import { one } from '../../db/find'
import { commentMentions, comments } from '../../db/schema/talk'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { mentionedIn } from './comment'
import type { Topic } from './discussed'
import { findReaders } from './find-readers'
import { findTopic } from './find-topic'

/**
 * Says something about a record; whom it names with @ is told (COL-03, R-NTF). Gives the names of those. Refuses who may not
 * read the record (`right.missing`) and a record that is not there.
 */
export async function writeComment(
  work: Work,
  input: Topic & { recordId: Id; text: string },
): Promise<{ id: Id; mentioned: string[] }> {
  const { record, recordId, text } = input
  await findTopic(work, work.user.rights, input)
  const id = work.newId()
  await work.db.insert(comments).values({ id, record, recordId, text, createdBy: work.user.id, createdAt: work.now })
  const named = mentionedIn(text, await findReaders(work, record))
  for (const { id: userId } of named) {
    // Who names themselves has seen it.
    const readAt = userId === work.user.id ? work.now : null
    await work.db.insert(commentMentions).values({ commentId: id, userId, readAt })
  }
  const mentioned = named.map(({ name }) => name)
  work.log({ record, recordId, after: { comment: text, ...(mentioned.length > 0 ? { mentioned } : {}) } })
  return { id, mentioned }
}

/** Strikes a comment out: it stays where it is and can still be read. Refuses one of somebody else (`comment.ofAnother`). */
export async function strikeComment(work: Work, { id }: { id: Id }): Promise<null> {
  const comment = one(await work.db.select().from(comments).where(eq(comments.id, id)), 'comment')
  await findTopic(work, work.user.rights, comment)
  if (comment.createdBy !== work.user.id) throw new Refusal('comment.ofAnother')
  if (comment.struckAt !== null) return null
  await work.db.update(comments).set({ struckAt: work.now }).where(eq(comments.id, id))
  work.log({ record: comment.record, recordId: comment.recordId, before: { comment: comment.text } })
  return null
}

/** What names the user about a record is seen: it is told no more. */
export async function readMentions(work: Work, { record, recordId }: Topic & { recordId: Id }): Promise<null> {
  const ofRecord = work.db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.record, record), eq(comments.recordId, recordId)))
  const mine = and(eq(commentMentions.userId, work.user.id), isNull(commentMentions.readAt))
  await work.db
    .update(commentMentions)
    .set({ readAt: work.now })
    .where(and(mine, inArray(commentMentions.commentId, ofRecord)))
  return null
}
