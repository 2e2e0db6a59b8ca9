import { useQuery } from '@tanstack/react-query'
import type { ListTotals } from '../../main/list/list'
import { askTotals, type ExtraOf, type ListName, type ListView } from './list'

const none: Record<string, number> = {}

/** How many rows each counted view has; counted again whenever the list's own totals are. */
export function useViewCounts<L extends ListName>(
  list: L,
  extra: ExtraOf<L>,
  views: readonly ListView[] = [],
  totals: ListTotals | null,
): Record<string, number> {
  const counted = views.filter((view) => view.counted)
  const { data } = useQuery({
    queryKey: ['views', list, extra, totals],
    queryFn: async () => {
      const scopes = counted.map((view) => ({ ...extra, sort: [], search: '', filters: view.filters ?? {} }))
      const found = await Promise.all(scopes.map((scope) => askTotals(list, scope)))
      return Object.fromEntries(counted.map(({ key }, at) => [key, found[at]?.count ?? 0]))
    },
    enabled: counted.length > 0 && totals !== null,
    placeholderData: (last) => last,
  })
  return data ?? none
}
