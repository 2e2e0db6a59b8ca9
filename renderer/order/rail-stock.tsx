import type { Id } from '../../main/value/id'
import { formatQty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'

const figures = ['available', 'inTransit', 'projected'] as const

/** Of the product at the cursor what is available this moment, what is on its way, and what is available with it, in the base unit (R-STK). */
export function RailStock({ productId, unit, stocked }: { productId: Id; unit: string; stocked: boolean }) {
  const t = useWords()
  const { data } = useAsk('product.stock', { id: productId }, { enabled: stocked })
  if (!stocked || data?.id !== productId) return null
  return (
    <dl className="rail-figures">
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{t(`product.${figure}`)}</dt>
          <dd className={`num ${data[figure] < 0 ? 'bad' : ''}`}>{`${formatQty(data[figure])} ${unit}`}</dd>
        </div>
      ))}
    </dl>
  )
}
