import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reading } from '../../db/engine'
import { departments, roleRights, roles, users } from '../../db/schema/access'
import type { Id } from '../value/id'
import { rights } from './right'
import { ownerCode } from './role'
import type { Department, RoleRow, UserRow } from './view'

/** Everybody who works or worked here, those who may sign in first. */
export async function listPeople(reading: Reading): Promise<UserRow[]> {
  const superior = alias(users, 'superior')
  const rows = await reading.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      mobile: users.mobile,
      roleId: users.roleId,
      roleCode: roles.code,
      roleName: roles.name,
      departmentId: users.departmentId,
      departmentName: departments.name,
      superiorId: users.superiorId,
      superiorName: superior.name,
      active: users.active,
      codeHash: users.codeHash,
    })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .leftJoin(departments, eq(departments.id, users.departmentId))
    .leftJoin(superior, eq(superior.id, users.superiorId))
    .orderBy(asc(users.name))
  const people = rows.map(({ active, codeHash, ...row }): UserRow => {
    const waiting = codeHash === null ? 'active' : 'invited'
    return { ...row, state: active ? waiting : 'off' }
  })
  return [...people.filter(({ state }) => state !== 'off'), ...people.filter(({ state }) => state === 'off')]
}

/** The roles with their rights, and how many people bear each; the owner holds all rights there are. */
export async function listRoles(reading: Reading): Promise<RoleRow[]> {
  const rows = await reading.db.select().from(roles).orderBy(asc(roles.id))
  const held = await reading.db.select().from(roleRights)
  const bearers = await reading.db.select({ roleId: users.roleId }).from(users)
  return rows.map(({ id, code, name, scope }) => ({
    id,
    code,
    name,
    scope,
    rights: code === ownerCode ? [...rights] : held.filter(({ roleId }) => roleId === id).map(({ right }) => right),
    people: bearers.filter(({ roleId }) => roleId === id).length,
  }))
}

/** The departments, with how many people are in each. */
export async function listDepartments(reading: Reading): Promise<Department[]> {
  const rows = await reading.db.select().from(departments).orderBy(asc(departments.name))
  const members = await reading.db.select({ departmentId: users.departmentId }).from(users)
  const count = (id: Id) => members.filter(({ departmentId }) => departmentId === id).length
  return rows.map(({ id, name, parentId }) => ({ id, name, parentId, people: count(id) }))
}
