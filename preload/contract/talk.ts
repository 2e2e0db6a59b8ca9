import { z } from 'zod'
import type { Attachment } from '../../main/talk/attachment'
import type { Comment, Mention, Reader } from '../../main/talk/comment'
import type { Id } from '../../main/value/id'
import { command, fleeting, question } from './entry'
import { id, needed } from './value'

const record = z.enum([
  ...(['salesOrder', 'salesReturn', 'purchaseRequest', 'purchaseOrder', 'purchaseReturn'] as const),
  ...(['serviceOrder', 'stockTransfer', 'customerStatement', 'invoiceRequest', 'receipt'] as const),
])
const topic = z.object({ record, recordId: id })
const path = needed(1000)
const documents = [
  ...([
    'sales_orders',
    'sales_returns',
    'purchase_requests',
    'purchase_orders',
    'purchase_returns',
    'service_orders',
    'stock_transfers',
  ] as const),
] as const

/**
 * What people say about a document, and the files they add to it. Each entry checks the right of its record: who may read it may
 * say something and add a file, who may change it may take off the files of others.
 */
export const talk = {
  /** A page of what was said, newest first, before the id of the last one seen (COL-03). */
  'comment.list': question<Comment[]>()(
    'signedIn',
    ['comments', 'comment_mentions'],
    topic.extend({ before: id.nullable().default(null), count: z.number().int().min(1).max(100).default(20) }),
  ),
  /** Says something; whom it names with @ is told. */
  'comment.create': command<{ id: Id; mentioned: string[] }>()('signedIn', topic.extend({ text: needed(2000) })),
  /** Strikes one's own comment out; it stays to be read. */
  'comment.strike': command<null>()('signedIn', z.object({ id })),
  /** Who can be named in a comment about such a record. */
  'comment.readers': question<Reader[]>()('signedIn', ['users', 'roles', 'role_rights'], z.object({ record })),
  /** The comments that name the user at the screen and were not seen yet. */
  'mention.unread': question<Mention[]>()('signedIn', ['comments', 'comment_mentions', ...documents], z.object({})),
  /** What names the user about a record is seen. */
  'mention.read': fleeting<null>()('signedIn', topic),
  /** The files of a record, newest first (COL-01). */
  'attachment.list': question<Attachment[]>()('signedIn', ['attachments'], topic),
  'attachment.add': command<{ id: Id }>()('signedIn', topic.extend({ path })),
  'attachment.remove': command<null>()('signedIn', z.object({ id })),
  /** Hands a copy to the system's program for such files. Only where there is a window. */
  'attachment.open': question<null>()('signedIn', [], z.object({ id })),
  /** Writes a copy to `path`. */
  'attachment.save': question<{ path: string }>()('signedIn', [], z.object({ id, path })),
}
