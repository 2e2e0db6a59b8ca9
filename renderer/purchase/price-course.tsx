import './purchase.css'
import { type PriceCourse, plotted } from '../../main/purchase/pricehistory'
import { formatPrice } from '../../main/value/price'

const size = { width: 220, height: 32 }

/** What was paid from the first to the last day of all that is shown beside it; the figures stand in words next to it. */
export function Course({ of, all }: { of: PriceCourse; all: readonly PriceCourse[] }) {
  const places = plotted(of, all, size)
  return (
    <svg className="price-course" viewBox={`-4 -4 ${size.width + 8} ${size.height + 8}`} aria-hidden="true">
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {of.points.map(({ orderedOn, price }, at) => (
        <circle key={`${orderedOn} ${price}`} cx={places[at]?.x ?? 0} cy={places[at]?.y ?? 0} r={2.5}>
          <title>{`${orderedOn} ${formatPrice(price)}`}</title>
        </circle>
      ))}
    </svg>
  )
}
