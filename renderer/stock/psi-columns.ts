import type { PsiRow } from '../../main/stock/psi'
import type { Qty } from '../../main/value/qty'
import type { ListColumn } from '../part/list'

const belowNone = (qty: Qty) => (qty < 0 ? 'bad' : undefined)

/** The columns of purchases, sales and stock; what goods cost only for who may see it. */
export function psiColumns(costs: boolean): ListColumn<PsiRow>[] {
  const quantity = (key: 'openingQty' | 'inQty' | 'outQty' | 'closingQty'): ListColumn<PsiRow> => {
    return { key, title: `stock.psi.${key}`, kind: 'quantity', width: 82, tone: (row) => belowNone(row[key]) }
  }
  const value = (key: 'openingValue' | 'inValue' | 'outValue' | 'closingValue'): ListColumn<PsiRow>[] =>
    costs ? [{ key, title: `stock.psi.${key}`, kind: 'money', width: 112 }] : []
  return [
    { key: 'code', title: 'stock.psi.code', kind: 'text', width: 90, pinned: true },
    { key: 'name', title: 'stock.psi.name', kind: 'text', width: 140, grow: true },
    { key: 'unit', title: 'stock.psi.unit', kind: 'text', width: 58 },
    { key: 'category', title: 'stock.psi.category', kind: 'text', width: 120, hidden: true },
    ...[quantity('openingQty'), ...value('openingValue')],
    ...[quantity('inQty'), ...value('inValue')],
    ...[quantity('outQty'), ...value('outValue')],
    ...[quantity('closingQty'), ...value('closingValue')],
    { key: 'lastOn', title: 'stock.psi.lastOn', kind: 'day', width: 108 },
  ]
}
