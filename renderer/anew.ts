import type { QueryClient } from '@tanstack/react-query'

interface Question {
  queryKey: readonly unknown[]
}

/**
 * Asks the questions of some names again, those on screen at once. One that is on its way for the first time is not asked
 * twice at a time, but may have been answered before what has changed: it is asked once more when its answer is there.
 */
export function askAnew(answers: QueryClient, names: readonly string[]): void {
  const concerned = ({ queryKey: [name] }: Question) => names.includes(String(name))
  for (const query of answers.getQueryCache().findAll({ fetchStatus: 'fetching', predicate: concerned })) {
    if (query.state.data !== undefined) continue
    const again = () => void answers.invalidateQueries({ queryKey: query.queryKey, exact: true })
    query.promise?.then(again, again)
  }
  void answers.invalidateQueries({ predicate: concerned })
}
