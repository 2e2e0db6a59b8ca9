import type { ReactNode } from 'react'

interface HeadProps {
  title: string | null
  note?: ReactNode
  narrow?: ReactNode
  children?: ReactNode
}

/** The bar over a screen: its name and count, what narrows it, and its buttons at the right end. */
export function ScreenHead({ title, note, narrow, children }: HeadProps) {
  return (
    <header className="screen-head">
      {title !== null && <h1>{title}</h1>}
      {note && <span className="note">{note}</span>}
      <div className="narrow">{narrow}</div>
      <div className="buttons">{children}</div>
    </header>
  )
}

/** A screen that scrolls under its bar. */
export function Screen({ head, children, name }: { head: ReactNode; children: ReactNode; name: string }) {
  return (
    <section className="screen" aria-label={name}>
      {head}
      <div className="screen-body">{children}</div>
    </section>
  )
}

/** A card with a heading. */
export function Panel({
  title,
  note,
  extra,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  extra?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="panel">
      <header>
        <h2>{title}</h2>
        {note && <span className="note">{note}</span>}
        <div className="buttons">{extra}</div>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}

/** Figures side by side, each with its name over it. */
export function Figures({
  of,
}: {
  of: readonly { name: string; value: ReactNode; note?: ReactNode; tone?: 'bad' | undefined }[]
}) {
  return (
    <dl className="figures">
      {of.map(({ name, value, note, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={tone ?? ''}>{value}</dd>
          {note && <dd className="note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

/** Facts of a record: a name and what it says, in columns. */
export function Facts({ of }: { of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {of.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === '' || value === null || value === undefined ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** For a place that scrolls by itself: the keyboard reaches it. */
export const scrollable = { tabIndex: 0 }
