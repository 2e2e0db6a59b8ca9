import type { ProductPage } from '../../main/product/product'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import type { Translate } from '../look/words'

/** A figure over the tabs of a product's page: small ones that explain it stand in its note. */
export interface Figure {
  name: string
  value: string
  note?: string
  tone?: 'bad' | undefined
}

/** What stands over the tabs of a product's page: of goods what is there, promised, on its way and to be available (R-STK), and what it cost. */
export function figuresOf(t: Translate, page: ProductPage): Figure[] {
  const price = { name: t('product.listPrice'), value: formatPrice(page.listPrice) }
  if (page.kind === 'service') return [price]
  const qty = (value: number) => `${formatQty(value)} ${page.unit}`
  const figure = (name: 'onHand' | 'reserved' | 'available' | 'inTransit' | 'projected', ...notes: string[]) => ({
    name: t(`product.${name}`),
    value: qty(page[name]),
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
    tone: page[name] < 0 ? ('bad' as const) : undefined,
  })
  const toCome = [figure('inTransit', ...onTheWay(t, page)), figure('projected')]
  if (page.kind === 'bundle') return [price, figure('available'), ...toCome]
  return [
    price,
    figure('onHand', ...(page.onHand < 0 ? [t('stock.costPending')] : [])),
    figure('reserved'),
    figure('available', ...besides(t, page)),
    ...toCome,
    ...(page.unitCost === null ? [] : [{ name: t('stock.unitCost'), value: formatPrice(page.unitCost) }]),
    ...(page.stockValue === null ? [] : [{ name: t('stock.stockValue'), value: formatFen(page.stockValue) }]),
  ]
}

/** What is available and has expired, and what is on hand and not for sale. */
function besides(t: Translate, { expired, blocked }: ProductPage): string[] {
  return [
    ...(expired > 0 ? [t('product.expired', { qty: formatQty(expired) })] : []),
    ...(blocked > 0 ? [`${t('stock.blocked')} ${formatQty(blocked)}`] : []),
  ]
}

/** What of it is on hand too, between warehouses, and what has come and waits to be looked at. */
function onTheWay(t: Translate, { levels, toInspect }: ProductPage): string[] {
  const between = levels.reduce((sum, { place, qty }) => sum + (place === 'transit' ? qty : 0), 0)
  return [
    ...(between > 0 ? [t('product.betweenWarehouses', { qty: formatQty(between) })] : []),
    ...(toInspect > 0 ? [t('product.toInspect', { qty: formatQty(toInspect) })] : []),
  ]
}
