import { z } from 'zod'
import type { FeedEntry, FollowUp, Reminder } from '../../main/customer/followup'
import type { TimelineEntry } from '../../main/customer/timeline'
import type { Id } from '../../main/value/id'
import { command, fleeting, question } from './entry'
import { day, id, instant, needed, text } from './value'

/** How a customer is looked after: what happened, what was spoken, what is to be done. */
export const care = {
  /** A page of what happened with a customer, newest first, before the day and id of the last one seen (CUS-05). */
  'customer.timeline': question<TimelineEntry[]>()(
    'customer.read',
    [
      ...(['sales_orders', 'deliveries', 'sales_returns', 'service_orders', 'receipts', 'refunds'] as const),
      'write_offs',
      ...(['invoice_requests', 'customer_statements', 'follow_ups', 'activity_log'] as const),
    ],
    z.object({
      id,
      before: z.object({ on: day, id }).nullable().default(null),
      count: z.number().int().min(1).max(200).default(30),
    }),
  ),
  /** Writes down what was spoken, now when no moment is given, and when to come back to it (CUS-07). */
  'followUp.create': command<{ id: Id }>()(
    'customer.edit',
    z.object({
      customerId: id,
      orderId: id.nullable().default(null),
      channel: z.enum(['phone', 'visit', 'wechat', 'sms', 'mail', 'note']),
      happenedAt: instant.nullable().default(null),
      person: text(100),
      content: needed(2000),
      reminder: z
        .object({ dueAt: instant, about: needed(200) })
        .nullable()
        .default(null),
    }),
  ),
  /** What was spoken about an order, newest first. */
  'followUp.ofOrder': question<FollowUp[]>()('customer.read', ['follow_ups', 'users'], z.object({ orderId: id })),
  /** What colleagues have spoken with customers in sight, newest first, before the id of the last one seen (COL-05). */
  'followUp.feed': question<FeedEntry[]>()(
    'customer.read',
    ['follow_ups', 'follow_up_replies', 'follow_up_likes', 'customers', 'sales_orders', 'users'],
    z.object({ before: id.nullable().default(null), count: z.number().int().min(1).max(500).default(30) }),
  ),
  /** Answers what a colleague wrote, who is told of it (COL-06). */
  'followUp.reply': command<{ id: Id }>()('customer.read', z.object({ id, text: needed(1000) })),
  'followUp.like': fleeting<null>()('customer.read', z.object({ id, liked: z.boolean() })),
  /** Reminds a user of a customer at a moment; the one who asks when none is named (CUS-06). */
  'reminder.create': command<{ id: Id }>()(
    'customer.edit',
    z.object({ customerId: id, userId: id.nullable().default(null), about: needed(200), dueAt: instant }),
  ),
  /** One's own, or with the right to change customers anybody's. */
  'reminder.done': command<null>()('customer.read', z.object({ id })),
  'reminder.snooze': command<null>()('customer.read', z.object({ id, dueAt: instant })),
  /** What the user at the screen is to be reminded of today, and what was left of the days before. */
  'reminder.today': question<Reminder[]>()('customer.read', ['reminders', 'customers'], z.object({})),
  /** What is still to be done for a customer. */
  'reminder.ofCustomer': question<Reminder[]>()(
    'customer.read',
    ['reminders', 'customers', 'users'],
    z.object({ customerId: id }),
  ),
}
