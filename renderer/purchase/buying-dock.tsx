import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useWords } from '../look/words'
import type { BuyingProblem, BuyingReading } from './read-buying'

const keys = [
  ['Enter', 'purchase.hint.next'],
  ['Ctrl D', 'purchase.hint.copy'],
  ['Ctrl Del', 'purchase.hint.delete'],
  ['Ctrl S', 'purchase.hint.save'],
  ['Ctrl Enter', 'purchase.hint.submit'],
] as const

/** The keys of the editor, always in sight. */
export function BuyingKeys() {
  const t = useWords()
  return (
    <p className="editor-keys">
      {keys.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {t(word)}
        </span>
      ))}
    </p>
  )
}

/** What is not right yet, in words; the first few. */
export function Problems({ reading }: { reading: BuyingReading }) {
  const t = useWords()
  const { problems, lines } = reading
  const sentence = ({ place, refusal, row }: BuyingProblem) => {
    const message = refusal ? t(`refusal.${refusal.code}`, refusal.values) : t(`purchase.problem.${place}`)
    return row === null ? message : t('purchase.problem.line', { row: row + 1, message })
  }
  const said = [
    ...problems.map(sentence),
    ...(lines.length === 0 && problems.length === 0 ? [t('purchase.problem.lines')] : []),
  ]
  if (said.length === 0) return null
  return (
    <ul className="editor-problems" role="alert">
      {said.slice(0, 4).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

/** The foot of the editor: what it all comes to. */
export function BuyingDock({ reading }: { reading: BuyingReading }) {
  const t = useWords()
  const { total, quantity } = reading
  const sums = [
    ['quantity', formatQty(quantity)],
    ['net', formatFen(total.net)],
    ['tax', formatFen(total.tax)],
  ] as const
  return (
    <footer className="editor-dock">
      <dl className="editor-sums">
        {sums.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`purchase.sum.${name}`)}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="editor-grand">
        <span>{t('purchase.sum.gross')}</span>
        <strong className="num">{formatFen(total.gross)}</strong>
        <span>{amountInCapitals(total.gross)}</span>
      </div>
    </footer>
  )
}
