import { BrowserWindow, Notification } from 'electron'
import type { Reading } from '../db/engine'
import { scopeOf } from '../db/scope'
import { findUser } from './access/find-user'
import type { SignedInUser } from './access/view'
import { listInbox } from './approval/list-inbox'
import type { Session } from './border'
import { type Reminder, untold } from './customer/followup'
import { dueReminders } from './customer/list-reminders'
import { programName } from './folder'
import { tellWindows } from './ipc'
import { inBoth } from './language/language'
import { countNotices, listNotices } from './notice/list-notices'
import { remindForgotten } from './notice/remind-forgotten'
import { wordsOf } from './notice/text'
import type { Notice } from './notice/view'
import { discussed, isDiscussed } from './talk/discussed'
import type { Day } from './value/day'
import type { Id } from './value/id'
import { dayOf, type Instant } from './value/instant'

/** How often is looked (ms): an alarm set for the moment itself would be missed while the PC sleeps. */
const every = 5_000
/** More than these at once are told of in one word. */
const most = 3

/**
 * Tells the person at the screen in the corner of the desktop what is due (CUS-06), each once, and again after the next
 * start while it is not done. A click goes to the customer, or to the order that was given to them.
 */
export function keepReminding(session: Session): void {
  const told = new Map<Id, Instant>()
  const heard = newsSince(session.shop.newId())
  const lookDaily = onceADay(session)
  const toldLate = new Set<Id>()
  const look = async () => {
    await lookDaily()
    if (!session.user) return
    const now = session.shop.now()
    const seen = session.shop.engine().within(scopeOf(session.user))
    const due = untold(await dueReminders(seen, session.user.id, now), told, now)
    for (const { id, dueAt } of due) told.set(id, dueAt)
    await tellLate(session, session.user.id, now, toldLate)
    await heard(seen, session.user)
    if (due.length > most) tell(programName, due.map(({ customerName }) => customerName).join('、'), 'home')
    else for (const one of due) tell(one.customerName, ...aboutOf(one))
  }
  // While something long keeps the shop, the looks after this one wait for the next turn instead of standing in line.
  let looking = false
  const lookAlone = async () => {
    if (looking) return
    looking = true
    await look()
      .catch((error) => session.shop.report('reminder', error))
      .finally(() => {
        looking = false
      })
  }
  setInterval(() => void lookAlone(), every)
}

/** What is said of a reminder, and what a click on it opens. */
const aboutOf = ({ about, orderId, customerId }: Reminder): [string, string] =>
  orderId === null
    ? [about, `customer/${customerId}`]
    : [inBoth('customer.reminder.assigned', { no: about }), `order/${orderId}`]

/** Tells the person which orders were to be approved before now (R-APR), each once: `toldLate` holds those that were told. */
async function tellLate({ shop }: Session, userId: Id, now: Instant, toldLate: Set<Id>): Promise<void> {
  const late = (await listInbox(shop.engine(), { id: userId, rights: [] }, now)).filter(
    (one) => one.late && !toldLate.has(one.taskId),
  )
  for (const { taskId } of late) toldLate.add(taskId)
  if (late.length > most) tell(programName, late.map(({ no }) => no).join('、'), 'inbox')
  else for (const one of late) tell(one.no, `${one.customerName} · ${one.submittedBy}`, 'inbox')
}

/** Looks for what is forgotten or late, with the first look of each day of the shop's calendar (NTF-01, ORD-23). */
function onceADay({ shop }: Session): () => Promise<void> {
  let lookedOn: Day | null = null
  return async () => {
    const now = shop.now()
    if (lookedOn === dayOf(now)) return
    await remindForgotten(shop.engine(), { now, newId: shop.newId, findUser })
    lookedOn = dayOf(now)
  }
}

/**
 * Tells a person what has happened since the program began and was not told yet, unless they have the window before them and
 * see its bell (R-NTF). `begin` is an id made when the program began.
 */
const newsSince = (begin: Id) => {
  const heardUpTo = new Map<Id, number>()
  return async (seen: Reading, { id: userId, rights }: SignedInUser): Promise<void> => {
    const reader = { userId, rights }
    const { newest } = await countNotices(seen, reader)
    const heard = heardUpTo.get(userId) ?? begin
    heardUpTo.set(userId, newest)
    if (newest <= heard || BrowserWindow.getFocusedWindow() !== null) return
    const unread = await listNotices(seen, reader, { unread: true, before: null, count: 50 })
    const news = unread.filter((one) => one.id > heard && !hasReminder(one))
    if (news.length > most) tell(programName, inBoth('notice.bellUnread', { count: unread.length }, ' · '), 'notices')
    else
      for (const one of news)
        tell((one.params.no ?? one.params.customer ?? programName).toString(), sentenceOf(one), itemOf(one))
  }
}

/** Of an order that was given to them the person is reminded already (ASN-04). */
const hasReminder = ({ event, because }: Notice) => event === 'orderAssigned' && because === 'owner'

const sentenceOf = ({ event, params, text }: Notice): string =>
  text === '' || event === 'commentMentioned' ? inBoth(`notice.sentence.${event}`, wordsOf(params), ' · ') : text

const itemOf = ({ record, recordId, orderId }: Notice) => {
  if (isDiscussed(record)) return `${discussed[record].opens}/${recordId}`
  if (orderId !== null) return `order/${orderId}`
  return record === 'customer' ? `customer/${recordId}` : 'notices'
}

/** What stands in the corner: one that nothing holds on to is collected, and a click on it goes nowhere. */
const shown = new Set<Notification>()

function tell(title: string, body: string, item: string): void {
  const notification = new Notification({ title, body })
  shown.add(notification)
  notification.on('close', () => void shown.delete(notification))
  notification.on('click', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
    tellWindows('menu', item)
  })
  notification.show()
}
