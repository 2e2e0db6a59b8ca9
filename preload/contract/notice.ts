import { z } from 'zod'
import type { ToDoGroup } from '../../main/notice/todo'
import type { Notice, NoticeCount, NoticeSettings } from '../../main/notice/view'
import { command, fleeting, question } from './entry'
import { id, text } from './value'

const told = [
  ...(['notices', 'comments', 'comment_mentions', 'sales_orders', 'sales_returns', 'service_orders'] as const),
  ...(['purchase_requests', 'purchase_orders', 'purchase_returns', 'stock_transfers'] as const),
] as const

const event = z.enum([
  ...(['orderSubmitted', 'orderApproved', 'orderRejected', 'orderAssigned', 'changeApplied', 'orderShipped'] as const),
  ...([
    'orderReceived',
    'deliveryTrouble',
    'orderUntouched',
    'orderForgotten',
    'orderLate',
    'orderShort',
    'moneyDue',
    'moneyOverdue',
    'receiptEntered',
    'receiptConfirmed',
  ] as const),
  ...(['refundEntered', 'refundConfirmed', 'refundRejected'] as const),
  ...(['paymentEntered', 'paymentConfirmed', 'paymentRejected'] as const),
  ...(['receiptRejected', 'receiptVoided', 'invoiceRequested', 'invoiceIssued', 'invoiceRejected'] as const),
  'stockLow',
  ...(['followUpReplied', 'backupFailed'] as const),
  ...(['purchaseSubmitted', 'purchaseApproved', 'purchaseRejected', 'purchaseDiffers', 'returnAsked'] as const),
  ...([
    'returnApproved',
    'returnRejected',
    'returnArrived',
    'servicePlanned',
    'serviceMoved',
    'transferPlanned',
    'periodReopened',
  ] as const),
])

const recipient = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'owner',
      'team',
      'submitter',
      'approvers',
      'shippers',
      'technician',
      'superior',
      'finance',
      'administrator',
    ]),
  }),
  z.object({ kind: z.literal('role'), id }),
  z.object({ kind: z.literal('person'), id }),
])

/** What somebody is told of without asking (R-NTF): the bell and its list, and the rules of who is told of what. */
export const notice = {
  /** How many are unread; asked again and again, and the only thing that is. */
  'notice.count': question<NoticeCount>()('signedIn', ['notices', 'comments', 'comment_mentions'], z.object({})),
  /** A page of them, newest first, before the id of the last one seen. */
  'notice.list': question<Notice[]>()(
    'signedIn',
    told,
    z.object({
      unread: z.boolean().default(true),
      before: id.nullable().default(null),
      count: z.number().int().min(1).max(1000).default(100),
    }),
  ),
  /** Some are seen; null: all. */
  'notice.read': fleeting<null>()('signedIn', z.object({ ids: z.array(id).max(1000).nullable() })),
  /** What the person at the screen has to do, by kind, as the documents are now (NTF-02). */
  'toDo.list': question<ToDoGroup[]>()(
    'signedIn',
    [
      ...([
        'approvals',
        'approval_tasks',
        'sales_orders',
        'order_changes',
        'follow_ups',
        'reminders',
        'customers',
      ] as const),
      ...([
        'sales_order_lines',
        'sales_order_line_components',
        'open_items',
        'receipts',
        'invoice_requests',
        'invoice_reds',
        'write_offs',
      ] as const),
      ...(['products', 'deliveries', 'delivery_troubles'] as const),
      ...(['purchase_orders', 'purchase_receipts', 'purchase_returns', 'sales_returns', 'service_orders'] as const),
      ...(['suppliers', 'payable_items', 'payments'] as const),
      ...(['lots', 'lot_levels'] as const),
    ],
    z.object({}),
  ),
  'notice.rules': question<NoticeSettings>()(
    'company.manage',
    ['notice_rules', 'notice_recipients', 'roles', 'users'],
    z.object({}),
  ),
  /** Who is told of one event, whether at all, and in which words: {places} stand for what is known of it. */
  'notice.changeRule': command<null>()(
    'company.manage',
    z.object({
      event,
      active: z.boolean(),
      recipients: z.array(recipient).max(30),
      text: text(200),
      days: z.number().int().min(1).max(60).nullable().default(null),
    }),
  ),
}
