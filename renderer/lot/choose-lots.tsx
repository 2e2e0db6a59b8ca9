import './lot.css'
import { Checkbox, Input } from 'antd'
import { type RefObject, useState } from 'react'
import type { LotPart, LotsOfDocument, OfferedLot } from '../../main/stock/lotview'
import { type Day, daysBetween } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { isExpired, usualSoonDays } from '../../main/value/lot'
import { formatQty, oneUnit, type Qty } from '../../main/value/qty'
import type { ScanHandle } from '../lines/scan-field'
import { useWords } from '../look/words'
import type { Quantities } from '../order/quantities'
import { QtyField } from '../part/decimal-field'
import { scrollable } from '../part/screen'
import { type ChosenLots, chooseByCode, chosenOf, type LotNeed, needsByProduct } from './needs'

/** What is chosen of the batches a document takes, and what of it is sent to the program. */
export interface LotsChosen {
  needs: LotNeed[]
  offered: OfferedLot[]
  /** Everything of the document that is told apart, and all that lies there of it; nothing until it is known. */
  parts: LotPart[]
  lying: OfferedLot[]
  known: boolean
  chosen: ChosenLots
  setChosen: (chosen: ChosenLots) => void
  /** The day on which they leave; without one nothing is said of expired ones. */
  on: Day | null
  expiredToo: boolean
  setExpiredToo: (too: boolean) => void
  sent: { lots: { lotId: Id; qty: Qty }[]; expiredToo: boolean }
}

interface Asked {
  /** Only what lies in this warehouse; everything where it is null. */
  warehouseId?: Id | null
  on?: Day | null
}

/** Keeps which batches and serial numbers go with so much of each line. */
export function useLotsChosen(
  of: LotsOfDocument | undefined,
  quantities: Quantities,
  { warehouseId = null, on = null }: Asked = {},
): LotsChosen {
  const [chosen, setChosen] = useState<ChosenLots>(new Map())
  const [expiredToo, setExpiredToo] = useState(false)
  const needs = needsByProduct(of?.parts ?? [], quantities)
  const lying = (of?.lots ?? []).filter(
    (lot) => warehouseId === null || lot.warehouseId === null || lot.warehouseId === warehouseId,
  )
  const offered = lying.filter((lot) => needs.some(({ productId }) => productId === lot.productId))
  const lots = offered.flatMap(({ lotId }) => {
    const qty = chosen.get(lotId) ?? 0
    return qty > 0 ? [{ lotId, qty: qty as Qty }] : []
  })
  const document = { parts: of?.parts ?? [], lying, known: of !== undefined }
  return { needs, offered, ...document, chosen, setChosen, on, expiredToo, setExpiredToo, sent: { lots, expiredToo } }
}

/** At most so many rows of one product stand there; the others are found by their number. */
const shownRows = 50

interface ChooseLotsProps {
  of: LotsChosen
  title?: string
  /** The field by which the document is scanned, where it has one. */
  scan?: RefObject<ScanHandle | null>
}

/** Which batches and serial numbers go: scanned, typed or ticked; what nobody chooses goes by the day it expires. */
export function ChooseLots({ of, title, scan }: ChooseLotsProps) {
  const t = useWords()
  if (of.needs.length === 0) return null
  const stale = of.offered.some((lot) => (of.chosen.get(lot.lotId) ?? 0) > 0 && of.on !== null && isExpired(lot, of.on))
  return (
    <>
      {of.needs.map((need) => (
        <OfProduct
          key={need.key}
          need={need}
          of={of}
          {...(title === undefined ? {} : { title })}
          {...(scan ? { scan } : {})}
        />
      ))}
      {stale && (
        <Checkbox checked={of.expiredToo} onChange={({ target }) => of.setExpiredToo(target.checked)}>
          {t('lot.expiredToo')}
        </Checkbox>
      )}
    </>
  )
}

function OfProduct({ need, of, title, scan: field }: ChooseLotsProps & { need: LotNeed }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState(false)
  const all = of.offered.filter(({ productId }) => productId === need.productId)
  const wanted = text.trim().toLowerCase()
  const taken = (lot: OfferedLot) => (of.chosen.get(lot.lotId) ?? 0) > 0
  const shown = all.filter((lot) => taken(lot) || lot.code.toLowerCase().includes(wanted)).slice(0, shownRows)
  const scan = () => {
    const found = chooseByCode([need], of.offered, of.chosen, text)
    if (found === null && field?.current?.pass(text)) return setText('')
    setUnknown(found === null)
    if (found === null) return
    of.setChosen(found)
    setText('')
    field?.current?.done()
  }
  const set = (lotId: Id, qty: Qty | null) => of.setChosen(new Map([...of.chosen, [lotId, qty ?? (0 as Qty)]]))
  const values = { chosen: formatQty(chosenOf(of.offered, need.productId, of.chosen)), need: formatQty(need.need) }
  return (
    <section className="lots" data-lots={need.productId} aria-label={t('lot.choose.of', { name: need.name })}>
      <header>
        <b>
          {title} {need.name}
        </b>
        <span className="note">{t('lot.choose.progress', { ...values, unit: need.unit })}</span>
        <Input
          aria-label={t('lot.choose.scan', { name: need.name })}
          placeholder={t('lot.scan')}
          value={text}
          status={unknown ? 'error' : ''}
          onChange={({ target }) => {
            setText(target.value)
            setUnknown(false)
          }}
          onPressEnter={scan}
        />
      </header>
      {unknown && (
        <p className="bad" role="alert">
          {t('lot.choose.unknown', { code: text })}
        </p>
      )}
      <div className="scrolls" {...scrollable}>
        <table className="plain">
          <thead>
            <tr>
              <th>{t(`lot.code.${need.tracking === 'serial' ? 'serial' : 'batch'}`)}</th>
              <th>{t('lot.expiresOn')}</th>
              <th className="num">{t('lot.there')}</th>
              <th className="num now">{t('lot.choose.take')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((lot) => (
              <tr key={lot.lotId}>
                <td>{lot.code}</td>
                <td>
                  <Expiry of={lot.expiresOn} on={of.on} />
                </td>
                <td className="num muted">{formatQty(lot.qty)}</td>
                <td className="num now">
                  {need.tracking === 'serial' ? (
                    <Checkbox
                      aria-label={t('lot.choose.takeOf', { code: lot.code })}
                      checked={taken(lot)}
                      onChange={({ target }) => set(lot.lotId, target.checked ? oneUnit : null)}
                    />
                  ) : (
                    <QtyField
                      bare
                      label={t('lot.choose.takeOf', { code: lot.code })}
                      value={of.chosen.get(lot.lotId) ?? null}
                      onChange={(qty) => set(lot.lotId, qty)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length === 0 && <p className="note">{t('lot.choose.none')}</p>}
      {all.length > shownRows && <p className="note">{t('lot.choose.more', { count: all.length })}</p>}
      {need.tracking === 'batch' && <p className="note">{t('lot.choose.hint')}</p>}
    </section>
  )
}

/** The last day of a batch, and how far off it is when it is near or past. */
export function Expiry({ of, on }: { of: Day | null; on: Day | null }) {
  const t = useWords()
  if (of === null) return <span className="muted">—</span>
  const days = on === null ? null : daysBetween(on, of)
  if (days === null || days > usualSoonDays) return of
  const note = days < 0 ? t('lot.expiredFor', { days: -days }) : t('lot.daysLeft', { days })
  return (
    <span className={days < 0 ? 'bad' : 'lot-soon'}>
      {of} {note}
    </span>
  )
}
