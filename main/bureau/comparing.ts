import { foldName } from '../customer/name'
import type { InvoiceState } from '../invoice/invoice'
import { type Fen, formatFen } from '../value/fen'
import type { Id } from '../value/id'

/** An invoice request that the bureau may speak of. `number` is the one it has: 20 digits, or code and number; null: none yet. */
export interface KnownRequest {
  id: Id
  no: string
  state: InvoiceState
  gross: Fen
  net: Fen
  tax: Fen
  title: string
  taxId: string
  number: string | null
}

/** A red letter that the bureau may speak of, its amounts below nothing, and the request whose invoice it takes back. */
export interface KnownRed {
  id: Id
  no: string
  gross: Fen
  net: Fen
  tax: Fen
  /** As of a request; null: it waits for its number. */
  number: string | null
  request: KnownRequest
}

/** What the bureau says of an invoice; '' and null where it says nothing. */
export interface Told {
  net?: Fen | null
  tax?: Fen | null
  gross: Fen | null
  buyer: string
  taxId: string
  state?: string
}

/** In what the bureau and the books differ, and what the books have: an amount in yuan, a text, or the state of a request. */
export type Difference =
  | { what: 'gross' | 'net' | 'tax' | 'buyer' | 'taxId'; ours: string }
  | { what: 'state'; ours: InvoiceState }

/** In what the bureau and a request, or a red letter of it, differ; only what the bureau says is looked at. Amounts are equal to the fen. */
export function differencesOf(
  told: Told,
  { title, taxId }: KnownRequest,
  amounts: Record<'gross' | 'net' | 'tax', Fen>,
) {
  const found: Difference[] = []
  for (const what of ['gross', 'net', 'tax'] as const) {
    const said = told[what] ?? null
    if (said !== null && said !== amounts[what]) found.push({ what, ours: formatFen(amounts[what]) })
  }
  if (told.buyer !== '' && buyerKey(told.buyer) !== buyerKey(title)) found.push({ what: 'buyer', ours: title })
  // A person has none here, and may have a number of another kind there.
  if (told.taxId !== '' && taxId !== '' && told.taxId.replace(/\s/g, '') !== taxId)
    found.push({ what: 'taxId', ours: taxId })
  return found
}

/** Whether amount and buyer are told at all and are those of the request, or of a red letter of it. */
export function fits(told: Told, request: KnownRequest, gross: Fen): boolean {
  const names = told.buyer !== '' || (told.taxId !== '' && request.taxId !== '')
  return (
    told.gross === gross &&
    names &&
    differencesOf({ ...told, net: null, tax: null }, request, { ...request, gross }).length === 0
  )
}

/** The bureau writes （个人） behind the name of a person. */
const buyerKey = (name: string) =>
  foldName(name)
    .replace(/\s/g, '')
    .replace(/\(个人\)$/, '')

/** What the bureau says has become of an invoice; '' where its words say nothing. */
export type Standing = 'failed' | 'voided' | 'red' | 'allRed' | 'partRed' | 'issued' | ''

/** 未作废, 未被红冲, 红冲失败: the invoice counts. */
const denied = /[未无没非不][被有已曾]?(?:部分|全额)?(?:作废|红冲|冲红|红字)|(?:作废|红冲|冲红)失败/g

/** Reads what the bureau says has become of an invoice; that it was not issued goes before all else. */
export function standingOf(state: string): Standing {
  const text = state.normalize('NFKC').replace(/\s/g, '')
  const said = text.replace(denied, '').replace(/[未无没][被有]?(?:异常|错误)/g, '')
  if (/失败|异常|错误|不通过|未通过|不成功|未成功/.test(said)) return 'failed'
  if (/作废/.test(said)) return 'voided'
  if (/红冲|冲红|红字/.test(said)) return /部分/.test(said) ? 'partRed' : /全额|全部/.test(said) ? 'allRed' : 'red'
  return said !== text || /正常|成功|蓝字|^已开/.test(said) ? 'issued' : ''
}

/** Whether what the bureau says has become of an invoice is what the books say of its request. */
export function agrees(standing: Standing, state: InvoiceState): boolean {
  if (standing === '') return true
  if (state === 'ISSUED') return standing === 'issued'
  if (state === 'PART_RED') return standing === 'partRed' || standing === 'red'
  if (state === 'RED') return standing === 'allRed' || standing === 'red'
  return state === 'VOIDED' && standing === 'voided'
}

/** Words in the column of reasons that give none. */
const noReason = /^(?:|无|-+|—+|\/|0|.*成功)$/

/** Whether a row says that there is no invoice, by its state or by a reason. */
export const isRefused = ({ state, reason }: { state: string; reason: string }): boolean => {
  const standing = standingOf(state)
  return standing === 'failed' || (standing === '' && !noReason.test(reason.trim()))
}
