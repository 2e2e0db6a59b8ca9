import type { GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { rightOfField } from '../../main/access/hidden'
import type { ListScope, ListTotals } from '../../main/list/list'
import { isFieldKey } from '../../main/value/fieldkey'
import { askPage, askTotals, type ExtraOf, type ListColumn, type ListName, type RowOf } from './list'
import { filterOf } from './list-filter'

/** What of a list is on screen beside the grid's own filters and sort. */
export interface Narrowing<L extends ListName> {
  list: L
  columns: readonly ListColumn<RowOf<L>>[]
  extra: ExtraOf<L>
  search: string
  filters: ListScope['filters']
}

/**
 * The filters of a kept view that the list has columns for here: a field of the shop's own may be out of use meanwhile, and
 * some fields not everybody may read.
 */
export function knownFilters(
  filters: ListScope['filters'],
  columns: readonly { key: string }[],
  list: string,
): ListScope['filters'] {
  const perhapsNot = (key: string) => isFieldKey(key) || rightOfField(list, key) !== null
  const known = ([key]: [string, unknown]) => !perhapsNot(key) || columns.some((column) => column.key === key)
  return Object.fromEntries(Object.entries(filters).filter(known))
}

/** The scope the grid shows: its sort and filters joined with those around it. */
export function scopeOf<L extends ListName>(
  { columns, filters, search }: Narrowing<L>,
  sort: { colId: string; sort?: string | null | undefined }[],
  model: Record<string, object>,
): ListScope {
  const own: ListScope['filters'] = {}
  for (const [key, value] of Object.entries(model)) {
    const column = columns.find((one) => one.key === key)
    const filter = column && filterOf(column.kind, value)
    if (filter) own[key] = filter
  }
  const sorted = sort.filter(({ sort: direction }) => direction).slice(0, 3)
  return {
    sort: sorted.map(({ colId, sort: direction }) => ({ column: colId, descending: direction === 'desc' })),
    filters: { ...own, ...filters },
    search,
  }
}

/** The rows and totals of a list for a grid: pages as it scrolls, totals apart from the first page, both anew after a change. */
export function useListSource<L extends ListName>(narrowing: Narrowing<L>) {
  const latest = useRef(narrowing)
  latest.current = narrowing
  const [api, setApi] = useState<GridApi | null>(null)
  const [totals, setTotals] = useState<ListTotals | null>(null)
  const [error, setError] = useState<unknown>(null)
  const turn = useRef(0)
  const [round, setRound] = useState(0)

  const scope = useCallback(() => {
    const sort = api?.getColumnState().filter((column) => column.sort) ?? []
    sort.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    return scopeOf(latest.current, sort, api?.getFilterModel() ?? {})
  }, [api])

  const countAgain = useCallback(async () => {
    const mine = ++turn.current
    try {
      const { list, extra } = latest.current
      const next = await askTotals(list, { ...extra, ...scope() })
      if (mine !== turn.current) return
      setTotals(next)
      setRound(mine)
      if (api && !api.isDestroyed()) api.setRowCount(next.count, true)
    } catch (failure) {
      if (mine === turn.current) setError(failure)
    }
  }, [api, scope])

  const source = useMemo<IDatasource>(
    () => ({ getRows: (params) => void getRows(params, latest.current, setError) }),
    [],
  )

  const { list, extra, search, filters } = narrowing
  const key = JSON.stringify([list, extra, search, filters])
  const shown = useRef('')
  useEffect(() => {
    if (!api) return
    void countAgain()
    if (shown.current !== '' && shown.current !== key) {
      api.purgeInfiniteCache()
      api.ensureIndexVisible(0)
    }
    shown.current = key
  }, [api, key, countAgain])

  const again = useCallback(() => {
    setError(null)
    api?.refreshInfiniteCache()
    void countAgain()
  }, [api, countAgain])

  useEffect(
    () => window.app.onChange((questions) => void (questions.includes(`${list}.list`) && again())),
    [list, again],
  )

  return { api, setApi, source, totals, round, error, scope, key, countAgain, again }
}

async function getRows<L extends ListName>(
  { startRow, endRow, sortModel, filterModel, successCallback, failCallback }: IGetRowsParams,
  narrowing: Narrowing<L>,
  fail: (error: unknown) => void,
): Promise<void> {
  try {
    const scope = scopeOf(narrowing, sortModel, filterModel as Record<string, object>)
    const rows = await askPage(narrowing.list, { ...narrowing.extra, ...scope, start: startRow, end: endRow })
    fail(null)
    if (rows.length < endRow - startRow) successCallback(rows, startRow + rows.length)
    else successCallback(rows)
  } catch (failure) {
    failCallback()
    fail(failure)
  }
}
