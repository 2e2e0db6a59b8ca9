import type { Id } from '../value/id'

/** A place where goods lie; `transfers` counts the documents that name it, so that it cannot go away under them. */
export interface Warehouse {
  id: Id
  code: string
  name: string
  active: boolean
  transfers: number
}
