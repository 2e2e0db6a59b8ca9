import './product.css'
import { ManageFields } from '../field/manage-fields'
import { useWords } from '../look/words'
import { ScreenHead } from '../part/screen'
import { PriceLevels } from '../pricing/price-levels'
import { Brands } from './brands'
import { Categories } from './categories'
import { Styles } from './styles'

/** The category tree, styles, brands and price levels, to be kept in order. */
export function Catalogue() {
  const t = useWords()
  return (
    <section className="screen" aria-label={t('product.catalogue.title')}>
      <ScreenHead title={t('product.catalogue.title')}>
        <ManageFields record="product" />
      </ScreenHead>
      <div className="screen-body catalogue">
        <div className="stacked">
          <Categories />
          <Styles />
        </div>
        <div className="stacked">
          <Brands />
          <PriceLevels />
        </div>
      </div>
    </section>
  )
}
