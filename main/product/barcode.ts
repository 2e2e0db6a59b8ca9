import { Refusal } from '../value/refusal'

/**
 * A barcode as it is kept: half width, capitals, no spaces. Refuses with 'barcode.bad' what no scanner sends: fewer than 4 or
 * more than 48 signs, or others than letters, digits, hyphen and point.
 */
export function readBarcode(text: string): string {
  const barcode = text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF]/g, '')
    .toUpperCase()
  if (!/^[0-9A-Z.-]{4,48}$/.test(barcode)) throw new Refusal('barcode.bad', { text }, { barcodes: 'barcode.bad' })
  return barcode
}

/**
 * What is odd about a barcode: 'checkDigit' when it has the length of an EAN-8, UPC-A or EAN-13 and its last digit does not
 * fit the others. Only a warning, for such codes are printed on real goods.
 */
export function barcodeWarning(barcode: string): 'checkDigit' | null {
  if (!/^(\d{8}|\d{12,13})$/.test(barcode)) return null
  return checkDigit(barcode.slice(0, -1)) === Number(barcode.at(-1)) ? null : 'checkDigit'
}

/** The last digit of an EAN or UPC whose other digits these are: from the right, they count three and one by turns. */
export function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}
