import { useMemo } from 'react'
import { hiddenFields } from '../../main/access/hidden'
import { useUser } from '../access/user'
import type { ListGridProps } from './grid'
import type { ListName } from './list'

/** A list with the columns and views whose fields the person at the screen may read. */
export function useReadable<L extends ListName>(props: ListGridProps<L>): ListGridProps<L> {
  const { rights } = useUser()
  const { list, columns, views } = props
  const readable = useMemo(() => {
    const hidden = hiddenFields(list, rights).map(({ field }) => field)
    if (hidden.length === 0) return {}
    const narrows = (filters: object = {}) => Object.keys(filters).some((key) => hidden.includes(key))
    return {
      columns: columns.filter(({ key }) => !hidden.includes(key)),
      ...(views ? { views: views.filter(({ filters }) => !narrows(filters)) } : {}),
    }
  }, [list, columns, views, rights])
  return { ...props, ...readable }
}
