import './receivable.css'
import { type ReactNode, useState } from 'react'
import type { FigureOf } from '../../main/receivable/figure'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { keyOf } from '../part/keys'
import { FigureDialog } from './figure-dialog'

/** A figure as of today, in due days; the rest as it is said. */
export const figureOf = (of: Partial<FigureOf> & Pick<FigureOf, 'figure'>): FigureOf => ({
  ...{ asOf: today(), basis: 'due', band: null, customerId: null, orderId: null },
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
