import { useEffect, useRef } from 'react'
import type { StocktakeLine, StocktakePage } from '../../main/stock/stocktake'
import { formatFen } from '../../main/value/fen'
import { formatQty, type Qty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { QtyField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { placeName } from './place-field'

interface Props {
  page: StocktakePage
  lines: readonly StocktakeLine[]
  /** The line the cursor is to go to, anew each time it is found. */
  found: { lineId: number } | null
}

/** What is to be counted, line by line: Enter keeps a count and goes to the next one. */
export function StocktakeLines({ page, lines, found }: Props) {
  const t = useWords()
  const mayCount = useMay('delivery.confirm') && page.state === 'COUNTING'
  const table = useRef<HTMLTableElement>(null)
  const recounted = page.lines.some(({ firstQty }) => firstQty !== null)
  const seesBook = !(page.blind && page.state === 'COUNTING')
  const told = page.lines.some(({ lot }) => lot !== '')
  const posted = page.lines.some(({ value }) => value !== null)
  const fields = () => [...(table.current?.querySelectorAll<HTMLInputElement>('input[id^="count-"]') ?? [])]
  useEffect(() => {
    if (found === null) return
    const field = table.current?.querySelector<HTMLInputElement>(`input[id="count-${found.lineId}"]`)
    field?.focus()
    field?.select()
  }, [found])
  const goOn = (lineId: number) => {
    const all = fields()
    const next = all[all.findIndex((field) => field.id === `count-${lineId}`) + 1]
    next?.focus()
    next?.select()
  }
  return (
    <table className="plain" ref={table}>
      <thead>
        <tr>
          <th>{t('stock.take.line.product')}</th>
          {told && <th>{t('lot.column.code')}</th>}
          <th>{t('stock.take.line.place')}</th>
          {seesBook && <th className="num">{t('stock.take.line.book')}</th>}
          {recounted && <th className="num">{t('stock.take.line.first')}</th>}
          <th className="num now">{t('stock.take.line.counted')}</th>
          {seesBook && <th className="num">{t('stock.take.line.variance')}</th>}
          {posted && <th className="num">{t('stock.take.line.value')}</th>}
          <th>{t('stock.take.line.unit')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              {line.name} <span className="note">{[line.code, line.spec].filter(Boolean).join(' ')}</span>
            </td>
            {told && (
              <td>
                {line.lot} <span className="note">{line.expiresOn}</span>
              </td>
            )}
            <td className="muted">
              {placeName(t, { warehouse: page.warehouse, place: line.place, code: line.placeCode })}
            </td>
            {seesBook && <td className="num muted">{line.bookQty === null ? '' : formatQty(line.bookQty)}</td>}
            {recounted && <td className="num muted">{line.firstQty === null ? '' : formatQty(line.firstQty)}</td>}
            <td className="num now">
              {mayCount ? <Count page={page} line={line} onKept={() => goOn(line.id)} /> : quantity(line.countedQty)}
            </td>
            {seesBook && (
              <td className={`num ${(line.variance ?? 0) === 0 ? 'muted' : 'bad'}`}>{signed(line.variance)}</td>
            )}
            {posted && <td className="num">{line.value === null ? '' : formatFen(line.value)}</td>}
            <td className="muted">{line.unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const quantity = (qty: Qty | null) => (qty === null ? '' : formatQty(qty))
const signed = (qty: Qty | null) => (qty === null ? '' : `${qty > 0 ? '+' : ''}${formatQty(qty)}`)

/** The field of a count. It is kept when the cursor leaves or on Enter; a refusal is told and the old count stands again. */
function Count({ page, line, onKept }: { page: StocktakePage; line: StocktakeLine; onKept: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('stocktake.count')
  const typed = useRef<{ qty: Qty | null } | null>(null)
  const keep = () => {
    const now = typed.current
    typed.current = null
    if (now === null || now.qty === line.countedQty) return
    void run({ id: page.id, lines: [{ lineId: line.id, qty: now.qty }] }).catch(tell.refused)
  }
  return (
    <QtyField
      bare
      label={`${t('stock.take.line.counted')} ${line.name} ${line.lot}`.trim()}
      id={`count-${line.id}`}
      value={line.countedQty}
      onChange={(qty) => {
        typed.current = { qty }
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        keep()
        onKept()
      }}
    />
  )
}
