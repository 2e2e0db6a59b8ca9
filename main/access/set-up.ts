import { company, roleRights, roles, users } from '../../db/schema/access'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import { Refusal } from '../value/refusal'
import { checkedCompany } from './company'
import { hashPassword } from './password'
import { rights } from './right'
import { shortestPassword } from './secret'
import type { Company, SignedInUser } from './view'

/**
 * The first run: the shop's data, the role 店主 with every right, and the owner (IDP-02, IDP-05). Refuses when a shop
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
  const roleId = work.newId()
  await work.db.insert(roles).values({ id: roleId, code: 'owner', name: '店主' })
  await work.db.insert(roleRights).values(rights.map((right) => ({ roleId, right })))
  const user = { id: work.newId(), name: input.owner.name, role: 'owner', rights: [...rights] }
  await work.db.insert(users).values({
    id: user.id,
    name: user.name,
    nameKey: foldName(user.name),
    passwordHash: await hashPassword(input.owner.password),
    roleId,
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
