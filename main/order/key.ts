import { foldName } from '../customer/name'
import { searchKey } from '../search/key'

interface Found {
  no: string | null
  customerName: string
  customerCode: string
  phone: string
  externalNo: string
  note: string
}

/** What an order is found by (ORD-27): its numbers, its customer, the phone, and what was noted; the note not by pinyin. */
export function orderKey({ no, customerName, customerCode, phone, externalNo, note }: Found): string {
  const key = searchKey(no ?? '', customerName, customerCode, phone, externalNo)
  return note === '' ? key : `${key} ${foldName(note)}`
}

/** The words of an order with another number that was given to it later, as a carrier's. */
export function withNumber(key: string, number: string): string {
  const folded = foldName(number)
  return folded === '' || ` ${key} `.includes(` ${folded} `) ? key : `${key} ${folded}`
}
