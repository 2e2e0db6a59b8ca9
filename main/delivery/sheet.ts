import type { Id } from '../value/id'

/** What of the stock leaves the printer: delivery notes, the plan of a drive, picking lists of orders or of deliveries, count sheets. */
export const sheets = ['delivery', 'plan', 'pickOrders', 'pickDeliveries', 'count'] as const

/** Documents to be printed as one paper, in a language, with or without prices. */
export interface Sheet {
  document: (typeof sheets)[number]
  ids: readonly Id[]
  language: 'zh' | 'en'
  priced: boolean
}

/** The address of a sheet in the print window, `delivery/12,13/zh/priced`. */
export const sheetAddress = ({ document, ids, language, priced }: Sheet): string =>
  [document, ids.join(','), language, ...(priced ? ['priced'] : [])].join('/')

/** Reads such an address after its `#`; null when it names no sheet of ours. */
export function readSheet(hash: string): Sheet | null {
  const [, name, digits = '', language, priced] =
    /^#(\w+)\/(\d{1,16}(?:,\d{1,16}){0,499})\/(zh|en)(\/priced)?$/.exec(hash) ?? []
  const document = sheets.find((known) => known === name)
  if (document === undefined || (language !== 'zh' && language !== 'en')) return null
  return { document, ids: digits.split(',').map((id) => Number(id) as Id), language, priced: priced !== undefined }
}
