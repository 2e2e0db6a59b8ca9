import { Refusal } from '../value/refusal'

/** A tax number as it is kept, and what is odd about it: a check digit that does not fit, or a number of the old kind. */
export type TaxId = { taxId: string; warning?: 'checkDigit' | 'legacy' }

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCode = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Reads a taxpayer's number (R-TAXID): half width, capitals, without spaces and hyphens. 18 characters are a unified
 * social credit code or a resident's number; a check digit that fits neither is only a warning, for such codes are on
 * real licences. 15, 17 and 20 characters are of the old kind. Refuses with 'customer.badTaxId' any other length and
 * characters such a number cannot hold, and with 'customer.taxIdMeant' a code with O or I for 0 or 1: `values.suggestion` is the one meant.
 */
export function checkTaxId(text: string): TaxId {
  const taxId = normalTaxId(text)
  const plausible = /^[0-9A-Z]+$/.test(taxId) && [15, 17, 18, 20].includes(taxId.length)
  if (!plausible || (taxId.length === 18 && !creditCode.test(taxId))) refuse(text, taxId)
  if (taxId.length !== 18) return { taxId, warning: 'legacy' }
  return hasCheckDigit(taxId) || isResidentNumber(taxId) ? { taxId } : { taxId, warning: 'checkDigit' }
}

/** A tax number field as it is kept; '' stays ''. Refuses as `checkTaxId` does, at the field `path`. */
export function keepTaxId(text: string, path: string): string {
  if (text === '') return ''
  try {
    return checkTaxId(text).taxId
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.values, { [path]: error.code })
    throw error
  }
}

/** A tax number as typed or pasted, in the form it is compared and kept in; nothing is checked. */
export function normalTaxId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF\u2010-\u2015\u2212-]/g, '')
    .toUpperCase()
}

function refuse(text: string, taxId: string): never {
  const meant = taxId.replace(/O/g, '0').replace(/I/g, '1')
  const suggestion = meant !== taxId && creditCode.test(meant) ? meant : ''
  const code = suggestion === '' ? 'customer.badTaxId' : 'customer.taxIdMeant'
  throw new Refusal(code, { text, length: taxId.length, suggestion }, { taxId: code })
}

/** Whether the 18th character is the check character of GB 32100-2015. */
function hasCheckDigit(code: string): boolean {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return code[17] === alphabet[(31 - (sum % 31)) % 31]
}

/** Whether the code is a resident's number, which one-person businesses may use: a real birthday and its check digit. */
function isResidentNumber(code: string): boolean {
  if (!/^\d{17}[\dX]$/.test(code)) return false
  if (!isBirthday(`${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`)) return false
  const sum = residentWeights.reduce((all, weight, place) => all + weight * Number(code[place]), 0)
  return code[17] === '10X98765432'[sum % 11]
}

/** Unlike a business day, a birthday may lie before 1900. */
function isBirthday(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
