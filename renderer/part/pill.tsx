import type { ReactNode } from 'react'

/** What a state means to the eye; the word beside the dot says the same. */
export type Tone = 'ok' | 'warn' | 'bad' | 'violet' | 'info' | 'neutral'

/** A state: always a dot and a word. */
export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`pill ${tone}`}>{children}</span>
}

/** A short mark without a dot: "history", "service". */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>
}
