import type { Day } from './value/day'

/**
 * Calls `turn` with the first look of each day after the one that was when it was made, also where the program is left open over
 * night or the PC sleeps; one that failed is tried again with the next look. Gives the look, of which one runs at a time.
 */
export function eachNewDay(today: () => Day, turn: () => Promise<void>): () => Promise<void> {
  let turned = today()
  let looking: Promise<void> | null = null
  const look = async () => {
    const day = today()
    if (day === turned) return
    await turn()
    turned = day
  }
  return () => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
}
