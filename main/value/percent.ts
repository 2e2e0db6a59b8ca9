import { formatDecimal, parseDecimal } from './decimal'
import { Refusal } from './refusal'

declare const brand: unique symbol
/** A rate in basis points, 1/10 000: 13 % = 1300. */
export type Rate = number & { readonly [brand]: 'Rate' }
/** The percentage paid, in basis points: 9500 = 95 % = 九五折. Never "percent off" (R-AMT). */
export type PayPercent = number & { readonly [brand]: 'PayPercent' }

export const fullPay = 10_000 as PayPercent
/** 0 %. */
export const noPay = 0 as PayPercent

/** Reads the percentage paid as typed, `95` or `95%` or `92.5` → basis points; refuses below 0 and above 100. */
export function parsePayPercent(text: string): PayPercent {
  const value = parseDecimal(text.replace(/[%％]\s*$/, ''), 2)
  if (typeof value === 'string') throw new Refusal('percent.notANumber', { text })
  if (value < 0 || value > fullPay) throw new Refusal('percent.range', { text })
  return value as PayPercent
}

/** 9500 → `95`, 9250 → `92.5` (without the % sign). */
export function formatPercent(value: number): string {
  return formatDecimal(value, 2)
}
