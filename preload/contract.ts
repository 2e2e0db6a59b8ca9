import type { z } from 'zod'
import { access } from './contract/access'
import { approval } from './contract/approval'
import { bank } from './contract/bank'
import { bureau } from './contract/bureau'
import { care } from './contract/care'
import { cashBook } from './contract/cashbook'
import { coupon } from './contract/coupon'
import { customer } from './contract/customer'
import { delivery } from './contract/delivery'
import { dunning } from './contract/dunning'
import { field } from './contract/field'
import { figure } from './contract/figure'
import { form } from './contract/form'
import { house } from './contract/house'
import { imported } from './contract/import'
import { instalment } from './contract/instalment'
import { invoice } from './contract/invoice'
import { lot } from './contract/lot'
import { money } from './contract/money'
import { notice } from './contract/notice'
import { order } from './contract/order'
import { paper } from './contract/paper'
import { payable } from './contract/payable'
import { period } from './contract/period'
import { pricing } from './contract/pricing'
import { product } from './contract/product'
import { purchase } from './contract/purchase'
import { refund } from './contract/refund'
import { report } from './contract/report'
import { request } from './contract/request'
import { salesReturn } from './contract/salesreturn'
import { service } from './contract/serviceorder'
import { statement } from './contract/statement'
import { stock } from './contract/stock'
import { supplier } from './contract/supplier'
import { talk } from './contract/talk'
import { transfer } from './contract/transfer'
import { view } from './contract/view'
import { writeOff } from './contract/writeoff'

/**
 * Everything the window may ask of the program, in the order of the trade: who is there; customers, the shop’s own
 * fields, and how customers are looked after; products; prices; orders with their deliveries, and coupons; returns, services and transfers; their approvals, what is said about them and the files they have; what people are told of; whom the shop buys from, what, and what it owes and pays them; money owed, received and invoiced; imports; views of lists; the house (checks,
 * backups, files, paper).
 */
export const contract = {
  ...access,
  ...customer,
  ...statement,
  ...field,
  ...care,
  ...product,
  ...pricing,
  ...order,
  ...delivery,
  ...paper,
  ...coupon,
  ...supplier,
  ...purchase,
  ...request,
  ...payable,
  ...salesReturn,
  ...service,
  ...stock,
  ...lot,
  ...transfer,
  ...form,
  ...approval,
  ...talk,
  ...notice,
  ...money,
  ...figure,
  ...dunning,
  ...invoice,
  ...refund,
  ...writeOff,
  ...bank,
  ...period,
  ...report,
  ...bureau,
  ...cashBook,
  ...instalment,
  ...imported,
  ...view,
  ...house,
}

export type Contract = typeof contract
export type Name = keyof Contract
export type Question = { [N in Name]: Contract[N]['kind'] extends 'question' ? N : never }[Name]
export type Command = Exclude<Name, Question>
/** The commands the log speaks of. */
export type Deed = { [N in Command]: Contract[N] extends { fleeting: true } ? never : N }[Command]

/** What the caller sends (defaults may be left out), what the action gets, and what comes back. */
export type Sent<N extends Name> = z.input<Contract[N]['input']>
export type Input<N extends Name> = z.output<Contract[N]['input']>
export type Output<N extends Name> =
  | NonNullable<Contract[N]['reply']>
  | (null extends Contract[N]['reply'] ? null : never)

/** The reply across the border. `message` is a sentence in the user's language; `fields` maps input fields to their sentence. */
export type Reply<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; fields?: Record<string, string> }

/** How far a long command has come; `total` 0 means not known yet. */
export interface Progress {
  id: string
  done: number
  total: number
}

/** What preload hands to the page as `window.app`. */
export interface App {
  ask(name: Name, input: unknown, id: string, language: 'zh' | 'en'): Promise<Reply<unknown>>
  /** Where a file that was dropped on the window lies; empty when it lies nowhere, as a picture dragged out of a page. */
  pathOf(file: File): string
  /** Names the questions whose answers are old, because a command has changed a table they read. */
  onChange(listener: (questions: Name[]) => void): () => void
  onProgress(listener: (progress: Progress) => void): () => void
  /** The program's menu asks the window to do something (a new order, the palette …). */
  onMenu(listener: (item: string) => void): () => void
}
