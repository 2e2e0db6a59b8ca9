const place = 'company'

/** The company whose shop this window showed last, so that its sign-in is there at once; null before the first time, and when the page was only loaded anew. */
export const lastCompany: string | null = isReload() ? null : localStorage.getItem(place)

/** Remembers on this computer whose shop it is; null forgets it. */
export function rememberCompany(name: string | null): void {
  if (name === null) localStorage.removeItem(place)
  else localStorage.setItem(place, name)
}

/** Who is signed in stays so while the page is loaded anew. */
function isReload(): boolean {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return load?.type === 'reload'
}
