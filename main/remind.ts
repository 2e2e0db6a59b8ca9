import { BrowserWindow, Notification } from 'electron'
import { scopeOf } from '../db/scope'
import { listInbox } from './approval/list-inbox'
import type { Session } from './border'
import { type Reminder, untold } from './customer/followup'
import { dueReminders } from './customer/list-reminders'
import { programName } from './folder'
import { tellWindows } from './ipc'
import { inBoth } from './language/language'
import type { Id } from './value/id'
import type { Instant } from './value/instant'

/** How often is looked (ms): an alarm set for the moment itself would be missed while the PC sleeps. */
const every = 15_000
/** More than these at once are told of in one word. */
const most = 3

/**
 * Tells the person at the screen in the corner of the desktop what is due (CUS-06), each once, and again after the next
 * start while it is not done. A click goes to the customer, or to the order that was given to them.
 */
export function keepReminding(session: Session): void {
  const told = new Map<Id, Instant>()
  const look = async () => {
    if (!session.user) return
    const now = session.shop.now()
    const seen = session.shop.engine().within(scopeOf(session.user))
    const due = untold(await dueReminders(seen, session.user.id, now), told, now)
    for (const { id, dueAt } of due) told.set(id, dueAt)
    await tellLate(session, session.user.id, now)
    if (due.length > most) tell(programName, due.map(({ customerName }) => customerName).join('、'), 'home')
    else for (const one of due) tell(one.customerName, ...aboutOf(one))
  }
  setInterval(() => void look().catch((error) => session.shop.report('reminder', error)), every)
}

/** What is said of a reminder, and what a click on it opens. */
const aboutOf = ({ about, orderId, customerId }: Reminder): [string, string] =>
  orderId === null
    ? [about, `customer/${customerId}`]
    : [inBoth('customer.reminder.assigned', { no: about }), `order/${orderId}`]

/** The approvals somebody was told of. */
const toldLate = new Set<Id>()

/** Tells the person which orders were to be approved before now (R-APR), each once. */
async function tellLate({ shop }: Session, userId: Id, now: Instant): Promise<void> {
  const late = (await listInbox(shop.engine(), { id: userId, rights: [] }, now)).filter(
    (one) => one.late && !toldLate.has(one.taskId),
  )
  for (const { taskId } of late) toldLate.add(taskId)
  if (late.length > most) tell(programName, late.map(({ no }) => no).join('、'), 'inbox')
  else for (const one of late) tell(one.no, `${one.customerName} · ${one.submittedBy}`, 'inbox')
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
