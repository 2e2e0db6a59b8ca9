import { type Fen, formatFen } from '../../main/value/fen'

/** A line of an account as it is shown; amounts in fen. */
export interface AccountLine {
  on: string
  what: string
  documentNo: string
  orderNo: string | null
  more: Fen
  less: Fen
  balance: Fen
}

interface Props {
  /** What the account began and ended with, and the sums of both sides. */
  sums: Record<'opening' | 'more' | 'less' | 'closing', Fen>
  period: { from: string; to: string }
  lines: readonly AccountLine[]
  words: Record<'on' | 'what' | 'document' | 'order' | 'more' | 'less' | 'balance' | 'opening' | 'closing', string>
  /** How it looks: a table on screen, or one on paper. */
  look: 'plain' | 'paper-lines'
}

const figure = (fen: Fen) => (fen === 0 ? '' : formatFen(fen))

/** An account over a period: its opening, every movement with the balance after it, and its closing (R-SOA). */
export function AccountTable({ sums, period, lines, words, look }: Props) {
  return (
    <table className={look}>
      <thead>
        <tr>
          <th>{words.on}</th>
          <th>{words.what}</th>
          <th>{words.document}</th>
          <th>{words.order}</th>
          <th className="num">{words.more}</th>
          <th className="num">{words.less}</th>
          <th className="num">{words.balance}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="num-left">{period.from}</td>
          <td colSpan={5}>{words.opening}</td>
          <td className="num">{formatFen(sums.opening)}</td>
        </tr>
        {lines.map((line, index) => (
          // Lines have no id: a statement is a view of documents, and their order never changes under one answer.
          <tr key={`${line.documentNo}-${String(index)}`}>
            <td className="num-left">{line.on}</td>
            <td>{line.what}</td>
            <td>{line.documentNo}</td>
            <td>{line.orderNo}</td>
            <td className="num">{figure(line.more)}</td>
            <td className="num">{figure(line.less)}</td>
            <td className="num">{formatFen(line.balance)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="num-left">{period.to}</td>
          <td colSpan={3}>{words.closing}</td>
          <td className="num">{formatFen(sums.more)}</td>
          <td className="num">{formatFen(sums.less)}</td>
          <td className="num">{formatFen(sums.closing)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
