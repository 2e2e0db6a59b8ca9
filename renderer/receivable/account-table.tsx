import { Fragment } from 'react'
import { type Fen, formatFen, sumFen } from '../../main/value/fen'

/** A line of an account as it is shown; amounts in fen. */
export interface AccountLine {
  on: string
  what: string
  documentNo: string
  orderNo: string | null
  /** The partner's own number of the order. */
  externalNo?: string | null
  more: Fen
  less: Fen
  balance: Fen
  /** What stands below it: a name, and what there is of it. */
  items?: readonly { name: string; text: string }[]
  /** What of it is invoiced. */
  invoiced?: Fen | null
}

interface Props {
  /** What the account began and ended with, and the sums of both sides. */
  sums: Record<'opening' | 'more' | 'less' | 'closing', Fen>
  period: { from: string; to: string }
  lines: readonly AccountLine[]
  words: Record<'on' | 'what' | 'document' | 'order' | 'more' | 'less' | 'balance' | 'opening' | 'closing', string> & {
    external?: string
    invoiced?: string
  }
  /** How it looks: a table on screen, or one on paper. */
  look: 'plain' | 'paper-lines'
}

const figure = (fen: Fen) => (fen === 0 ? '' : formatFen(fen))

const invoicedOf = (lines: readonly AccountLine[]) => sumFen(lines.map(({ invoiced }) => invoiced ?? (0 as Fen)))

/** An account over a period: its opening, every movement with the balance after it, and its closing (R-SOA). */
export function AccountTable({ sums, period, lines, words, look }: Props) {
  const external = words.external === undefined ? 0 : 1
  return (
    <table className={look}>
      <thead>
        <tr>
          <th>{words.on}</th>
          <th>{words.what}</th>
          <th>{words.document}</th>
          <th>{words.order}</th>
          {words.external !== undefined && <th>{words.external}</th>}
          <th className="num">{words.more}</th>
          <th className="num">{words.less}</th>
          <th className="num">{words.balance}</th>
          {words.invoiced !== undefined && <th className="num">{words.invoiced}</th>}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="num-left">{period.from}</td>
          <td colSpan={5 + external}>{words.opening}</td>
          <td className="num">{formatFen(sums.opening)}</td>
          {words.invoiced !== undefined && <td />}
        </tr>
        {lines.map((line, index) => (
          // Lines have no id: a statement is a view of documents, and their order never changes under one answer.
          <Fragment key={`${line.documentNo}-${String(index)}`}>
            <tr>
              <td className="num-left">{line.on}</td>
              <td>{line.what}</td>
              <td>{line.documentNo}</td>
              <td>{line.orderNo}</td>
              {external > 0 && <td>{line.externalNo}</td>}
              <td className="num">{figure(line.more)}</td>
              <td className="num">{figure(line.less)}</td>
              <td className="num">{formatFen(line.balance)}</td>
              {words.invoiced !== undefined && <td className="num">{figure(line.invoiced ?? (0 as Fen))}</td>}
            </tr>
            {line.items?.map(({ name, text }, at) => (
              // The lines of one delivery never change their order either.
              <tr key={`${name}-${String(at)}`} className="account-item">
                <td />
                <td colSpan={3 + external}>{name}</td>
                <td className="num" colSpan={words.invoiced === undefined ? 3 : 4}>
                  {text}
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="num-left">{period.to}</td>
          <td colSpan={3 + external}>{words.closing}</td>
          <td className="num">{formatFen(sums.more)}</td>
          <td className="num">{formatFen(sums.less)}</td>
          <td className="num">{formatFen(sums.closing)}</td>
          {words.invoiced !== undefined && <td className="num">{figure(invoicedOf(lines))}</td>}
        </tr>
      </tfoot>
    </table>
  )
}
