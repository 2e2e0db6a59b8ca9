import type { GridApi } from 'ag-grid-community'
import { useEffect } from 'react'
import { useTab } from '../shell/workspace'

/** What a tab was opened with, as one text: another is another list. '' where it narrows nothing. */
export function useGiven(): string {
  const { with: given } = useTab()
  return given?.by === undefined ? '' : JSON.stringify(given)
}

/**
 * Narrows a grid to the days its tab was opened with: `by` which column, `from` when, `to` when; and to `only` one value of the
 * column `onlyIn`, where that is given. They are filters like those that are typed.
 */
export function useGivenDays(api: GridApi | null): void {
  const { with: given } = useTab()
  const { by, from, to, onlyIn, only } = given ?? {}
  useEffect(() => {
    if (api === null || typeof by !== 'string') return
    const days = { filterType: 'date', type: 'inRange', dateFrom: `${from} 00:00:00`, dateTo: `${to} 00:00:00` }
    api.setFilterModel({ [by]: days, ...(onlyIn === undefined ? {} : { [onlyIn]: { values: [only] } }) })
  }, [api, by, from, to, onlyIn, only])
}
