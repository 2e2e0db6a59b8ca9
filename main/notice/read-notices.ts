import { and, eq, inArray, isNull } from 'drizzle-orm'
import { notices } from '../../db/schema/notice'
import { commentMentions } from '../../db/schema/talk'
import type { Work } from '../command'
import type { Id } from '../value/id'

/** Some of what one was told is seen, or all of it: comments that name one among it. What others were told stays as it is. */
export async function readNotices(work: Work, { ids }: { ids: Id[] | null }): Promise<null> {
  const mine = and(eq(notices.userId, work.user.id), isNull(notices.readAt))
  const ofMine = and(eq(commentMentions.userId, work.user.id), isNull(commentMentions.readAt))
  const seen = { readAt: work.now }
  await work.db
    .update(notices)
    .set(seen)
    .where(ids === null ? mine : and(mine, inArray(notices.id, ids)))
  await work.db
    .update(commentMentions)
    .set(seen)
    .where(ids === null ? ofMine : and(ofMine, inArray(commentMentions.commentId, ids)))
  return null
}
