import type { Id } from '../value/id'
import { removeDraft } from './open-draft'

/** Throws a draft away, imported or not; one that is gone already is nothing to complain about. */
export async function dropDraft(folder: string, { draft }: { draft: Id }): Promise<null> {
  await removeDraft(folder, draft)
  return null
}
