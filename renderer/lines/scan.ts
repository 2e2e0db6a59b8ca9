/** Whether a whole code came in so fast (ms from the first character to Enter) that no hand typed it. */
export function isScan(typed: string, code: string, took: number): boolean {
  return typed.trim().toLowerCase() === code.toLowerCase() && took < 50 * code.length
}
