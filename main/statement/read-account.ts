import type { Reading } from '../../db/engine'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { followCustomer } from './follow-customer'
import { withDetail } from './read-detail'
import type { Statement, Told } from './view'

/** 对账单: a customer's account of any period (R-SOA). Refuses a period that ends before it begins (`period.reversed`). */
export const readAccount = async (reading: Reading, of: { id: Id; from: Day; to: Day }): Promise<Statement & Told> =>
  withDetail(reading, of.id, await followCustomer(reading, of))
