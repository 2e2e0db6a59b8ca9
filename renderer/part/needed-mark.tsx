import type { ReactNode } from 'react'

/** The name of a field as a form shows it, with a star when it must be filled in. The star is drawn, so that no name changes. */
export const neededMark = (label: ReactNode, { required }: { required: boolean }): ReactNode => (
  <span className={required ? 'needed-mark' : ''}>{label}</span>
)
