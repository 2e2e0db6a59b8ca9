import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import { payerKey, type StatedLine } from './line'

/** A line that an account has, with what of it can be compared; what its statement did not say is '' or null. */
export interface HeldLine {
  id: Id
  on: Day
  time: string
  amount: Fen
  payer: string
  counterAccount: string
  reference: string
  balance: Fen | null
}

/**
 * Which held line each line of a statement looks like, null where it looks like none: day and amount are the same, and time, payer,
 * account, number and balance wherever both say them. Statements lose them on their way: a spreadsheet cuts long numbers, drops
 * seconds and columns. Each held line stands for one line only; those that say most choose first.
 */
export function alikeOf(lines: readonly StatedLine[], held: readonly HeldLine[]): (HeldLine | null)[] {
  const open = new Map<string, HeldLine[]>()
  for (const one of held) {
    const key = `${one.on}|${one.amount}`
    open.set(key, [...(open.get(key) ?? []), one])
  }
  const found: (HeldLine | null)[] = lines.map(() => null)
  const turns = lines
    .map((line, at) => ({ at, key: `${line.on}|${line.amount}`, line: comparable(line) }))
    .filter(({ key }) => open.has(key))
    .sort((a, b) => said(b.line) - said(a.line) || a.at - b.at)
  for (const { at, key, line } of turns) {
    const left = open.get(key) ?? []
    const [first, ...others] = left.filter((one) => isAlike(line, one))
    if (first === undefined) continue
    const nearest = others.reduce((best, one) => (agreed(line, one) > agreed(line, best) ? one : best), first)
    found[at] = nearest
    open.set(
      key,
      left.filter((one) => one !== nearest),
    )
  }
  return found
}

type Compared = Omit<HeldLine, 'id' | 'on' | 'amount'>

const comparable = ({ time, counterparty, counterAccount, reference, balance }: StatedLine): Compared => ({
  time,
  payer: payerKey(counterparty),
  counterAccount,
  reference,
  balance,
})

const texts = ['time', 'payer', 'counterAccount', 'reference'] as const
const said = (one: Compared) => texts.filter((field) => one[field] !== '').length + (one.balance === null ? 0 : 1)
const agreed = (a: Compared, b: Compared) => texts.filter((field) => a[field] !== '' && a[field] === b[field]).length

function isAlike(a: Compared, b: Compared): boolean {
  if (a.balance !== null && b.balance !== null && a.balance !== b.balance) return false
  return texts.every((field) => a[field] === '' || b[field] === '' || same[field](a[field], b[field]))
}

/** A spreadsheet writes a time without its seconds, and of a long number fifteen digits and noughts. */
const same: Record<(typeof texts)[number], (a: string, b: string) => boolean> = {
  time: (a, b) => a === b || (a.slice(0, 5) === b.slice(0, 5) && (a.endsWith(':00') || b.endsWith(':00'))),
  payer: (a, b) => a === b,
  counterAccount: (a, b) => a === b,
  reference: (a, b) => a === b || (a.slice(0, 15) === b.slice(0, 15) && (isCut(a) || isCut(b))),
}
const isCut = (reference: string) => /^\d{15}0+$/.test(reference)
