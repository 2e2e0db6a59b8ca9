import { and, eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { followUpLikes, followUpReplies, followUps } from '../../db/schema/customer'
import type { Work } from '../command'
import type { Id } from '../value/id'

/** Answers what a colleague wrote of a customer; its author is told (COL-06). Refuses what is not there (`record.notFound`). */
export async function replyToFollowUp(work: Work, { id, text }: { id: Id; text: string }): Promise<{ id: Id }> {
  await findFollowUp(work, id)
  const reply = { id: work.newId(), followUpId: id, text, createdBy: work.user.id, createdAt: work.now }
  await work.db.insert(followUpReplies).values(reply)
  work.log({ record: 'followUp', recordId: id, after: { reply: text } })
  return { id: reply.id }
}

/** Likes what a colleague wrote, or no longer does (COL-05). */
export async function likeFollowUp(work: Work, { id, liked }: { id: Id; liked: boolean }): Promise<null> {
  await findFollowUp(work, id)
  const mine = { followUpId: id, userId: work.user.id }
  if (liked) await work.db.insert(followUpLikes).values(mine).onConflictDoNothing()
  else
    await work.db
      .delete(followUpLikes)
      .where(and(eq(followUpLikes.followUpId, id), eq(followUpLikes.userId, work.user.id)))
  return null
}

async function findFollowUp(work: Work, id: Id): Promise<void> {
  one(await work.db.select({ id: followUps.id }).from(followUps).where(eq(followUps.id, id)), 'followUp')
}
