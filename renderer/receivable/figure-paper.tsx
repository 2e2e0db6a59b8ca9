import '../paper/paper.css'
import type { Company } from '../../main/access/view'
import { type Language, translator } from '../../main/language/language'
import type { Bounds } from '../../main/receivable/band'
import type { FigureOf, FigureRow } from '../../main/receivable/figure'
import { amountInCapitals } from '../../main/value/capitals'
import { type Fen, formatFen } from '../../main/value/fen'
import { Field, Shop } from '../paper/order-paper'
import { bandTitle } from './aging-columns'

/** So many documents go on paper; the rest is in the export. */
export const mostOnPaper = 2000

interface Props {
  of: FigureOf
  rows: readonly FigureRow[]
  count: number
  sum: Fen
  bounds: Bounds
  company: Company
  language: Language
}

/** The documents of a figure on A4, with what they come to. */
export function FigurePaper({ of, rows, count, sum, bounds, company, language }: Props) {
  const t = translator(language)
  const band = of.band === null ? '' : ` ${bandTitle(t, of.band, of.basis, bounds)}`
  const one = of.customerId === null && of.orderId === null ? null : (rows[0]?.customerName ?? '')
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Shop company={company} t={t} />
      <h1>{t('figure.title', { name: `${t(`figure.of.${of.figure}`)}${band}` })}</h1>
      <dl className="paper-head">
        <Field name={t('receivable.column.customerName')} text={one ?? t('figure.all')} wide />
        <Field name={t('receivable.asOf')} text={of.asOf} />
      </dl>
      <table className="paper-lines">
        <thead>
          <tr>
            <th>{t('receivable.column.documentNo')}</th>
            <th>{t('figure.column.kind')}</th>
            {one === null && <th>{t('receivable.column.customerName')}</th>}
            <th>{t('receivable.column.itemOn')}</th>
            <th>{t('receivable.column.dueOn')}</th>
            <th className="num">{t('receivable.column.amount')}</th>
            <th className="num">{t('figure.column.settled')}</th>
            <th className="num">{t('figure.column.open')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.documentNo}</td>
              <td>{t(`figure.kind.${row.kind}`)}</td>
              {one === null && <td>{row.customerName}</td>}
              <td>{row.datedOn}</td>
              <td>{row.dueOn}</td>
              <td className="num">{formatFen(row.amount)}</td>
              <td className="num">{formatFen(row.settled)}</td>
              <td className="num">{formatFen(row.open)}</td>
            </tr>
          ))}
          <tr>
            <td colSpan={one === null ? 7 : 6}>
              <strong>{t('figure.total')}</strong>
            </td>
            <td className="num">
              <strong>{formatFen(sum)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      {count > rows.length && <p>{t('figure.truncated', { shown: rows.length, count })}</p>}
      <section className="paper-totals">
        <p className="paper-capitals">
          <span>{t('paper.capitals')}</span>
          <strong>{amountInCapitals(sum)}</strong>
        </p>
      </section>
    </article>
  )
}
