import { checkInvoiceNumber } from '../invoice/invoice'
import { type Day, parseDay } from '../value/day'
import { type Fen, parseFen } from '../value/fen'

/** What the file of an invoice says of it; '' and null where it does not. */
export interface InvoiceFacts {
  /** 20 digits, or code and number. */
  number: string
  issuedOn: Day | null
  net: Fen | null
  tax: Fen | null
  gross: Fen | null
  buyer: string
  taxId: string
}

/** A text of an XML file and the names of the elements it stands in, the outermost first; of the file's own data the name it has there. */
export interface Said {
  path: readonly string[]
  text: string
}

/**
 * The elements that say something of an invoice, the surest first: digital invoices, the older electronic ones inside OFD files, the
 * files of providers, and the data an OFD file has of its own. `A/B` is B right inside of A.
 */
const elements = {
  number: [
    ...['TaxSupervisionInfo/InvoiceNumber', 'InvoiceNumber', 'EIid', 'EInvoiceNumber', 'InvoiceNo', 'Fphm', 'FP_HM'],
    '发票号码',
  ],
  code: ['InvoiceCode', 'Fpdm', 'FP_DM', '发票代码'],
  issuedOn: [
    ...['TaxSupervisionInfo/IssueTime', 'IssueTime', 'IssueDate', 'InvoiceDate', 'Kprq', '开票日期', 'RequestTime'],
  ],
  net: ['TotalAmWithoutTax', 'TaxExclusiveTotalAmount', 'Hjje', '合计金额'],
  tax: ['TotalTaxAm', 'TaxTotalAmount', 'Hjse', '合计税额'],
  gross: ['TotalTax-includedAmount', 'TotalTaxIncludedAmount', 'TaxInclusiveTotalAmount', 'Jshj', '价税合计'],
  buyer: ['BuyerName', 'Gmfmc', 'GMF_MC', 'Ghfmc', 'Gfmc', '购买方名称'],
  taxId: ['BuyerIdNum', 'BuyerTaxID', 'BuyerTaxNo', 'Gmfnsrsbh', 'GMF_NSRSBH', 'Gfsbh', '购买方纳税人识别号'],
} as const

/** What the texts of an invoice's file say of it, whichever of the known shapes it has. What cannot be read is left out. */
export function factsOf(said: readonly Said[]): InvoiceFacts {
  const find = (field: keyof typeof elements) => {
    for (const name of elements[field]) {
      const wanted = name.toLowerCase().split('/')
      const found = said.find(
        ({ path, text }) =>
          text.trim() !== '' && wanted.every((step, i) => path.at(i - wanted.length)?.toLowerCase() === step),
      )
      if (found) return found.text.normalize('NFKC').trim()
    }
    return ''
  }
  const [net, tax] = [amountOf(find('net')), amountOf(find('tax'))]
  return {
    number: numberOf(find('number'), find('code')),
    issuedOn: dayOf(find('issuedOn')),
    net,
    tax,
    gross: amountOf(find('gross')) ?? (net === null || tax === null ? null : ((net + tax) as Fen)),
    buyer: find('buyer'),
    taxId: find('taxId').toUpperCase(),
  }
}

/** The number that a file is named by: 20 digits, or a code of 10 or 12 and 8 digits beside it; '' where it has none, or several. */
export function numberInName(name: string): string {
  const plain = name.normalize('NFKC')
  const digital = new Set(plain.match(/(?<!\d)\d{20}(?!\d)/g))
  if (digital.size > 0) return digital.size === 1 ? ([...digital][0] ?? '') : ''
  const old = [...plain.matchAll(/(?<!\d)(\d{10}|\d{12})[-_ ]+(\d{8})(?!\d)/g)]
  return old.length === 1 ? `${old[0]?.[1]} ${old[0]?.[2]}` : ''
}

function numberOf(number: string, code: string): string {
  try {
    const found = checkInvoiceNumber(number.length === 20 || code === '' ? number : `${code} ${number}`)
    return found.code === '' ? found.no : `${found.code} ${found.no}`
  } catch {
    return ''
  }
}

function amountOf(text: string): Fen | null {
  try {
    return text === '' ? null : parseFen(text)
  } catch {
    return null
  }
}

/** `2026-03-10 12:00:00`, `20260310120000`, `2026年03月10日`. */
function dayOf(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:\D|\d{6}|$)/.exec(text) ?? []
  try {
    return year === undefined ? null : parseDay(`${year}-${month}-${day}`)
  } catch {
    return null
  }
}
