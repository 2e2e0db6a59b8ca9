import { formatQty, type Qty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { Quantities } from './quantities'
import type { QuantityLine } from './quantity-table'

/** Of which lines more leaves than lies there: where the shop allows it (R-STK) it leaves all the same, and its cost is pending. */
export function ShortNote({ lines, quantities }: { lines: readonly QuantityLine[]; quantities: Quantities }) {
  const t = useWords()
  const allowed = useAsk('orderSettings.read', {}).data?.allowNegative ?? false
  if (!allowed) return null
  return lines.map(({ id, name, unit, stock }) => {
    if (stock === null || stock === undefined) return null
    const short = (quantities.get(id) ?? 0) - Math.max(0, stock)
    if (short <= 0) return null
    return (
      <p key={id} className="bad">
        {t('delivery.ship.short', { name, qty: formatQty(short as Qty), unit })}
      </p>
    )
  })
}
