import '../paper/paper.css'
import type { ReactNode } from 'react'
import type { Company } from '../../main/access/view'
import { type Language, type Translate, translator } from '../../main/language/language'
import { amountInCapitals } from '../../main/value/capitals'
import { type Fen, formatFen } from '../../main/value/fen'
import { Figure, Said, Shop } from '../paper/order-paper'

interface Props {
  company: Company
  language: Language
  title: string
  /** The fields of its head. */
  head: ReactNode
  /** Its lines. */
  table: ReactNode
  figures: readonly { name: string; value: Fen }[]
  closing: Fen
  /** What of the closing is due since when: a name, and its parts. */
  aged: { name: string; parts: readonly string[] }
  /** What is asked of the partner, and where to pay. */
  notes: readonly string[]
  /** Who signs for us and for the partner. */
  signs: readonly [string, string]
  /** What stands below the signatures. */
  below?: ReactNode
}

/** An account on A4, to be checked by the partner and sent back (R-SOA). */
export function AccountPaper({ company, language, title, head, table, figures, closing, aged, ...foot }: Props) {
  const t = translator(language)
  const [ours, theirs] = foot.signs
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Shop company={company} t={t} />
      <h1>{title}</h1>
      <dl className="paper-head">{head}</dl>
      {table}
      <section className="paper-totals">
        {aged.parts.length > 0 && (
          <p className="paper-capitals">
            <span>{aged.name}</span>
            <span>{aged.parts.join(' \u00a0 ')}</span>
          </p>
        )}
        <dl>
          {figures.map(({ name, value }) => (
            <Figure key={name} name={name} value={value} />
          ))}
        </dl>
        <p className="paper-capitals">
          <span>{t('paper.capitals')}</span>
          <strong>{amountInCapitals(closing)}</strong>
        </p>
      </section>
      <footer className="paper-foot">
        {foot.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <div className="paper-signatures">
          <Said name={ours} text="" />
          <Said name={t('paper.signDay')} text="" />
          <Said name={theirs} text="" />
          <Said name={t('paper.signDay')} text="" />
        </div>
        {foot.below}
      </footer>
    </article>
  )
}

const columns = ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const

/** The columns of an aging that hold something, in words; `unallocated` is the name of what was paid in advance. */
export function agedParts(
  aged: Record<(typeof columns)[number] | 'unallocated', Fen>,
  t: Translate,
  unallocated: string,
): string[] {
  const parts = columns
    .filter((column) => aged[column] !== 0)
    .map((column) => `${t(`receivable.column.${column}`)} ${formatFen(aged[column])}`)
  return aged.unallocated === 0 ? parts : [...parts, `${unallocated} ${formatFen(aged.unallocated)}`]
}
