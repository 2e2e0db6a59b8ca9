import { approvalRules, discountLimits } from '../../db/schema/approval'
import type { Work } from '../command'
import type { Id } from '../value/id'
import type { RuleSetting } from './rule'
import type { DiscountLimit } from './view'

/** Sets which rules are in force and where each draws its line, and who has a discount limit of their own (DSC-04). */
export async function saveRules(
  work: Work,
  { rules, limits }: { rules: RuleSetting[]; limits: DiscountLimit[] },
): Promise<null> {
  const before = {
    rules: await work.db.select().from(approvalRules),
    limits: await work.db.select().from(discountLimits),
  }
  await work.db.delete(approvalRules)
  await work.db.delete(discountLimits)
  if (rules.length > 0) await work.db.insert(approvalRules).values(rules)
  const rows = limits.map((limit) => ({ ...limit, id: work.newId() }))
  if (rows.length > 0) await work.db.insert(discountLimits).values(rows)
  work.log({ record: 'company', recordId: 1 as Id, before, after: { rules, limits } })
  return null
}
