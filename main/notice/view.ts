import type { Id } from '../value/id'
import type { NoticeEvent, NoticeRecord, Params } from './event'
import type { RecipientKind } from './recipient'
import type { NoticeRule } from './rule'

/** What the bell says: how many notices are unread, and the newest of all, 0 when there is none. */
export interface NoticeCount {
  unread: number
  newest: Id | 0
}

/**
 * Something a person was told of. A comment that names them is among them; `text` is what was said, or the shop's own words,
 * '' for those of the program. `because` is null where nothing but their name was needed.
 */
export interface Notice {
  id: Id
  event: NoticeEvent | 'commentMentioned'
  record: NoticeRecord
  recordId: Id
  /** The order it hangs on, which is what is opened; null where it has none. */
  orderId: Id | null
  because: RecipientKind | null
  params: Params
  text: string
  at: number
  readAt: number | null
}

/** The rules of all events, and the roles and people they can name. */
export interface NoticeSettings {
  rules: NoticeRule[]
  roles: { id: Id; code: string; name: string }[]
  people: { id: Id; name: string }[]
}
