import type { Work } from '../command'
import { firstTrust, moreTrust } from '../customer/credit'
import { termMethods } from '../receivable/term'
import type { Fen } from '../value/fen'
import { Refusal } from '../value/refusal'
import { customerMaster } from './customers'
import { columnName } from './field'
import type { OpenDraft } from './open-draft'

interface TrustRow {
  row: number
  known: 0 | 1
  was: [Fen | null, string, number]
  becomes: [Fen | null, string, number]
}

/**
 * Refuses, naming the first row, a workbook that trusts customers with more than before, for who may not (R-CRD): a higher
 * limit, a later term, or a new customer with credit.
 */
export async function refuseTrust(work: Work, draft: OpenDraft): Promise<void> {
  if (draft.plan.kind !== 'customers' || work.user.rights.includes('customer.credit')) return
  const rows = await draft.json<TrustRow[]>(trustSql)
  const found = rows.flatMap(({ row, known, was, becomes }) => {
    const more = moreTrust(known === 1 ? trustOf(was) : firstTrust, trustOf(becomes))
    return more === null ? [] : [{ row, field: more === 'term' ? 'termDays' : more }]
  })
  const [first] = found
  if (!first) return
  const at = draft.plan.mapping[first.field]
  const where = { row: first.row, column: at === undefined ? '' : columnName(at) }
  throw new Refusal('import.rowsRefused', { ...where, reason: 'customer.credit', count: found.length })
}

/** A workbook speaks of days only; the day of the month stays as it is, so any will do to compare. */
const trustOf = ([creditLimit, said, days]: TrustRow['was']) => ({
  creditLimit,
  term: { method: termMethods.find((one) => one === said) ?? firstTrust.term.method, days, day: 1 },
  prepaidShare: firstTrust.prepaidShare,
})

const term = customerMaster.derived.term_method
const trustSql = `select json_group_array(json_object('row', m.row, 'known', m.id is not null,
    'was', json_array(h.credit_limit, h.term_method, h.term_days),
    'becomes', json_array(coalesce(r.credit_limit, h.credit_limit), iif(m.id is null, ${term?.fresh}, ${term?.changed}),
      coalesce(r.term_days, h.term_days, 0))))
  from (select * from matches order by row) m join own r on r.row = m.row left join here h on h.id = m.id
  where r.credit_limit is not null or r.term_days is not null`
