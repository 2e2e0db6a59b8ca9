/**
 * The same pure function of a text, remembering its answers for texts that come again, as they do down a column of a sheet. It
 * forgets everything when it knows `most` of them; what throws is not remembered.
 */
export function remember<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
