import type { Reading } from '../../db/engine'
import { company } from '../../db/schema/access'
import { Refusal } from '../value/refusal'
import type { Company } from './view'

/** The shop's own data; refuses before the first run (`setUp.required`). */
export async function readCompany(reading: Reading): Promise<Company> {
  const found = await findCompany(reading)
  if (!found) throw new Refusal('setUp.required')
  return found
}

/** The shop's own data, or null before the first run. */
export async function findCompany(reading: Reading): Promise<Company | null> {
  const { name, contact, email, mobile, address, bankAccount } = company
  const [row] = await reading.db.select({ name, contact, email, mobile, address, bankAccount }).from(company)
  return row ?? null
}
