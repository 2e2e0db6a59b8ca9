import './receivable.css'
import { type ReactNode, useState } from 'react'
import type { Figure, FigureOf } from '../../main/receivable/figure'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { keyOf } from '../part/keys'
import { FigureDialog } from './figure-dialog'

/** A figure as of today, in due days; the rest as it is said. */
export const figureOf = (of: Partial<FigureOf> & Pick<FigureOf, 'figure'>): FigureOf => ({
  asOf: today(),
  basis: 'due',
  band: null,
  customerId: null,
  orderId: null,
  ...of,
})

/** A figure that shows on a click, or with F4, the documents it is the sum of. */
export function Explained({ of, name, children }: { of: FigureOf; name: string; children: ReactNode }) {
  const t = useWords()
  const may = useMay('receivable.read')
  const [open, setOpen] = useState(false)
  if (!may) return <>{children}</>
  return (
    <>
      <button
        type="button"
        className="explained"
        title={t('figure.why')}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (keyOf(event.nativeEvent) === 'F4') setOpen(true)
        }}
      >
        {children}
      </button>
      {open && <FigureDialog of={of} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Figures side by side of which some explain themselves; `whose` says of which customer or order they are. */
export function explain<F extends { name: string; value: ReactNode; explains?: Figure | undefined }>(
  figures: readonly F[],
  whose: { customerId?: Id; orderId?: Id; of: string },
): F[] {
  const { of, ...ids } = whose
  return figures.map((figure) => {
    if (figure.explains === undefined) return figure
    const asked = figureOf({ figure: figure.explains, ...ids })
    return {
      ...figure,
      value: (
        <Explained of={asked} name={`${figure.name} · ${of}`}>
          {figure.value}
        </Explained>
      ),
    }
  })
}

/** The dialog of a figure in a list, and the way to show it: columns that explain themselves, each by its figure. */
export function useExplaining<Row>(
  columns: { readonly [column: string]: Figure },
  whose: (row: Row) => { customerId?: Id; orderId?: Id; of: string },
) {
  const t = useWords()
  const may = useMay('receivable.read')
  const [shown, setShown] = useState<{ of: FigureOf; name: string } | null>(null)
  const onExplain = (row: Row | null, column: string) => {
    const figure = columns[column]
    if (row === null || figure === undefined || !may) return
    const { of, ...ids } = whose(row)
    setShown({ of: figureOf({ figure, ...ids }), name: `${t(`figure.of.${figure}`)} · ${of}` })
  }
  return { onExplain, dialog: shown && <FigureDialog {...shown} onClose={() => setShown(null)} /> }
}
