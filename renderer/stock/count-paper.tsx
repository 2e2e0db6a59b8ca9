import '../paper/paper.css'
import type { Company } from '../../main/access/view'
import { type Language, translator } from '../../main/language/language'
import type { StocktakePage } from '../../main/stock/stocktake'
import { Field, Said, Shop } from '../paper/order-paper'
import { timeText } from '../part/clock'
import { placeName } from './place-field'

interface Props {
  page: StocktakePage
  company: Company
  language: Language
}

/** A count sheet on A4 to be filled in by hand: what is to be counted and where, never what the books say (R-STK). */
export function CountPaper({ page, company, language }: Props) {
  const t = translator(language)
  const { warehouse, lines } = page
  const has = { spec: lines.some(({ spec }) => spec !== ''), lot: lines.some(({ lot }) => lot !== '') }
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Shop company={company} t={t} />
      <h1>{t('countsheet.title')}</h1>
      <dl className="paper-head">
        <Field name={t('stock.take.column.no')} text={page.no} />
        <Field name={t('stock.take.column.warehouse')} text={warehouse} />
        <Field name={t('stock.take.column.category')} text={page.category || t('stock.take.everything')} />
        <Field name={t('stock.take.column.startedAt')} text={timeText(page.startedAt)} />
        <Field name={t('countsheet.printedOf')} text={t('countsheet.lines', { count: lines.length })} />
        {page.note !== '' && <Field name={t('stock.take.column.note')} text={page.note} all />}
      </dl>
      <table className="paper-lines">
        <thead>
          <tr>
            <th className="num">{t('paper.line.no')}</th>
            <th>{t('stock.take.line.place')}</th>
            <th className="paper-code">{t('paper.line.code')}</th>
            <th>{t('paper.line.name')}</th>
            {has.spec && <th className="paper-spec">{t('paper.line.spec')}</th>}
            {has.lot && <th>{t('lot.column.code')}</th>}
            <th className="paper-unit">{t('paper.line.unit')}</th>
            <th className="paper-note">{t('stock.take.line.counted')}</th>
            <th className="paper-note">{t('countsheet.again')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.id}>
              <td className="num">{at + 1}</td>
              <td>{placeName(t, { warehouse, place: line.place, code: line.placeCode })}</td>
              <td>{line.code}</td>
              <td>{line.name}</td>
              {has.spec && <td>{line.spec}</td>}
              {has.lot && <td>{[line.lot, line.expiresOn ?? ''].filter((part) => part !== '').join(' ')}</td>}
              <td>{line.unit}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="paper-foot">
        <div className="paper-signatures">
          <Said name={t('countsheet.counter')} text="" />
          <Said name={t('countsheet.witness')} text="" />
          <Said name={t('countsheet.day')} text="" />
        </div>
      </footer>
    </article>
  )
}
