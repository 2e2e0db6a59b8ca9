import { checkEmail } from '../customer/email'
import { parsePhone } from '../customer/phone'
import { Refusal } from '../value/refusal'
import type { Company } from './view'

/** The shop's own data as it is stored: refuses an e-mail address or a mobile number that is none (IDP-02). */
export function checkedCompany(input: Company): Company {
  return { ...input, email: checkEmail(input.email, 'company.email'), mobile: mobileOf(input.mobile) }
}

function mobileOf(text: string): string {
  const refused = new Refusal('company.badMobile', { text }, { 'company.mobile': 'company.badMobile' })
  try {
    const { main } = parsePhone(text)
    if (/^1\d{10}$/.test(main)) return main
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  throw refused
}
