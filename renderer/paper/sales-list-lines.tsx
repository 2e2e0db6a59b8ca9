import { Fragment } from 'react'
import type { Translate } from '../../main/language/language'
import type { SalesList, SoldDocument, SoldGoods } from '../../main/paper/view'
import { formatFen } from '../../main/value/fen'
import { formatPercent } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'

/** Which of the columns that may stay empty have something in them. */
type Filled = Record<'spec' | 'share', boolean>

/** The lines of a sales list under the document they are of, numbered through; one document alone stands in the head. */
export function SalesListLines({ list, t }: { list: SalesList; t: Translate }) {
  const { parts, totals, taxInclusive } = list
  const lines = parts.flatMap((part) => part.lines)
  const has: Filled = {
    spec: lines.some(({ spec }) => spec !== ''),
    share: lines.some(({ share }) => share !== 0),
  }
  const places = new Map(lines.map(({ id }, at) => [id, at + 1]))
  const width = 10 + Number(has.spec) + 2 * Number(has.share)
  const named = parts.length > 1 || list.from !== null
  return (
    <table className="paper-lines">
      <Columns has={has} t={t} />
      <tbody>
        {lines.length === 0 && (
          <tr>
            <td colSpan={width}>{t('salesList.none')}</td>
          </tr>
        )}
        {parts.map((part) => (
          <Fragment key={part.id}>
            {named && (
              <tr className="paper-part">
                <td colSpan={width}>{partText(part, taxInclusive === null, t)}</td>
              </tr>
            )}
            {part.lines.map((line) => (
              <Line key={line.id} line={line} place={places.get(line.id) ?? 0} has={has} t={t} />
            ))}
          </Fragment>
        ))}
        <tr className="paper-sum">
          <td colSpan={4 + Number(has.spec)}>{t('salesList.sum')}</td>
          <td className="num">{formatQty(totals.qty)}</td>
          <td />
          {has.share && <td className="num">{taxInclusive === null ? '' : formatFen(totals.amount)}</td>}
          {has.share && <td className="num">{taxInclusive === null ? '' : formatFen(totals.share)}</td>}
          <td className="num">{formatFen(totals.net)}</td>
          <td />
          <td className="num">{formatFen(totals.tax)}</td>
          <td className="num">{formatFen(totals.gross)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function Columns({ has, t }: { has: Filled; t: Translate }) {
  return (
    <thead>
      <tr>
        <th className="num">{t('paper.line.no')}</th>
        <th className="paper-code">{t('paper.line.code')}</th>
        <th>{t('paper.line.name')}</th>
        {has.spec && <th className="paper-spec">{t('paper.line.spec')}</th>}
        <th className="paper-unit">{t('paper.line.unit')}</th>
        <th className="num">{t('paper.line.qty')}</th>
        <th className="num">{t('paper.line.price')}</th>
        {has.share && <th className="num">{t('paper.line.amount')}</th>}
        {has.share && <th className="num">{t('salesList.line.share')}</th>}
        <th className="num">{t('salesList.line.net')}</th>
        <th className="num">{t('salesList.line.rate')}</th>
        <th className="num">{t('salesList.line.tax')}</th>
        <th className="num">{t('salesList.line.gross')}</th>
      </tr>
    </thead>
  )
}

function Line({ line, place, has, t }: { line: SoldGoods; place: number; has: Filled; t: Translate }) {
  const { taxKind } = line
  return (
    <tr>
      <td className="num">{place}</td>
      <td>{line.code}</td>
      <td>{line.name}</td>
      {has.spec && <td>{line.spec}</td>}
      <td>{line.unit}</td>
      <td className="num">{formatQty(line.qty)}</td>
      <td className="num">{formatPrice(line.price)}</td>
      {has.share && <td className="num">{formatFen(line.amount)}</td>}
      {has.share && <td className="num">{formatFen(line.share)}</td>}
      <td className="num">{formatFen(line.net)}</td>
      <td className="num">
        {taxKind === 'taxed' ? `${formatPercent(line.taxRate)}%` : t(`salesList.line.${taxKind}`)}
      </td>
      <td className="num">{taxKind === 'taxed' ? formatFen(line.tax) : ''}</td>
      <td className="num">{formatFen(line.gross)}</td>
    </tr>
  )
}

/** Which document lines are of; where some prices hold the tax and some do not, each says so. */
function partText({ kind, no, on, otherNo, externalNo, taxInclusive }: SoldDocument, mixed: boolean, t: Translate) {
  const parts = [
    t(`salesList.part.${kind}`, { no, day: on, other: otherNo }),
    externalNo === '' ? '' : `${t('paper.externalNo')} ${externalNo}`,
    mixed ? t(taxInclusive ? 'paper.includesTax' : 'paper.withoutTax') : '',
  ]
  return parts.filter((part) => part !== '').join(' \u00a0 ')
}
