import { useQuery } from '@tanstack/react-query'
import { askTotals, type ExtraOf, type ListName, type ListView } from './list'

const none: Record<string, number> = {}

/** How many rows each counted view has; counted again in each `round` in which the list's own totals are, 0 before the first. */
export function useViewCounts<L extends ListName>(
  list: L,
  extra: ExtraOf<L>,
  views: readonly ListView[] = [],
  round: number,
): Record<string, number> {
  const counted = views.filter((view) => view.counted)
  const { data } = useQuery({
    queryKey: ['views', list, extra, round],
    queryFn: async () => {
      const scopes = counted.map((view) => ({ ...extra, sort: [], search: '', filters: view.filters ?? {} }))
      const found = await Promise.all(scopes.map((scope) => askTotals(list, scope)))
      return Object.fromEntries(counted.map(({ key }, at) => [key, found[at]?.count ?? 0]))
    },
    enabled: counted.length > 0 && round > 0,
    gcTime: 0,
    placeholderData: (last) => last,
  })
  return data ?? none
}
