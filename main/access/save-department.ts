import { and, eq, ne } from 'drizzle-orm'
import { one } from '../../db/find'
import { departments, users } from '../../db/schema/access'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { goesRound } from './person'

interface TypedDepartment {
  name: string
  parentId: Id | null
}

/** Adds a department, below another one or not (IDP-10). Refuses a name another one bears (`name.taken`). */
export async function createDepartment(work: Work, input: TypedDepartment): Promise<{ id: Id }> {
  const id = work.newId()
  await check(work, id, input)
  await work.db.insert(departments).values({ id, ...input, nameKey: foldName(input.name) })
  work.log({ record: 'department', recordId: id, after: input })
  return { id }
}

/** Renames or moves a department; refuses to put it below itself (`department.loop`). */
export async function changeDepartment(work: Work, { id, ...input }: TypedDepartment & { id: Id }): Promise<null> {
  const { name, parentId } = one(await work.db.select().from(departments).where(eq(departments.id, id)), 'department')
  await check(work, id, input)
  await work.db
    .update(departments)
    .set({ ...input, nameKey: foldName(input.name) })
    .where(eq(departments.id, id))
  work.log({ record: 'department', recordId: id, before: { name, parentId }, after: input })
  return null
}

/** Deletes a department that is empty; refuses one with people in it or departments below it (`record.inUse`). */
export async function deleteDepartment(work: Work, { id }: { id: Id }): Promise<null> {
  const { name } = one(await work.db.select().from(departments).where(eq(departments.id, id)), 'department')
  const members = await work.db.$count(users, eq(users.departmentId, id))
  const below = await work.db.$count(departments, eq(departments.parentId, id))
  if (members + below > 0) throw new Refusal('record.inUse', { name, count: members + below })
  await work.db.delete(departments).where(eq(departments.id, id))
  work.log({ record: 'department', recordId: id, before: { name } })
  return null
}

async function check(work: Work, id: Id, { name, parentId }: TypedDepartment): Promise<void> {
  const same = and(eq(departments.nameKey, foldName(name)), ne(departments.id, id))
  const [taken] = await work.db.select({ id: departments.id }).from(departments).where(same)
  if (taken) throw new Refusal('name.taken', { name, text: name }, { name: 'name.taken' })
  if (parentId === null) return
  const all = await work.db.select().from(departments)
  one(
    all.filter((department) => department.id === parentId),
    'department',
  )
  const above = new Map(all.map((department) => [department.id, department.parentId]))
  if (goesRound(id, parentId, above)) throw new Refusal('department.loop', {}, { parentId: 'department.loop' })
}
