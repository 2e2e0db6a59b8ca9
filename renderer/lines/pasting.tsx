import { type ReactNode, useState } from 'react'
import type { Cursor } from './cursor'
import type { Line, Texts } from './line'
import type { LineKind } from './line-kind'
import { PasteDialog } from './paste-dialog'

/** Pasting rows of a spreadsheet into the lines of a form. */
interface Pasting {
  /** Rows were pasted into a line; empty text opens the dialog to be pasted into. */
  paste: (row: number, text: string) => void
  /** The dialog while it is open. */
  dialog: ReactNode
}

/** What pasting works with. */
interface Work<L extends Line & Texts<C>, C extends string> {
  kind: LineKind<L, C>
  cursor: Cursor
  change: (change: { do: 'paste'; row: number; lines: readonly Omit<L, 'key'>[] }) => void
}

/** Rows pasted from a spreadsheet are shown first, and become lines where the cursor stood. */
export function usePasting<L extends Line & Texts<C>, C extends string>({ kind, cursor, change }: Work<L, C>): Pasting {
  const [pasted, setPasted] = useState<{ row: number; text: string } | null>(null)
  const take = (row: number, lines: Omit<L, 'key'>[]) => {
    change({ do: 'paste', row, lines })
    setPasted(null)
    cursor.go({ row, column: 'product' })
  }
  return {
    paste: (row, text) => setPasted({ row, text }),
    dialog: pasted && (
      <PasteDialog
        kind={kind}
        text={pasted.text}
        onClose={() => setPasted(null)}
        onTake={(lines) => take(pasted.row, lines)}
      />
    ),
  }
}
