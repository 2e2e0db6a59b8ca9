import { Refusal } from '../value/refusal'

/**
 * A tax classification code (税收分类编码) as it is kept: 19 digits, without spaces; '' where nobody has said. Refuses anything else with
 * 'product.badTaxCode'.
 */
export function keepTaxCode(text: string): string {
  const code = text.normalize('NFKC').replace(/\s/g, '')
  if (code === '' || /^\d{19}$/.test(code)) return code
  throw new Refusal('product.badTaxCode', { text, length: code.length }, { taxCode: 'product.badTaxCode' })
}
