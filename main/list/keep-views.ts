import { and, asc, eq, ne, or } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { one } from '../../db/find'
import { listViews } from '../../db/schema/list'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { ListScope } from './list'
import type { SavedView } from './view'

/** The views of a list a user may choose from: their own and those for everybody, by name. */
export async function listSavedViews(reading: Reading, userId: Id, { list }: { list: string }): Promise<SavedView[]> {
  const rows = await reading.db
    .select()
    .from(listViews)
    .where(and(eq(listViews.list, list), or(eq(listViews.shared, true), eq(listViews.createdBy, userId))))
    .orderBy(asc(listViews.name), asc(listViews.id))
  return rows.map(({ id, name, shared, createdBy, scope }) => ({
    id,
    name,
    shared,
    own: createdBy === userId,
    scope: JSON.parse(scope) as ListScope,
  }))
}

/** Keeps a view of a list under a name. Refuses a name that one of the user's choices bears already (`view.nameTaken`). */
export async function saveView(
  work: Work,
  { list, name, shared, scope }: { list: string; name: string; shared: boolean; scope: ListScope },
): Promise<{ id: Id }> {
  await refuseTaken(work, list, name, null)
  const id = work.newId()
  const row = { id, list, name, shared, scope: JSON.stringify(scope) }
  await work.db.insert(listViews).values({ ...row, createdBy: work.user.id, createdAt: work.now })
  work.log({ record: 'listView', recordId: id, after: row })
  return { id }
}

/** Renames a view, gives it to everybody or takes it back. Refuses another user's (`view.ofAnother`) and a name in use. */
export async function changeView(
  work: Work,
  { id, name, shared }: { id: Id; name: string; shared: boolean },
): Promise<null> {
  const before = await findOwn(work, id)
  await refuseTaken(work, before.list, name, id)
  await work.db.update(listViews).set({ name, shared }).where(eq(listViews.id, id))
  const after = { name, shared }
  work.log({ record: 'listView', recordId: id, before: { name: before.name, shared: before.shared }, after })
  return null
}

/** Removes a view. Refuses another user's (`view.ofAnother`). */
export async function deleteView(work: Work, { id }: { id: Id }): Promise<null> {
  const before = await findOwn(work, id)
  await work.db.delete(listViews).where(eq(listViews.id, id))
  work.log({ record: 'listView', recordId: id, before })
  return null
}

async function findOwn(work: Work, id: Id) {
  const view = one(await work.db.select().from(listViews).where(eq(listViews.id, id)), 'listView')
  if (view.createdBy !== work.user.id) throw new Refusal('view.ofAnother', { name: view.name })
  return view
}

async function refuseTaken(work: Work, list: string, name: string, except: Id | null): Promise<void> {
  const visible = or(eq(listViews.shared, true), eq(listViews.createdBy, work.user.id))
  const same = and(eq(listViews.list, list), eq(listViews.name, name), visible, ne(listViews.id, except ?? (0 as Id)))
  const [taken] = await work.db.select({ id: listViews.id }).from(listViews).where(same).limit(1)
  if (taken) throw new Refusal('view.nameTaken', { name }, { name: 'view.nameTaken' })
}
