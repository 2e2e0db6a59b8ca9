import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { keepTaxId } from './taxid'

/**
 * What stands on an invoice about its buyer. `usual` is the one a request begins with; when none is, it begins with the
 * customer's own name and tax number. `id` null is a new one.
 */
export interface InvoiceTitle {
  id: Id | null
  title: string
  naturalPerson: boolean
  taxId: string
  address: string
  phone: string
  bank: string
  account: string
  usual: boolean
}

/**
 * The buyer's name on an invoice as it is kept. Refuses `<` and `>`, which the tax bureau's own form does not take, with
 * 'invoice.badTitle' at the field `path`.
 */
export function checkTitle(title: string, path: string): string {
  if (/[<>]/.test(title)) throw new Refusal('invoice.badTitle', { text: title }, { [path]: 'invoice.badTitle' })
  return title
}

/**
 * Invoice titles as they are kept (CUS-11, R-TAXID): numbers in their normal form, and at most one the usual one. Refuses
 * a firm without its tax number ('invoice.taxIdRequired'), a number that is none and a title with signs it cannot hold.
 */
export function checkTitles(titles: readonly InvoiceTitle[]): InvoiceTitle[] {
  const usual = titles.findIndex((title) => title.usual)
  return titles.map((title, at) => {
    const path = `titles.${at}.taxId`
    const taxId = keepTaxId(title.taxId, path)
    if (taxId === '' && !title.naturalPerson)
      throw new Refusal('invoice.taxIdRequired', {}, { [path]: 'invoice.taxIdRequired' })
    return { ...title, title: checkTitle(title.title, `titles.${at}.title`), taxId, usual: at === usual }
  })
}
