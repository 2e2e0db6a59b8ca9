import { foldName } from '../customer/name'
import type { InvoiceState } from '../invoice/invoice'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { RefusalCode, RefusalValues } from '../value/refusal'
import type { AnswerRow } from './answer'

/** An invoice request that a row of the bureau's answer may be of. `number` is the one it has: 20 digits, or code and number; null: none yet. */
export interface KnownRequest {
  id: Id
  no: string
  state: InvoiceState
  gross: Fen
  title: string
  taxId: string
  number: string | null
}

/**
 * What becomes of a row: its number is written to the request (`write`), perhaps to this one (`suggest`: same amount and buyer), the amounts
 * differ, the bureau has refused it, it is there already, it is of no request, it is no invoice that counts (`off`), or it cannot be taken.
 */
export type Verdict = 'write' | 'suggest' | 'differs' | 'failed' | 'here' | 'unknown' | 'off' | 'bad'

/** A row of the bureau's answer, the request it is of, and what becomes of it. */
export interface Judged extends AnswerRow {
  verdict: Verdict
  request: KnownRequest | null
}

/** Words by which the bureau says that an invoice does not count any more. */
const off = /作废|红冲|冲红|红字/
const failed = /失败|异常|错误|不通过|未通过/

/**
 * What becomes of each row of the bureau's answer (R-INV): found by its serial number, which is the request's own number; without one, the only request of that
 * amount and buyer that waits is suggested. An amount that differs by a fen is kept for a person to look at. A number that is used twice, here or in the
 * file, a day after today and a request that does not wait are refused.
 */
export function judgeAnswer(rows: readonly AnswerRow[], known: readonly KnownRequest[], today: Day): Judged[] {
  const byNo = new Map(known.map((request) => [request.no.toUpperCase(), request]))
  const byNumber = new Map(known.flatMap((request) => (request.number === null ? [] : [[request.number, request]])))
  const waiting = known.filter(({ state }) => state === 'APPROVED')
  const firstOf = new Map<string, number>()
  const taken = new Map<Id, number>()
  return rows.map((row) => {
    const say = (verdict: Verdict, request: KnownRequest | null = null): Judged => ({ ...row, verdict, request })
    const refuse = (code: RefusalCode, values: RefusalValues, request: KnownRequest | null = null): Judged => ({
      ...say('bad', request),
      fault: { code, values },
    })
    const named = byNo.get(row.serial.toUpperCase()) ?? null
    if (row.fault) return say('bad', named)
    if (row.number === '') return withoutNumber(row, named, say)
    const bearer = byNumber.get(row.number) ?? null
    if (bearer && (named === null || named.id === bearer.id)) return say('here', bearer)
    if (off.test(row.state) || (row.gross !== null && row.gross < 0)) return say('off', named)
    if (bearer) return refuse('invoice.numberTaken', { number: row.number, no: bearer.no }, named)
    const before = firstOf.get(row.number)
    if (before !== undefined) return refuse('bureau.numberTwice', { number: row.number, row: before }, named)
    firstOf.set(row.number, row.row)
    if (row.issuedOn === null) return refuse('bureau.noDay', {}, named)
    if (row.issuedOn > today) return refuse('day.future', { day: row.issuedOn }, named)
    if (named === null) return row.serial === '' ? suggest(row, waiting, taken, say) : say('unknown')
    const other = taken.get(named.id)
    if (other !== undefined) return refuse('bureau.requestTwice', { no: named.no, row: other }, named)
    if (named.number !== null) return refuse('bureau.hasNumber', { no: named.no, number: named.number }, named)
    if (named.state !== 'APPROVED') return refuse('bureau.notApproved', { no: named.no }, named)
    taken.set(named.id, row.row)
    return say(row.gross !== null && row.gross !== named.gross ? 'differs' : 'write', named)
  })
}

type Say = (verdict: Verdict, request?: KnownRequest | null) => Judged

function withoutNumber({ state, reason }: AnswerRow, named: KnownRequest | null, say: Say): Judged {
  if (named === null) return say('unknown')
  if (named.number !== null) return say('here', named)
  if (reason !== '' || failed.test(state)) return say(named.state === 'APPROVED' ? 'failed' : 'unknown', named)
  return say('unknown', named)
}

/** Only where a single request fits, and no row before has taken it. */
function suggest(row: AnswerRow, waiting: readonly KnownRequest[], taken: Map<Id, number>, say: Say): Judged {
  const buyer = foldName(row.buyer)
  const fits = waiting.filter(
    ({ id, gross, title, taxId }) =>
      gross === row.gross &&
      !taken.has(id) &&
      ((row.taxId !== '' && row.taxId === taxId) || (buyer !== '' && foldName(title) === buyer)),
  )
  const [only] = fits
  if (only === undefined || fits.length > 1) return say('unknown')
  taken.set(only.id, row.row)
  return say('suggest', only)
}
