import { listOwnRules } from '../../db/approval'
import { listFields } from '../../db/field'
import { approvalOwnRules, approvalRules, discountLimits } from '../../db/schema/approval'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { checkOwnRule, type OwnRule } from './ownrule'
import type { RuleSetting } from './rule'
import type { DiscountLimit } from './view'

interface Rules {
  rules: RuleSetting[]
  limits: DiscountLimit[]
  own: OwnRule[]
}

/**
 * Sets which rules are in force and where each draws its line, what is asked of own fields, and who has a discount limit of their own
 * (DSC-04). Refuses what cannot be asked of a field (as `checkOwnRule` does).
 */
export async function saveRules(work: Work, { rules, limits, own }: Rules): Promise<null> {
  const before: Rules = {
    rules: await work.db.select().from(approvalRules),
    limits: await work.db.select().from(discountLimits),
    own: await listOwnRules(work),
  }
  await work.db.delete(approvalRules)
  await work.db.delete(discountLimits)
  if (rules.length > 0) await work.db.insert(approvalRules).values(rules)
  const rows = limits.map((limit) => ({ ...limit, id: work.newId() }))
  if (rows.length > 0) await work.db.insert(discountLimits).values(rows)
  await saveOwn(work, own)
  work.log({ record: 'company', recordId: 1 as Id, before, after: { rules, limits, own } })
  return null
}

/** What is there twice is kept once. */
async function saveOwn(work: Work, own: readonly OwnRule[]): Promise<void> {
  const fields = await listFields(work, 'order')
  const kept = own.map((rule) => checkOwnRule(fields, rule))
  const isSame = (one: OwnRule, other: OwnRule) =>
    one.fieldId === other.fieldId && one.test === other.test && one.value === other.value
  const once = kept.filter((rule, at) => kept.findIndex((one) => isSame(one, rule)) === at)
  await work.db.delete(approvalOwnRules)
  const rows = once.map(({ fieldId, test, value }, at) => ({
    id: work.newId(),
    fieldId,
    test,
    place: at + 1,
    textValue: typeof value === 'string' ? value : null,
    numberValue: typeof value === 'number' ? value : null,
  }))
  if (rows.length > 0) await work.db.insert(approvalOwnRules).values(rows)
}
