import { useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import type { LotsChosen } from '../lot/choose-lots'
import type { Quantities } from '../order/quantities'
import { type Count, type CountedGoods, type CountedLine, countedLines } from './counted'

/** Counting the lines of a document by scanning, as a field needs it. */
export interface ScanCount {
  /** Null until it is known what a scanner says of the products. */
  goods: CountedGoods | null
  count: Count
  /** The lines that are being counted; empty before the first scan. */
  counted: ReadonlySet<number>
  take: (count: Count) => void
  /** All that is left once more, as before the first scan. */
  all: () => void
}

interface Counting {
  lines: readonly CountedLine[]
  quantities: Quantities
  /** What the quantities are without scanning. */
  whole: () => Quantities
  onChange: (quantities: Quantities) => void
  /** Which batches go; null where none are chosen. */
  lots: LotsChosen | null
}

/** Keeps whether the lines of a document are being counted by scanning, and what is counted. */
export function useScanCount({ lines, quantities, whole, onChange, lots }: Counting): ScanCount {
  const [counting, setCounting] = useState(false)
  const parts = lots?.parts ?? []
  const ids = lines.flatMap(({ productId, components = [] }) => [productId, ...components])
  const productIds: Id[] = [...new Set([...ids, ...parts.map(({ productId }) => productId)])]
  const codes = useAsk('product.codes', { productIds }, { enabled: useMay('product.read') }).data
  const goods = codes === undefined || lots?.known === false ? null : { lines, codes, parts, lots: lots?.lying ?? [] }
  const take = (count: Count) => {
    setCounting(count.counting)
    onChange(count.quantities)
    lots?.setChosen(count.chosen)
  }
  return {
    goods,
    count: { counting, quantities, chosen: lots?.chosen ?? new Map() },
    counted: new Set(counting && goods ? countedLines(goods).map(({ id }) => id) : []),
    take,
    all: () => take({ counting: false, quantities: whole(), chosen: new Map() }),
  }
}
