/** The list with one entry moved a place up (-1) or down (1); as it is where there is no such place. */
export function moved<T>(list: readonly T[], at: number, step: number): T[] {
  const to = at + step
  const [entry] = list.slice(at, at + 1)
  if (entry === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, i) => i !== at)
  return [...rest.slice(0, to), entry, ...rest.slice(to)]
}
