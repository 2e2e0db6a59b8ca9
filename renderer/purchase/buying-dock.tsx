import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { GrandTotal, Sums } from '../lines/dock'
import { type Translate, useWords } from '../look/words'
import type { BuyingProblem, BuyingReading } from './read-buying'

/** What is not right yet, in words. */
export function wrongOf(t: Translate, { problems, lines }: BuyingReading): string[] {
  if (problems.length === 0 && lines.length === 0) return [t('purchase.problem.lines')]
  return problems.map(({ place, refusal, row }: BuyingProblem) => {
    const message = refusal ? t(`refusal.${refusal.code}`, refusal.values) : t(`purchase.problem.${place}`)
    return row === null ? message : t('lines.problem', { row: row + 1, message })
  })
}

/** The foot of the editor: what it all comes to. */
export function BuyingDock({ reading: { total, quantity } }: { reading: BuyingReading }) {
  const t = useWords()
  return (
    <footer className="editor-dock">
      <Sums
        of={[
          [t('purchase.sum.quantity'), formatQty(quantity)],
          [t('purchase.sum.net'), formatFen(total.net)],
          [t('purchase.sum.tax'), formatFen(total.tax)],
        ]}
      />
      <GrandTotal name={t('purchase.sum.gross')} of={total.gross} />
    </footer>
  )
}
