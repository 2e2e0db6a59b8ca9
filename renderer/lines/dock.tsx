import { amountInCapitals } from '../../main/value/capitals'
import { type Fen, formatFen } from '../../main/value/fen'

/** What the lines come to, name by name. */
export function Sums({ of }: { of: readonly (readonly [name: string, figure: string])[] }) {
  return (
    <dl className="editor-sums">
      {of.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What it all comes to, in figures and in capitals; null while that cannot be had. */
export function GrandTotal({ name, of }: { name: string; of: Fen | null }) {
  return (
    <div className="editor-grand" aria-live="polite">
      <span className="note">{name}</span>
      <strong className="num">{of === null ? '—' : `¥${formatFen(of)}`}</strong>
      <span>{of === null ? '' : amountInCapitals(of)}</span>
    </div>
  )
}

/** What is not right yet, in words; the first few. */
export function Problems({ said }: { said: readonly string[] }) {
  if (said.length === 0) return null
  return (
    <ul className="editor-problems" role="alert">
      {[...new Set(said)].slice(0, 4).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
