import type { GridApi } from 'ag-grid-community'
import { Button } from 'antd'
import { useState } from 'react'
import type { ListScope } from '../../main/list/list'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { today } from './clock'
import { askExport, type ExtraOf, type ListColumn, type ListName, type RowOf } from './list'
import { useNotice } from './notice'

interface Props<L extends ListName> {
  list: L
  title: string
  api: GridApi | null
  columns: readonly ListColumn<RowOf<L>>[]
  extra: ExtraOf<L>
  scope: () => ListScope
}

/** The button that writes what the grid shows, all rows of it, as a workbook: the columns on screen in their order. */
export function ExportButton<L extends ListName>({ list, title, api, columns, extra, scope }: Props<L>) {
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const tell = useNotice()
  const write = async () => {
    const path = await ask('file.chooseSave', { name: `${title}-${today()}.xlsx` })
    if (path === null || !api) return
    const shown = api
      .getAllDisplayedColumns()
      .flatMap((shownColumn) => columns.filter(({ key }) => key === shownColumn.getColId()))
    const titled = shown.map((column) => ({ key: column.key as string, title: t(column.title) }))
    const { rows } = await askExport(list, { ...extra, ...scope(), columns: titled, sheet: title.slice(0, 31), path })
    tell.saved(t('part.exported', { count: rows }), path)
  }
  const start = () => {
    setBusy(true)
    write()
      .catch(tell.refused)
      .finally(() => setBusy(false))
  }
  return (
    <Button
      icon={<Icon name="excel" />}
      loading={busy}
      onClick={start}
      aria-label={t('part.export')}
      title={t('part.export')}
    >
      <span className="wide-only">{t('part.export')}</span>
    </Button>
  )
}
