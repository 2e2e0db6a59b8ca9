import type { Id } from '../../main/value/id'
import { formatPrice } from '../../main/value/price'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { Change } from './change-editor'
import { productOf } from './order-line'

/** As many as are seen at a glance; the list under the product cell has more. */
const shown = 8

interface Props {
  customerId: Id
  row: number
  change: (change: Change) => void
}

/** At a line without a product: what the customer usually buys, a click for each (CUS-09). */
export function RailUsual({ customerId, row, change }: Props) {
  const t = useWords()
  const { data = [] } = useAsk('product.usual', { customerId })
  if (data.length === 0) return null
  return (
    <section>
      <h2>{t('editor.rail.usual')}</h2>
      <ul className="rail-usual">
        {data.slice(0, shown).map((pick) => (
          <li key={pick.id}>
            <button
              type="button"
              className="link"
              onClick={() => change({ do: 'product', row, product: productOf(pick) })}
            >
              {pick.name}
            </button>
            <span className="note">{pick.spec}</span>
            <span className="num">{formatPrice(pick.listPrice)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
