import { useState } from 'react'
import type { TypeCount } from '../../main/purchase/view'
import { formatFen, sumFen } from '../../main/value/fen'
import { useAsk } from '../ask'
import { type Translate, useWords, type WordKey } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { Answered } from '../part/state'
import { usualPeriods } from '../part/typed-day'

const types = ['purchase', 'purchaseReturn'] as const

/** How many purchase documents of each type and state were written in a period, and what they come to (TYP-03, TYP-05). */
export function TypeReport({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const [period, setPeriod] = useState(() => usualPeriods(today()).thisMonth)
  const counts = useAsk('purchase.countTypes', period)
  return (
    <Dialog
      title={t('purchase.types.title')}
      open
      onClose={onClose}
      onOk={onClose}
      okText={t('part.close')}
      width={640}
    >
      <DialogField name={t('purchase.types.period')}>
        <PeriodField label={t('purchase.types.period')} value={period} onChange={setPeriod} />
      </DialogField>
      <Answered of={counts}>
        {(rows) => (rows.length === 0 ? <p className="note">{t('purchase.types.none')}</p> : <Table rows={rows} />)}
      </Answered>
    </Dialog>
  )
}

function Table({ rows }: { rows: readonly TypeCount[] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('purchase.types.type')}</th>
          <th>{t('purchase.types.state')}</th>
          <th className="num">{t('purchase.types.documents')}</th>
          <th className="num">{t('purchase.types.gross')}</th>
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <OfType key={type} type={type} rows={rows.filter((row) => row.type === type)} />
        ))}
      </tbody>
      <tfoot>
        <Sum name={t('purchase.types.total')} rows={rows} />
      </tfoot>
    </table>
  )
}

const stateWord = (t: Translate, { type, state }: TypeCount) => t(`machine.${type}.state.${state}` as WordKey)

function OfType({ type, rows }: { type: TypeCount['type']; rows: readonly TypeCount[] }) {
  const t = useWords()
  if (rows.length === 0) return null
  const name = t(`purchase.types.name.${type}`)
  return (
    <>
      {rows.map((row) => (
        <tr key={row.state}>
          <td>{name}</td>
          <td>{stateWord(t, row)}</td>
          <td className="num">{row.documents}</td>
          <td className="num">{formatFen(row.gross)}</td>
        </tr>
      ))}
      <Sum name={t('purchase.types.subtotal', { type: name })} rows={rows} />
    </>
  )
}

function Sum({ name, rows }: { name: string; rows: readonly TypeCount[] }) {
  return (
    <tr>
      <th colSpan={2} scope="row">
        {name}
      </th>
      <td className="num">{rows.reduce((all, { documents }) => all + documents, 0)}</td>
      <td className="num">{formatFen(sumFen(rows.map(({ gross }) => gross)))}</td>
    </tr>
  )
}
