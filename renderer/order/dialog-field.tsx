import { type ReactNode, useCallback, useState } from 'react'

/** A field of a dialog with its name over it; the field itself bears the name for those who do not see it. */
export function DialogField({
  name,
  hint,
  wide = false,
  children,
}: {
  name: string
  hint?: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className={wide ? 'dialog-field wide' : 'dialog-field'}>
      <span className="field-name" aria-hidden="true">
        {name}
      </span>
      {children}
      {hint !== undefined && <span className="note">{hint}</span>}
    </div>
  )
}

/** What is wrong in a dialog: one sentence under it, and the lines whose number cannot be read. */
export function useFaults() {
  const [fault, setFault] = useState<string | null>(null)
  const [lines, setLines] = useState<ReadonlySet<number>>(new Set())
  const setLineFault = useCallback((id: number, sentence: string | null) => {
    setFault(sentence)
    setLines((now) => (sentence === null ? new Set([...now].filter((line) => line !== id)) : new Set([...now, id])))
  }, [])
  return { fault, setFault, anyFault: lines.size > 0, setLineFault }
}
