import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { roleRights, roles, users } from '../../db/schema/access'
import { approvalMembers, discountLimits } from '../../db/schema/approval'
import { noticeRecipients } from '../../db/schema/notice'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { isRight } from './right'
import { isPreset, ownerCode } from './role'
import type { DataScope } from './scope'

interface TypedRole {
  name: string
  rights: string[]
  scope: DataScope
}

/** Adds a role of the shop's own. Refuses a name another one bears (`name.taken`) and a right there is not (`input.invalid`). */
export async function createRole(work: Work, input: TypedRole): Promise<{ id: Id }> {
  const id = work.newId()
  await refuseTaken(work, id, input.name)
  await work.db.insert(roles).values({ id, code: `role-${id}`, name: input.name, scope: input.scope })
  await keepRights(work, id, input.rights)
  work.log({ record: 'role', recordId: id, after: input })
  return { id }
}

/** Changes what a role may do and see; a preset role keeps its name. Everybody who bears it is bound at once. Refuses the owner's (`role.ownerFixed`). */
export async function changeRole(
  work: Work,
  { id, ...input }: Omit<TypedRole, 'scope'> & { id: Id; scope?: DataScope | undefined },
): Promise<null> {
  const before = one(await work.db.select().from(roles).where(eq(roles.id, id)), 'role')
  if (before.code === ownerCode) throw new Refusal('role.ownerFixed')
  const name = isPreset(before.code) ? before.name : input.name
  await refuseTaken(work, id, name)
  const held = await work.db.select().from(roleRights).where(eq(roleRights.roleId, id))
  await work.db
    .update(roles)
    .set({ name, scope: input.scope ?? before.scope })
    .where(eq(roles.id, id))
  await work.db.delete(roleRights).where(eq(roleRights.roleId, id))
  await keepRights(work, id, input.rights)
  const was = { name: before.name, scope: before.scope, rights: held.map(({ right }) => right) }
  work.log({ record: 'role', recordId: id, before: was, after: { ...input, name } })
  return null
}

/** Deletes a role of the shop's own that nobody bears and no approval flow or rule of notices names; refuses others (`record.inUse`, `role.preset`). */
export async function deleteRole(work: Work, { id }: { id: Id }): Promise<null> {
  const role = one(await work.db.select().from(roles).where(eq(roles.id, id)), 'role')
  if (isPreset(role.code)) throw new Refusal('role.preset')
  const inFlows = await work.db.$count(approvalMembers, eq(approvalMembers.roleId, id))
  const inRules = await work.db.$count(noticeRecipients, eq(noticeRecipients.roleId, id))
  const count = inRules + (await work.db.$count(users, eq(users.roleId, id))) + inFlows
  if (count > 0) throw new Refusal('record.inUse', { name: role.name, count })
  await work.db.delete(roleRights).where(eq(roleRights.roleId, id))
  await work.db.delete(discountLimits).where(eq(discountLimits.roleId, id))
  await work.db.delete(roles).where(eq(roles.id, id))
  work.log({ record: 'role', recordId: id, before: { name: role.name } })
  return null
}

async function keepRights(work: Work, roleId: Id, held: readonly string[]): Promise<void> {
  const unknown = held.find((right) => !isRight(right))
  if (unknown !== undefined) throw new Refusal('input.invalid', { field: 'rights', text: unknown })
  const rows = [...new Set(held.filter(isRight))].map((right) => ({ roleId, right }))
  if (rows.length > 0) await work.db.insert(roleRights).values(rows)
}

async function refuseTaken(work: Work, id: Id, name: string): Promise<void> {
  const others = await work.db.select({ id: roles.id, name: roles.name }).from(roles)
  if (others.some((role) => role.id !== id && foldName(role.name) === foldName(name)))
    throw new Refusal('name.taken', { name, text: name }, { name: 'name.taken' })
}
