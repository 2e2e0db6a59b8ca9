import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { company, roles, users } from '../../db/schema/access'
import { approvalRules } from '../../db/schema/approval'
import { rulesOfNewShop } from '../approval/rule'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import { Refusal } from '../value/refusal'
import { checkedCompany } from './company'
import { addPresetRoles } from './fill-roles'
import { hashPassword } from './password'
import { rights } from './right'
import { ownerCode } from './role'
import { shortestPassword } from './secret'
import type { Company, SignedInUser } from './view'

/**
 * The first run: the shop's data, the roles and rules it begins with, and the owner with every right (IDP-02, IDP-05, R-ROLE). Refuses when a shop
 * exists (`setUp.done`), a mobile number that is none (`company.badMobile`), an e-mail that is none
 * (`customer.badEmail`) and a short password (`password.tooShort`).
 */
export async function setUp(
  work: Work,
  input: { company: Company; owner: { name: string; password: string } },
): Promise<SignedInUser> {
  const existing = await work.db.select({ id: company.id }).from(company)
  if (existing.length > 0) throw new Refusal('setUp.done')
  checkPasswordLength(input.owner.password)
  await work.db.insert(company).values({ ...checkedCompany(input.company), id: 1, createdAt: work.now })
  await addPresetRoles(work, work.newId)
  await work.db.insert(approvalRules).values([...rulesOfNewShop])
  const role = one(await work.db.select().from(roles).where(eq(roles.code, ownerCode)), 'role')
  const { code, name: roleName } = role
  const user = { id: work.newId(), name: input.owner.name, role: code, roleName, rights: [...rights], reach: null }
  await work.db.insert(users).values({
    id: user.id,
    name: user.name,
    nameKey: foldName(user.name),
    passwordHash: await hashPassword(input.owner.password),
    roleId: role.id,
    active: true,
    failedTries: 0,
    lockedUntil: null,
    createdAt: work.now,
  })
  work.log({ record: 'company', recordId: user.id, after: { company: input.company.name, owner: user.name } })
  return user
}

function checkPasswordLength(password: string): void {
  if ([...password].length < shortestPassword) {
    throw new Refusal('password.tooShort', { least: shortestPassword }, { 'owner.password': 'password.tooShort' })
  }
}
