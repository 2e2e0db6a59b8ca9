import type { Id } from '../value/id'
import type { ListScope } from './list'

/** A way of looking at a list that somebody has kept: its filters, sort and search under a name (CUS-14). */
export interface SavedView {
  id: Id
  name: string
  /** For everybody, or only for who kept it. */
  shared: boolean
  /** Whether the user at the screen may rename and remove it. */
  own: boolean
  scope: ListScope
}
