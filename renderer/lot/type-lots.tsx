import './lot.css'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { TypedLot } from '../../main/value/lot'
import { formatQty, type Qty } from '../../main/value/qty'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { QtyField } from '../part/decimal-field'
import { scrollable } from '../part/screen'
import { type LotNeed, typeCodes, withExpiry } from './needs'

/** The batches that come in, by what they are needed for. */
export type LotsTyped = ReadonlyMap<number, readonly TypedLot[]>

interface Props {
  needs: readonly LotNeed[]
  typed: LotsTyped
  onChange: (typed: LotsTyped) => void
}

/** Which batches come in: scanned, typed or pasted; of a batch its days, and how much. */
export function TypeLots({ needs, typed, onChange }: Props) {
  return (
    <>
      {needs.map((need) => (
        <OfNeed
          key={need.key}
          need={need}
          rows={typed.get(need.key) ?? []}
          onChange={(rows) => onChange(new Map([...typed, [need.key, rows]]))}
        />
      ))}
    </>
  )
}

interface RowsProps {
  need: LotNeed
  rows: readonly TypedLot[]
  onChange: (rows: readonly TypedLot[]) => void
}

function OfNeed({ need, rows, onChange }: RowsProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const sum = rows.reduce((all, { qty }) => all + qty, 0)
  const add = () => {
    onChange(typeCodes(need, rows, text))
    setText('')
  }
  const values = { chosen: formatQty(sum), need: formatQty(need.need), unit: need.unit }
  return (
    <section className="lots" aria-label={t('lot.type.of', { name: need.name })}>
      <header>
        <b>{need.name}</b>
        <span className={sum === need.need ? 'note' : 'bad'}>{t('lot.type.progress', values)}</span>
        <Input
          aria-label={t('lot.type.scan', { name: need.name })}
          placeholder={t(`lot.type.hint.${need.tracking === 'serial' ? 'serial' : 'batch'}`)}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={(event) => {
            // In a form Enter would send it.
            event.preventDefault()
            add()
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (need.tracking !== 'serial' || !pasted.includes('\n')) return
            event.preventDefault()
            onChange(typeCodes(need, rows, pasted))
          }}
        />
      </header>
      {rows.length > 0 && <Rows need={need} rows={rows} onChange={onChange} />}
    </section>
  )
}

function Rows({ need, rows, onChange }: RowsProps) {
  const t = useWords()
  const dated = need.tracking === 'batch' || need.shelfDays !== null
  const set = (at: number, lot: TypedLot) => onChange(rows.map((row, i) => (i === at ? lot : row)))
  return (
    <div className="scrolls" {...scrollable}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t(`lot.code.${need.tracking === 'serial' ? 'serial' : 'batch'}`)}</th>
            {dated && <th>{t('lot.madeOn')}</th>}
            {dated && <th>{t('lot.expiresOn')}</th>}
            <th className="num now">{t('lot.qty')}</th>
            <th aria-label={t('lot.type.remove')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.code}>
              <td>{row.code}</td>
              {dated && (
                <td>
                  <DayField
                    label={`${t('lot.madeOn')} ${row.code}`}
                    value={row.madeOn}
                    onChange={(madeOn) => set(at, withExpiry({ ...row, madeOn }, need.shelfDays))}
                  />
                </td>
              )}
              {dated && (
                <td>
                  <DayField
                    label={`${t('lot.expiresOn')} ${row.code}`}
                    value={row.expiresOn}
                    onChange={(expiresOn) => set(at, { ...row, expiresOn })}
                  />
                </td>
              )}
              <td className="num now">
                {need.tracking === 'serial' ? (
                  formatQty(row.qty)
                ) : (
                  <QtyField
                    bare
                    label={`${t('lot.qty')} ${row.code}`}
                    value={row.qty}
                    onChange={(qty) => set(at, { ...row, qty: qty ?? (0 as Qty) })}
                  />
                )}
              </td>
              <td>
                <Button
                  type="text"
                  size="small"
                  aria-label={`${t('lot.type.remove')} ${row.code}`}
                  icon={<Icon name="close" />}
                  onClick={() => onChange(rows.filter((_, i) => i !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
