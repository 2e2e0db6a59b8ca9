import { asc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { roles, users } from '../../db/schema/access'
import { noticeRecipients, noticeRules } from '../../db/schema/notice'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { isTimed, presetDays } from './event'
import { findRules } from './find-rules'
import type { Recipient } from './recipient'
import type { NoticeRule } from './rule'
import { checkText } from './text'
import type { NoticeSettings } from './view'

/** The rules of all events, with the roles and people they can name. */
export async function readNoticeSettings(reading: Reading): Promise<NoticeSettings> {
  return {
    rules: await findRules(reading),
    roles: await reading.db
      .select({ id: roles.id, code: roles.code, name: roles.name })
      .from(roles)
      .orderBy(asc(roles.id)),
    people: await reading.db
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(eq(users.active, true))
      .orderBy(asc(users.name)),
  }
}

/**
 * Changes who is told of an event, whether at all, and in which words (APR-09); what was told before stays as it was. Refuses a
 * place the event does not know (`notice.unknownPlace`), and a role or person who is not there (`record.notFound`).
 */
export async function changeNoticeRule(work: Work, input: NoticeRule): Promise<null> {
  const { event, active, recipients } = input
  const text = checkText(event, input.text)
  const days = isTimed(event) ? (input.days ?? presetDays[event]) : null
  for (const recipient of recipients) await findNamed(work, recipient)
  const before = (await findRules(work)).find((rule) => rule.event === event)
  await work.db.delete(noticeRecipients).where(eq(noticeRecipients.event, event))
  await work.db.delete(noticeRules).where(eq(noticeRules.event, event))
  await work.db.insert(noticeRules).values({ event, active, text, days })
  const rows = recipients.map((recipient, i) => ({
    event,
    place: i + 1,
    kind: recipient.kind,
    roleId: recipient.kind === 'role' ? recipient.id : null,
    userId: recipient.kind === 'person' ? recipient.id : null,
  }))
  if (rows.length > 0) await work.db.insert(noticeRecipients).values(rows)
  work.log({ record: 'company', recordId: 1 as Id, before, after: { event, active, recipients, text, days } })
  return null
}

async function findNamed(work: Work, recipient: Recipient): Promise<void> {
  if (recipient.kind === 'role')
    one(await work.db.select({ id: roles.id }).from(roles).where(eq(roles.id, recipient.id)), 'role')
  if (recipient.kind === 'person')
    one(await work.db.select({ id: users.id }).from(users).where(eq(users.id, recipient.id)), 'user')
}
