import type { Fen } from './fen'

const ones = [
  ...['', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN', 'ELEVEN', 'TWELVE'],
  ...['THIRTEEN', 'FOURTEEN', 'FIFTEEN', 'SIXTEEN', 'SEVENTEEN', 'EIGHTEEN', 'NINETEEN'],
]
const tens = ['', '', 'TWENTY', 'THIRTY', 'FORTY', 'FIFTY', 'SIXTY', 'SEVENTY', 'EIGHTY', 'NINETY']
const groups = ['', ' THOUSAND', ' MILLION', ' BILLION']

/**
 * An amount in words as commercial invoices bear it: `ONE THOUSAND TWO HUNDRED AND FIVE AND 40/100`; whole yuan without a fraction.
 * Below zero begins with MINUS. The form prints the currency before it and ONLY behind.
 */
export function amountInEnglish(amount: Fen): string {
  const size = Math.abs(amount)
  const yuan = wholeInEnglish(Math.floor(size / 100))
  const fen = size % 100
  return `${amount < 0 ? 'MINUS ' : ''}${yuan}${fen === 0 ? '' : ` AND ${String(fen).padStart(2, '0')}/100`}`
}

/** Groups of three digits; the last words are joined by AND where hundreds or thousands go before them. */
function wholeInEnglish(whole: number): string {
  if (whole === 0) return 'ZERO'
  const parts: string[] = []
  for (const [at, unit] of [...groups.entries()].reverse()) {
    const group = Math.floor(whole / 1000 ** at) % 1000
    if (group === 0) continue
    const last = at === 0 && group < 100 && parts.length > 0
    parts.push(`${last ? 'AND ' : ''}${hundreds(group)}${unit}`)
  }
  return parts.join(' ')
}

function hundreds(group: number): string {
  const rest = group % 100
  const under = rest < 20 ? ones[rest] : [tens[Math.floor(rest / 10)], ones[rest % 10]].filter(Boolean).join('-')
  const many = Math.floor(group / 100)
  if (many === 0) return under ?? ''
  return rest === 0 ? `${ones[many]} HUNDRED` : `${ones[many]} HUNDRED AND ${under}`
}
