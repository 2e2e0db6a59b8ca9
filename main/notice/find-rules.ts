import type { Reading } from '../../db/engine'
import type { Id } from '../value/id'
import type { NoticeEvent } from './event'
import type { Recipient, RecipientKind } from './recipient'
import { type NoticeRule, rulesOf } from './rule'

interface Stored extends Omit<NoticeRule, 'active' | 'recipients'> {
  event: NoticeEvent
  active: 0 | 1
  recipients: { kind: RecipientKind; id: Id | null }[]
}

/** The rule of every event as it is in force. */
export async function findRules(reading: Reading): Promise<NoticeRule[]> {
  const own = await reading.json<Stored[]>(rulesSql)
  return rulesOf(own.map((rule) => ({ ...rule, active: rule.active === 1, recipients: rule.recipients.map(memberOf) })))
}

const memberOf = ({ kind, id }: { kind: RecipientKind; id: Id | null }): Recipient =>
  ({ kind, ...(id === null ? {} : { id }) }) as Recipient

const rulesSql = `select json_group_array(json_object('event', event, 'active', active, 'text', text, 'days', days,
  'recipients', (select json_group_array(json_object('kind', kind, 'id', coalesce(role_id, user_id))) from (
    select * from notice_recipients n where n.event = r.event order by n.place)))) from notice_rules r`
