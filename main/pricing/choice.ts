import { type ProductUnit, priceInUnit } from '../product/unit'
import type { Day } from '../value/day'
import { fullPay, type Rate } from '../value/percent'
import { type Price, price } from '../value/price'
import { oneUnit, type Qty } from '../value/qty'
import { divideRounded } from '../value/round'
import type { PriceOffer } from './offer'
import type { TaxKind } from './vat'

/** What a line is like that looks for its price. */
export interface PriceQuestion {
  on: Day
  /** How much, and what one of it is: quantity and price are of this unit. */
  qty: Qty
  unit: Pick<ProductUnit, 'ratio' | 'listPrice'>
  /** The kind of price of the document: 含税, or 不含税. */
  taxInclusive: boolean
  taxKind: TaxKind
  taxRate: Rate
}

/** The price a line begins with and where it comes from; `converted` marks that tax was taken out of it. */
export interface PriceChoice {
  price: Price
  source: 'customer' | 'level' | 'list'
  converted: boolean
}

/**
 * The default price of a line (R-PRICE): what is agreed with the customer for that day and quantity, else the price of the
 * customer's level, else the list price. Of several agreed prices the one with the largest quantity that is reached counts,
 * then the one that began last. Prices are kept for the base unit, only the list price also for others, and with tax; for a
 * document without tax it is taken out of them.
 */
export function choosePrice(offer: PriceOffer, question: PriceQuestion): PriceChoice {
  const [agreed] = offer.customer
    .filter((one) => reaches(question, one.fromQty) && covers(one, question.on))
    .sort((a, b) => b.fromQty - a.fromQty || (a.validFrom < b.validFrom ? 1 : -1))
  const { ratio } = question.unit
  if (agreed) return { ...inKind(priceInUnit(agreed.price, ratio), question), source: 'customer' }
  if (offer.level) return { ...inKind(priceInUnit(offer.level.price, ratio), question), source: 'level' }
  return { ...inKind(listPriceOf(offer, question.unit), question), source: 'list' }
}

/** The list price of one of a unit: its own, or what so many of the base unit come to. */
export function listPriceOf(offer: Pick<PriceOffer, 'listPrice'>, unit: PriceQuestion['unit']): Price {
  return unit.listPrice ?? priceInUnit(offer.listPrice, unit.ratio)
}

/** A price that is kept with tax, in the kind of a document: with tax as it is, without tax to 8 decimals. */
export function inKind(
  kept: Price,
  { taxInclusive, taxKind, taxRate }: Pick<PriceQuestion, 'taxInclusive' | 'taxKind' | 'taxRate'>,
): { price: Price; converted: boolean } {
  if (taxInclusive || taxKind !== 'taxed' || taxRate === 0) return { price: kept, converted: false }
  const without = divideRounded(BigInt(kept) * BigInt(fullPay), BigInt(fullPay + taxRate))
  return { price: price(Number(without)), converted: true }
}

/** Whether two periods share a day; null is without end. */
export function overlap(a: Period, b: Period): boolean {
  return startsBy(a, b) && startsBy(b, a)
}

interface Period {
  validFrom: Day
  validTo: Day | null
}

const reaches = ({ qty, unit }: PriceQuestion, from: Qty) =>
  BigInt(from) * BigInt(oneUnit) <= BigInt(qty) * BigInt(unit.ratio)

const startsBy = (a: Period, b: Period) => b.validTo === null || a.validFrom <= b.validTo

const covers = ({ validFrom, validTo }: Period, on: Day) => validFrom <= on && (validTo === null || on <= validTo)
