import { checkEmail } from '../customer/email'
import { parsePhone } from '../customer/phone'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'

/** What is known of somebody who works here. */
export interface Person {
  name: string
  email: string
  mobile: string
  roleId: Id
  departmentId: Id | null
  superiorId: Id | null
}

/** As it is kept: the e-mail address in small letters, the mobile number as digits. Refuses what is neither (`customer.badEmail`, `company.badMobile`). */
export function checkedPerson<P extends Person>(person: P): P {
  return { ...person, email: checkEmail(person.email.toLowerCase(), 'email'), mobile: mobileOf(person.mobile) }
}

/** The digits of a mobile number; '' stays ''. */
function mobileOf(text: string): string {
  if (text === '') return ''
  const digits = digitsOf(text)
  if (digits !== null) return digits
  throw new Refusal('company.badMobile', { text }, { mobile: 'company.badMobile' })
}

/** The eleven digits of what is typed, or null where it is no mobile number. */
export function digitsOf(text: string): string | null {
  try {
    const { main } = parsePhone(text)
    return /^1\d{10}$/.test(main) ? main : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Whether somebody would stand above themselves: `above` tells who stands directly above whom. */
export function goesRound(id: Id, first: Id | null, above: ReadonlyMap<Id, Id | null>): boolean {
  const seen = new Set([id])
  for (let at = first; at !== null; at = above.get(at) ?? null) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
