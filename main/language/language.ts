import { createInstance } from 'i18next'
import type { RefusalCode, RefusalValues } from '../value/refusal'
import { accessWords } from './access'
import { activityWords } from './activity'
import { approvalWords } from './approval'
import { bankWords } from './bank'
import { bookWords } from './book'
import { bureauWords } from './bureau'
import { cashBookWords } from './cashbook'
import { changeWords } from './change'
import { commercialInvoiceWords } from './commercialinvoice'
import { companyWords } from './company'
import { countSheetWords } from './countsheet'
import { couponWords } from './coupon'
import { customerWords } from './customer'
import { deliveryWords } from './delivery'
import { documentTypeWords } from './documenttype'
import { dunningWords } from './dunning'
import { editorWords } from './editor'
import { entranceWords } from './entrance'
import { fieldWords } from './field'
import { figureWords } from './figure'
import { goodsReceiptWords } from './goodsreceipt'
import { helpWords } from './help'
import { homeWords } from './home'
import { importWords } from './import'
import { instalmentWords } from './instalment'
import { invoiceWords } from './invoice'
import { leaveWords } from './leave'
import { ledgerWords } from './ledger'
import { linesWords } from './lines'
import { lotWords } from './lot'
import { machineWords } from './machine'
import { noticeWords } from './notice'
import { orderWords } from './order'
import { ownRuleWords } from './ownrule'
import { paperWords } from './paper'
import { partWords } from './part'
import { payableWords } from './payable'
import { paymentWords } from './payment'
import { performanceWords } from './performance'
import { periodWords } from './period'
import { planWords } from './plan'
import { pricingWords } from './pricing'
import { productWords } from './product'
import { purchaseWords } from './purchase'
import { purchaseReturnWords } from './purchasereturn'
import { receiptWords } from './receipt'
import { receivableWords } from './receivable'
import { refundWords } from './refund'
import { refusalSentences } from './refusal'
import { requestWords } from './request'
import { salesListWords } from './saleslist'
import { salesReturnWords } from './salesreturn'
import { serviceChargeWords } from './servicecharge'
import { serviceWords } from './serviceorder'
import { shellWords } from './shell'
import { shipmentWords } from './shipment'
import { statementWords } from './statement'
import { stockWords } from './stock'
import { supplierWords } from './supplier'
import { talkWords } from './talk'
import { toShipWords } from './toship'
import { transferWords } from './transfer'
import type { KeysOf, WordValues } from './words'
import { writeOffWords } from './writeoff'

/** The languages of the program; Chinese is the first. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

const rooms = {
  access: accessWords,
  activity: activityWords,
  approval: approvalWords,
  bank: bankWords,
  bureau: bureauWords,
  book: bookWords,
  cashBook: cashBookWords,
  change: changeWords,
  commercialInvoice: commercialInvoiceWords,
  company: companyWords,
  countsheet: countSheetWords,
  coupon: couponWords,
  customer: customerWords,
  delivery: deliveryWords,
  documentType: documentTypeWords,
  dunning: dunningWords,
  editor: editorWords,
  entrance: entranceWords,
  field: fieldWords,
  figure: figureWords,
  goodsReceipt: goodsReceiptWords,
  help: helpWords,
  home: homeWords,
  import: importWords,
  instalment: instalmentWords,
  invoice: invoiceWords,
  leave: leaveWords,
  ledger: ledgerWords,
  lines: linesWords,
  lot: lotWords,
  machine: machineWords,
  notice: noticeWords,
  order: orderWords,
  ownRule: ownRuleWords,
  paper: paperWords,
  part: partWords,
  payable: payableWords,
  payment: paymentWords,
  performance: performanceWords,
  period: periodWords,
  plan: planWords,
  pricing: pricingWords,
  product: productWords,
  purchase: purchaseWords,
  purchaseReturn: purchaseReturnWords,
  receipt: receiptWords,
  receivable: receivableWords,
  refund: refundWords,
  writeOff: writeOffWords,
  request: requestWords,
  salesList: salesListWords,
  salesReturn: salesReturnWords,
  service: serviceWords,
  serviceCharge: serviceChargeWords,
  shell: shellWords,
  shipment: shipmentWords,
  supplier: supplierWords,
  talk: talkWords,
  statement: statementWords,
  stock: stockWords,
  toship: toShipWords,
  transfer: transferWords,
}

type Rooms = typeof rooms
type Dictionary = { [R in keyof Rooms]: Rooms[R]['zh'] }

/** The key of a sentence: the room, then its place there; a refusal's sentence is `refusal.` and its code. */
export type WordKey = KeysOf<Dictionary> | `refusal.${RefusalCode}`

/** Gives the sentence of a key in one language, its `{{places}}` filled with the values. */
export type Translate = (key: WordKey, values?: WordValues) => string

/** Every sentence of the program in both languages, as i18next takes them. */
export const dictionaries = { zh: dictionary('zh'), en: dictionary('en') }

function dictionary(language: Language) {
  const own = Object.fromEntries(Object.entries(rooms).map(([room, both]) => [room, both[language]])) as Dictionary
  return { ...own, refusal: nested(refusalSentences[language]) }
}

/** `{ 'stock.short': … }` as `{ stock: { short: … } }`. */
function nested(sentences: Record<string, string>): Record<string, string | Record<string, string>> {
  const tree: Record<string, string | Record<string, string>> = {}
  for (const [code, sentence] of Object.entries(sentences)) {
    const [room = code, word] = code.split('.')
    if (word === undefined) tree[room] = sentence
    else tree[room] = { ...(tree[room] as Record<string, string> | undefined), [word]: sentence }
  }
  return tree
}

/** The settings of i18next both sides share: our words, no escaping (nothing of ours is HTML), no waiting. */
export const languageOptions = {
  resources: { zh: { translation: dictionaries.zh }, en: { translation: dictionaries.en } },
  fallbackLng: false as const,
  initAsync: false,
  interpolation: { escapeValue: false },
}

const translators = new Map<Language, Translate>()

/** The sentences of one language for whoever has no window: refusals, paper, titles of exports, the menu. */
export function translator(language: Language): Translate {
  const known = translators.get(language)
  if (known) return known
  const instance = createInstance()
  void instance.init({ ...languageOptions, lng: language })
  const plain = new Map<WordKey, string>()
  // Most sentences have no place to fill. i18next looks for one every time, which was a seventh of drawing the first screen.
  const plainly = (key: WordKey): string => {
    const sentence = plain.get(key) ?? plainSentence(dictionaries[language], key) ?? instance.t(key as string)
    plain.set(key, sentence)
    return sentence
  }
  const translate: Translate = (key, values) =>
    values === undefined ? plainly(key) : instance.t(key as string, values as Record<string, unknown>)
  translators.set(language, translate)
  return translate
}

/** The sentence of a key if it stands there as it is said. */
function plainSentence(dictionary: object, key: WordKey): string | null {
  const found = key
    .split('.')
    .reduce<unknown>((tree, word) => (tree as Record<string, unknown> | undefined)?.[word], dictionary)
  return typeof found === 'string' && !/\{\{|\$t\(/.test(found) ? found : null
}

/** A sentence in both languages: before the window is there, nobody has said which one is wanted. */
export function inBoth(key: WordKey, values: RefusalValues = {}, between = '\n\n'): string {
  return `${translator('zh')(key, values)}${between}${translator('en')(key, values)}`
}
