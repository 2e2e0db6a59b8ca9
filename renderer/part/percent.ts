/** How far long work has come, in whole percent; nothing of nothing is 0. */
export function percentOf(progress: { done: number; total: number } | null): number {
  return progress === null || progress.total === 0 ? 0 : Math.floor((progress.done * 100) / progress.total)
}
