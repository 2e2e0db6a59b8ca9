import type { ReactNode } from 'react'

interface FieldProps {
  name: string
  area: string
  hint?: string
  bad?: boolean
  needed?: boolean
  children: ReactNode
}

/** A field in the head of an editor with its name over it. */
export function Field({ name, area, hint, bad = false, needed = false, children }: FieldProps) {
  return (
    <div className={`editor-field ${area} ${bad ? 'faulty' : ''}`}>
      <span className="field-name" aria-hidden="true">
        {name}
        {needed && <span className="bad"> *</span>}
        {hint !== undefined && <kbd>{hint}</kbd>}
      </span>
      {children}
    </div>
  )
}
