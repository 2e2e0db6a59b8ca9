import { asc, eq } from 'drizzle-orm'
import { listOwnRules } from '../../db/approval'
import type { Reading } from '../../db/engine'
import { listFields } from '../../db/field'
import { roles, users } from '../../db/schema/access'
import { approvalRules, discountLimits } from '../../db/schema/approval'
import { orderTypes } from '../../db/schema/order'
import { readFlows } from './read-flows'
import { settingsOf } from './rule'
import type { ApprovalSettings } from './view'

/** All that is set about approvals, with the roles and people it can name. */
export async function readApprovalSettings(reading: Reading): Promise<ApprovalSettings> {
  const { roleId, userId, leastPay } = discountLimits
  return {
    rules: settingsOf(await reading.db.select().from(approvalRules)),
    limits: await reading.db.select({ roleId, userId, leastPay }).from(discountLimits).orderBy(asc(discountLimits.id)),
    own: await listOwnRules(reading),
    fields: (await listFields(reading, 'order')).filter(({ active }) => active),
    flows: await readFlows(reading),
    roles: await reading.db.select().from(roles).orderBy(asc(roles.id)),
    types: await reading.db
      .select({ id: orderTypes.id, name: orderTypes.name })
      .from(orderTypes)
      .orderBy(asc(orderTypes.name)),
    people: await reading.db
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(eq(users.active, true))
      .orderBy(asc(users.name)),
  }
}
