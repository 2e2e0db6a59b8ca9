import type { Day } from '../value/day'
import type { Id } from '../value/id'
import type { RefusalCode, RefusalValues } from '../value/refusal'
import type { AnswerRow } from './answer'
import {
  agrees,
  type Difference,
  differencesOf,
  fits,
  isRefused,
  type KnownRed,
  type KnownRequest,
  standingOf,
} from './comparing'

/**
 * What becomes of a row: its number is written to the request (`write`), perhaps to this one (`suggest`: same amount and buyer, or its serial number
 * without an amount), it says something else than the books (`differs`), the bureau has refused it, it is there already, it is of no request, it
 * is no invoice that counts (`off`), or it cannot be taken.
 */
export type Verdict = 'write' | 'suggest' | 'differs' | 'failed' | 'here' | 'unknown' | 'off' | 'bad'

/** A row of the bureau's answer, the request it is of, and what becomes of it; `differences` of one that differs. */
export interface Judged extends AnswerRow {
  verdict: Verdict
  request: KnownRequest | null
  differences: Difference[]
}

/** What the books know of the invoices that the bureau speaks of. */
export interface Known {
  requests: readonly KnownRequest[]
  reds: readonly KnownRed[]
}

/**
 * What becomes of each row of the bureau's answer (R-INV): found by the number of its invoice, by its serial number, which is the request's own number;
 * without both, the only request of that amount and buyer that waits is suggested. What differs by a fen, in its buyer or in its state is kept for a
 * person to look at. A number that is used twice, here or in the file, a day after today and a request that does not wait are refused.
 */
export function judgeAnswer(rows: readonly AnswerRow[], { requests, reds }: Known, today: Day): Judged[] {
  const byNo = new Map(requests.map((request) => [request.no.toUpperCase(), request]))
  const byNumber = new Map(requests.flatMap((request) => (request.number === null ? [] : [[request.number, request]])))
  const redOf = new Map(reds.flatMap((red) => (red.number === null ? [] : [[red.number, red]])))
  const waiting = requests.filter(({ state }) => state === 'APPROVED')
  const sharing = new Map<string, number[]>()
  for (const { number, row } of rows) {
    const sharers = sharing.get(number) ?? []
    sharers.push(row)
    sharing.set(number, sharers)
  }
  const taken = new Map<Id, number>()
  return rows.map((row) => {
    const say: Say = (verdict, request = null, differences = []) => ({ ...row, verdict, request, differences })
    const refuse = (code: RefusalCode, values: RefusalValues, request: KnownRequest | null = null): Judged => ({
      ...say('bad', request),
      fault: { code, values },
    })
    const compared = (request: KnownRequest, differences: Difference[], same: Verdict) =>
      say(differences.length > 0 ? 'differs' : same, request, differences)
    const named = byNo.get(row.serial.toUpperCase()) ?? null
    if (row.fault) return say('bad', named)
    if (row.number === '') return withoutNumber(row, named, say)
    const bearer = byNumber.get(row.number) ?? null
    if (bearer && (named === null || named.id === bearer.id))
      return compared(bearer, [...differencesOf(row, bearer, bearer), ...stateDiffers(row, bearer)], 'here')
    const red = redOf.get(row.number)
    if (red) return compared(red.request, differencesOf(row, red.request, red), 'here')
    if (isOff(row)) return say('off', named)
    if (bearer) return refuse('invoice.numberTaken', { number: row.number, no: bearer.no }, named)
    const twin = sharing.get(row.number)?.find((other) => other !== row.row)
    if (twin !== undefined) return refuse('bureau.numberTwice', { number: row.number, row: twin }, named)
    if (row.issuedOn === null) return refuse('bureau.noDay', {}, named)
    if (row.issuedOn > today) return refuse('day.future', { day: row.issuedOn }, named)
    if (named === null) return row.serial === '' && !isRefused(row) ? suggest(row, waiting, taken, say) : say('unknown')
    const other = taken.get(named.id)
    if (other !== undefined) return refuse('bureau.requestTwice', { no: named.no, row: other }, named)
    if (named.number !== null) return refuse('bureau.hasNumber', { no: named.no, number: named.number }, named)
    if (named.state !== 'APPROVED') return refuse('bureau.notApproved', { no: named.no }, named)
    taken.set(named.id, row.row)
    // A number with a refusal: whether there is an invoice only the bureau can say.
    const doubt: Difference[] = isRefused(row) ? [{ what: 'state', ours: named.state }] : []
    return compared(named, [...differencesOf(row, named, named), ...doubt], row.gross === null ? 'suggest' : 'write')
  })
}

type Say = (verdict: Verdict, request?: KnownRequest | null, differences?: Difference[]) => Judged

const isOff = ({ state, gross }: AnswerRow) =>
  ['voided', 'red', 'allRed', 'partRed'].includes(standingOf(state)) || (gross !== null && gross < 0)

const stateDiffers = (row: AnswerRow, { state }: KnownRequest): Difference[] =>
  agrees(standingOf(row.state), state) ? [] : [{ what: 'state', ours: state }]

function withoutNumber(row: AnswerRow, named: KnownRequest | null, say: Say): Judged {
  if (named === null) return say('unknown')
  const refused = isRefused(row)
  if (named.number !== null)
    return refused ? say('differs', named, [{ what: 'state', ours: named.state }]) : say('here', named)
  return say(refused && named.state === 'APPROVED' ? 'failed' : 'unknown', named)
}

/** Only where a single request fits, and no row before has taken it. */
function suggest(row: AnswerRow, waiting: readonly KnownRequest[], taken: Map<Id, number>, say: Say): Judged {
  const [only, more] = waiting.filter((request) => !taken.has(request.id) && fits(row, request, request.gross))
  if (only === undefined || more !== undefined) return say('unknown')
  taken.set(only.id, row.row)
  return say('suggest', only)
}
