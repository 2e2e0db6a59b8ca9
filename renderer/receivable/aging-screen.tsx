import './receivable.css'
import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { type AgingBasis, type Band, type Bounds, bands } from '../../main/receivable/band'
import type { Figure, FigureOf } from '../../main/receivable/figure'
import type { AgingRow } from '../../main/receivable/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { useAsOf } from '../part/clock'
import { ListGrid } from '../part/grid'
import { useNotice } from '../part/notice'
import { Answered, Empty } from '../part/state'
import { titleText } from '../part/title'
import { openTab } from '../shell/workspace'
import { agingColumns } from './aging-columns'
import { AgingPanel } from './aging-panel'
import { AgingSums } from './aging-sums'
import { AsOf } from './as-of'
import { BoundsDialog } from './bounds-dialog'
import { figureOf } from './explained'
import { FigureDialog } from './figure-dialog'

/** What is owed by whom and how late, as of a day; a click or F4 on a figure shows the documents that sum to it. */
export function AgingScreen() {
  const settings = useAsk('receivableSettings.read', {})
  return <Answered of={settings}>{({ bounds }) => <Aging key={bounds.join()} bounds={bounds} />}</Answered>
}

/** The row that is looked at beside the grid, and the figure that is explained over it. */
interface Shown {
  beside: { row: AgingRow; column: string } | null
  explained: { of: FigureOf; name: string } | null
}

function Aging({ bounds }: { bounds: Bounds }) {
  const t = useWords()
  const [asOf, setAsOf] = useAsOf()
  const [basis, setBasis] = useState<AgingBasis>('due')
  const [{ beside, explained }, setShown] = useState<Shown>({ beside: null, explained: null })
  const columns = useMemo(() => agingColumns(t, basis, bounds), [t, basis, bounds])
  const figure = (row: AgingRow | null, column: string) =>
    figureOf({ ...figureIn(column), asOf, basis, customerId: row?.customerId ?? null })
  const nameOf = (row: AgingRow | null, column: string) => {
    const found = columns.find(({ key, kind }) => key === column && kind === 'money')
    const title = found ? titleText(found.title, t) : t('figure.of.balance')
    return `${title} · ${row?.customerName ?? t('figure.all')}`
  }
  const tell = useNotice()
  const explain = (row: AgingRow | null, column: string, narrowed: boolean) => {
    // The foot sums what is shown; its documents are those of all customers.
    if (row === null && narrowed) return tell.done(t('figure.narrowed'))
    setShown({ beside, explained: { of: figure(row, column), name: nameOf(row, column) } })
  }
  return (
    <div className="with-panel">
      <ListGrid
        list="aging"
        title="shell.place.aging"
        columns={columns}
        extra={{ asOf, basis }}
        searchHint="receivable.searchAging"
        narrow={
          <>
            <AsOf value={asOf} onChange={setAsOf} />
            <Basis value={basis} onChange={setBasis} />
          </>
        }
        under={<AgingSums asOf={asOf} basis={basis} bounds={bounds} />}
        toolbar={<BoundsButton bounds={bounds} />}
        onSelect={(row, column) => setShown({ beside: { row, column }, explained })}
        onExplain={explain}
        onOpen={({ customerId }) => openTab({ kind: 'customer', id: customerId })}
        empty={<Empty icon="clock" text={t('receivable.emptyAging')} />}
      />
      {beside !== null && (
        <AgingPanel
          customer={{ id: beside.row.customerId, name: beside.row.customerName }}
          of={figure(beside.row, beside.column)}
          title={nameOf(null, beside.column).split(' · ')[0] ?? ''}
          onWhy={() => explain(beside.row, beside.column, false)}
          onClose={() => setShown({ beside: null, explained })}
        />
      )}
      {explained !== null && <FigureDialog {...explained} onClose={() => setShown({ beside, explained: null })} />}
    </div>
  )
}

/** The figure that stands in a column; beside a figure the whole balance is meant. */
function figureIn(column: string): { figure: Figure; band: Band | null } {
  const band = bands.find((one) => one === column) ?? null
  if (band !== null) return { figure: 'band', band }
  return { figure: column === 'notDue' || column === 'unallocated' ? column : 'balance', band }
}

function Basis({ value, onChange }: { value: AgingBasis; onChange: (basis: AgingBasis) => void }) {
  const t = useWords()
  return (
    <Segmented<AgingBasis>
      aria-label={t('figure.basis')}
      options={[
        { value: 'due', label: t('figure.byDue') },
        { value: 'document', label: t('figure.byDocument') },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}

function BoundsButton({ bounds }: { bounds: Bounds }) {
  const t = useWords()
  const may = useMay('company.manage')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('figure.bounds')}</Button>
      {open && <BoundsDialog bounds={bounds} onClose={() => setOpen(false)} />}
    </>
  )
}
