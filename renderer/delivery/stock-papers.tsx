import '../paper/paper.css'
import type { Company } from '../../main/access/view'
import type { DeliveryPlan, PickingLine, PickingLot } from '../../main/delivery/view'
import { type Language, translator } from '../../main/language/language'
import { formatQty, oneUnit } from '../../main/value/qty'
import { Field, Said, Shop } from '../paper/order-paper'

interface PlanProps {
  plan: DeliveryPlan
  company: Company
  language: Language
}

const paperLang = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en')

/** The plan of a drive on A4: where to in which order, with room for a signature each (DLV-07). */
export function PlanPaper({ plan, company, language }: PlanProps) {
  const t = translator(language)
  return (
    <article className="paper" lang={paperLang(language)}>
      <Shop company={company} t={t} />
      <h1>{t('plan.paper.plan')}</h1>
      <dl className="paper-head">
        <Field name={t('plan.paper.day')} text={plan.plannedOn} />
        <Field name={t('plan.paper.driver')} text={plan.driver} />
        <Field name={t('plan.paper.vehicle')} text={plan.vehicle} />
        <Field name={t('plan.paper.note')} text={plan.note} all />
      </dl>
      <table className="paper-lines">
        <thead>
          <tr>
            <th className="num">{t('plan.column.place')}</th>
            <th>{t('plan.column.no')}</th>
            <th>{t('plan.column.customer')}</th>
            <th>{t('plan.column.contact')}</th>
            <th>{t('plan.column.address')}</th>
            <th>{t('plan.column.goods')}</th>
            <th className="paper-note">{t('plan.paper.sign')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.stops.map((stop, at) => (
            <tr key={stop.deliveryId}>
              <td className="num">{at + 1}</td>
              <td>{stop.no}</td>
              <td>{stop.customerName}</td>
              <td>{[stop.contact, stop.phone].filter((part) => part !== '').join(' ')}</td>
              <td>{stop.address}</td>
              <td>{stop.goods}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

interface PickingProps {
  lines: readonly PickingLine[]
  documents: number
  /** The goods are still to go: the batches are those that would be taken first. */
  before: boolean
  company: Company
  language: Language
}

/** A picking list on A4: what to take from which place, in the order one walks, with a box to tick. */
export function PickingPaper({ lines, documents, before, company, language }: PickingProps) {
  const t = translator(language)
  const many = new Set(lines.flatMap(({ places }) => places.map(({ warehouse }) => warehouse))).size > 1
  const whereOf = ({ warehouse, place }: { warehouse: string; place: string }) =>
    [many || place === '' ? warehouse : '', place].filter((part) => part !== '').join(' ')
  const hasLots = lines.some(({ lots }) => lots.length > 0)
  return (
    <article className="paper" lang={paperLang(language)}>
      <Shop company={company} t={t} />
      <h1>{t('plan.paper.picking')}</h1>
      <p className="paper-state">{t('plan.paper.count', { count: documents })}</p>
      <table className="paper-lines">
        <thead>
          <tr>
            <th>{t('plan.paper.where')}</th>
            <th className="paper-code">{t('paper.line.code')}</th>
            <th>{t('paper.line.name')}</th>
            <th className="paper-spec">{t('paper.line.spec')}</th>
            <th className="paper-unit">{t('paper.line.unit')}</th>
            <th className="num">{t('plan.paper.qty')}</th>
            {hasLots && <th>{t(before ? 'plan.paper.lotsFirst' : 'lot.onPaper')}</th>}
            <th>{t('plan.paper.picked')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.productId}>
              <td>
                {line.places.length === 0
                  ? t('plan.paper.nowhere')
                  : line.places.map((one) => `${whereOf(one)} (${formatQty(one.qty)})`).join('、')}
              </td>
              <td>{line.code}</td>
              <td>{line.name}</td>
              <td>{line.spec}</td>
              <td>{line.unit}</td>
              <td className="num">{formatQty(line.qty)}</td>
              {hasLots && <td>{pickedLots(line, whereOf).join('、')}</td>}
              <td>☐</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="paper-foot">
        <div className="paper-signatures">
          <Said name={t('plan.paper.picker')} text="" />
          <Said name={t('plan.paper.checker')} text="" />
        </div>
      </footer>
    </article>
  )
}

/** The batches of a line: `B1 × 10 (2026-06-01)`, of a serial number only the number; with the place where there are several. */
export function pickedLots({ lots, places }: PickingLine, whereOf: (lot: PickingLot) => string): string[] {
  return lots.map((lot) => {
    const parts = [
      lot.qty === oneUnit ? lot.code : `${lot.code} × ${formatQty(lot.qty)}`,
      lot.expiresOn === null ? '' : `(${lot.expiresOn})`,
      places.length > 1 ? `@ ${whereOf(lot)}` : '',
    ]
    return parts.filter((part) => part !== '').join(' ')
  })
}
