import { foldName } from '../customer/name'
import { searchKey } from '../search/key'

interface Found {
  no: string | null
  supplierName: string
  supplierCode: string
  phone: string
  supplierNo?: string | undefined
  note: string
}

/** What a purchase document is found by: its numbers, its supplier, the phone, and what was noted; the note not by pinyin. */
export function purchaseKey({ no, supplierName, supplierCode, phone, supplierNo = '', note }: Found): string {
  const key = searchKey(no ?? '', supplierName, supplierCode, phone, supplierNo)
  return note === '' ? key : `${key} ${foldName(note)}`
}
