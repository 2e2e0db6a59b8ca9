import type { Work } from '../command'
import type { Day } from '../value/day'
import type { Id } from '../value/id'

/** Writes the number of an issued invoice to its request, as it is done by hand. */
export type WriteBack = (work: Work, input: { id: Id; number: string; issuedOn: Day }) => Promise<unknown>

/** Writes the number of an issued red letter to it, as it is done by hand. */
export type IssueRed = (work: Work, input: { id: Id; redId: Id; number: string; issuedOn: Day }) => Promise<unknown>
