import './pricing.css'
import type { ProductPage } from '../../main/product/product'
import { useAsk } from '../ask'
import { Answered } from '../part/state'
import { CustomerPrices } from './customer-prices'
import { LevelPrices } from './level-prices'
import { PriceHistory } from './price-history'

/** Everything a product is sold for besides its list price, and what its prices were. */
export function ProductPrices({ page }: { page: ProductPage }) {
  const prices = useAsk('price.read', { id: page.id })
  return (
    <Answered of={prices}>
      {({ levels, changes }) => (
        <div className="prices">
          <LevelPrices productId={page.id} levels={levels} />
          <div className="price-list">
            <CustomerPrices product={page} />
          </div>
          <PriceHistory changes={changes} />
        </div>
      )}
    </Answered>
  )
}
