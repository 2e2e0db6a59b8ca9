import type { Id } from '../value/id'

/** Something the search box found; an order that has no number yet has no title. `pageId` is what to open: an invoice stands on its order's page. */
export interface Found {
  kind:
    | 'customer'
    | 'product'
    | 'order'
    | 'invoice'
    | 'supplier'
    | 'purchase'
    | 'purchaseReturn'
    | 'delivery'
    | 'return'
    | 'service'
    | 'transfer'
    | 'lot'
  id: Id
  title: string
  detail: string
  pageId: Id
}
