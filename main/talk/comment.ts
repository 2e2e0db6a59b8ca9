import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { Discussed } from './discussed'

/** The longest comment, in characters. */
export const longestComment = 2000

/** What somebody has said about a record. One that was struck out keeps its place and its text. */
export interface Comment {
  id: Id
  text: string
  byId: Id
  by: string
  at: Instant
  struckAt: Instant | null
  mentioned: string[]
}

/** A comment that names somebody and that they have not seen yet. `title` is the number of what it is about. */
export interface Mention {
  id: Id
  record: Discussed
  recordId: Id
  title: string
  text: string
  by: string
  at: Instant
}

/** Somebody who can be named, and what they are found by: name, pinyin initials, whole pinyin. */
export interface Reader {
  id: Id
  name: string
  key: string
}

interface Person {
  id: Id
  name: string
}

/** Whom a comment names: everybody whose name follows an @ in it; of 王 and 王小明 the longer one that fits (COL-03). */
export function mentionedIn<P extends Person>(text: string, people: readonly P[]): P[] {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length)
  const found = new Set<P>()
  for (const part of foldName(text).split('@').slice(1)) {
    const person = byLength.find(({ name }) => part.startsWith(foldName(name)))
    if (person) found.add(person)
  }
  return [...found]
}
