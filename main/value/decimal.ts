import { divideRounded } from './round'

/** What kept a text from being a decimal number: not a number at all, or more decimals than the value can hold. */
export type DecimalFault = 'notANumber' | 'tooManyDecimals' | 'tooLarge'

const shape = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/

/**
 * Reads a decimal number as people type it (half or full width, thousands separators, ¥ before, 元 after) into a whole
 * number of 1/10^scale (bad-input rows 5–7). Zeros beyond the scale are dropped; other digits beyond it are a fault.
 * `1.234,50`, `12 34` and `1.2万` are faults, never guessed.
 */
export function parseDecimal(text: string, scale: number): number | DecimalFault {
  const plain = halfWidth(text)
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    .replace(/^([+-]?)\s*¥\s*/, '$1')
    .replace(/\s*元$/, '')
  const match = shape.exec(plain)
  if (!match || (match[2] === undefined && !match[3])) return 'notANumber'
  const whole = (match[2] ?? '0').replaceAll(',', '')
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > scale) return 'tooManyDecimals'
  const value = Number(`${match[1] === '-' ? '-' : ''}${whole}${decimals.padEnd(scale, '0')}`)
  return Number.isSafeInteger(value) ? value + 0 : 'tooLarge'
}

/** Full-width letters, digits and signs as half-width ones; nothing else is changed, so that `10²` does not become 102. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
}

/** Writes a whole number of 1/10^scale with thousands separators and at least `least` decimals: 1234500 at 4 → `123.45`. */
export function formatDecimal(value: number, scale: number, least = 0, separator = ','): string {
  const digits = Math.abs(value)
    .toString()
    .padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, separator)
  const decimals = scale === 0 ? '' : digits.slice(-scale)
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${kept ? `.${kept}` : ''}`
}

/**
 * A number out of a workbook as a whole number of 1/10^scale, half away from zero: 129.696 at 2 → 12 970. Its 15 reliable
 * digits count, so 125.43999999999998 is 125.44.
 */
export function scaleNumber(value: number, scale: number): number {
  if (Number.isInteger(value)) return value * 10 ** scale
  // A number that says exactly so many decimals, as nearly all do, needs no long arithmetic.
  const near = Math.round(value * 10 ** scale)
  if (Math.abs(near) < 1e15 && near / 10 ** scale === value) return near
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  const digits = BigInt(mantissa.replace('.', ''))
  const power = Number(exponent) - 14 + scale
  return Number(power >= 0 ? digits * 10n ** BigInt(power) : divideRounded(digits, 10n ** BigInt(-power)))
}
