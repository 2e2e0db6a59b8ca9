import type { Margin } from '../../main/pricing/margin'
import { formatFen } from '../../main/value/fen'
import { formatPercent } from '../../main/value/percent'
import { useWords } from '../look/words'

/** What an order earns, in yuan and per cent of what it brings net of tax; what is not known is said and never counts as nothing. */
export function MarginText({ of: { margin, rate, unknown, unknownNet, net } }: { of: Margin }) {
  const t = useWords()
  const known = net !== 0 || margin !== 0
  const figure = rate === null ? formatFen(margin) : `${formatFen(margin)} (${formatPercent(rate)} %)`
  return (
    <>
      {(known || unknown === 0) && <span className={margin < 0 ? 'bad' : undefined}>{figure}</span>}
      {unknown > 0 && (
        <div className="note">{t('order.margin.unknown', { count: unknown, amount: formatFen(unknownNet) })}</div>
      )}
    </>
  )
}
