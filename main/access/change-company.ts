import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { company } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { checkedCompany } from './company'
import type { Company } from './view'

/** Changes the shop's own data; refuses what the first run would refuse. */
export async function changeCompany(work: Work, input: Company): Promise<null> {
  const before = one(await work.db.select().from(company), 'company')
  const after = checkedCompany(input)
  await work.db.update(company).set(after).where(eq(company.id, 1))
  work.log({ record: 'company', recordId: 1 as Id, before, after })
  return null
}
