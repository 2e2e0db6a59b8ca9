import { Refusal } from '../value/refusal'

/** An e-mail address as it is kept; '' stays ''. Refuses what cannot be one with 'customer.badEmail', at the field `path`. */
export function checkEmail(text: string, path: string): string {
  if (text !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)) {
    throw new Refusal('customer.badEmail', { text }, { [path]: 'customer.badEmail' })
  }
  return text
}
