import { z } from 'zod'
import type { SavedView } from '../../main/list/view'
import type { Id } from '../../main/value/id'
import { command, question } from './entry'
import { id, listScope, needed } from './value'

const name = needed(60)
const shared = z.boolean().default(false)

/** Ways of looking at a list that somebody has kept: filters, sort and search under a name (CUS-14). */
export const view = {
  'view.list': question<SavedView[]>()('signedIn', ['list_views'], z.object({ list: needed(40) })),
  'view.save': command<{ id: Id }>()('signedIn', z.object({ list: needed(40), name, shared, scope: listScope })),
  'view.change': command<null>()('signedIn', z.object({ id, name, shared })),
  'view.delete': command<null>()('signedIn', z.object({ id })),
}
