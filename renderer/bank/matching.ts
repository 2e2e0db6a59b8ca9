import type { BankLineRow } from '../../main/bank/line'
import type { Suggestion } from '../../main/bank/suggestion'
import type { Id } from '../../main/value/id'
import type { Sent } from '../../preload/contract'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'

type MatchTo = Sent<'bankLine.match'>['to']

/** The ways to say what a line is of: a suggestion, or a customer one has chosen. `onDone` gets the line in its new state. */
export function useMatching(onDone: (row: BankLineRow) => void) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bankLine.match')
  const match = async (row: BankLineRow, to: MatchTo, partner: string) => {
    const { documentNo } = await run({ id: row.id, to })
    tell.done(t(to.kind === 'new' ? 'bank.made' : 'bank.matched', { no: documentNo }))
    onDone({ ...row, state: 'matched', documentNo, partner })
  }
  return {
    pending,
    take: (row: BankLineRow, suggestion: Suggestion) => match(row, targetOf(suggestion), suggestion.partner),
    makeFor: (row: BankLineRow, { id: customerId, name }: { id: Id; name: string }) =>
      match(row, { kind: 'new', customerId }, name),
  }
}

export type Matching = ReturnType<typeof useMatching>

function targetOf({ kind, documentId, customerId, orderId }: Suggestion): MatchTo {
  const id = documentId ?? 0
  if (kind === 'receipt') return { kind, receiptId: id }
  if (kind === 'refund') return { kind, refundId: id }
  if (kind === 'payment') return { kind, paymentId: id }
  return { kind, customerId: customerId ?? 0, orderId }
}
