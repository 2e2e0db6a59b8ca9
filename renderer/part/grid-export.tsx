import type { GridApi } from 'ag-grid-community'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { ListScope, Picked } from '../../main/list/list'
import type { Name, Progress } from '../../preload/contract'
import { ask, Refused, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { today } from './clock'
import { useKeys } from './keys'
import type { ExportOf, ExtraOf, ListColumn, ListName, RowOf } from './list'
import { useNotice } from './notice'
import { titleText } from './title'

interface Exported<L extends ListName> {
  list: L
  title: string
  api: GridApi | null
  columns: readonly ListColumn<RowOf<L>>[]
  extra: ExtraOf<L>
  scope: () => ListScope
}

export type Ending = 'xlsx' | 'csv'

/** The export of a list: how to begin it, how far it has come, and how to stop it. */
export interface ListExport {
  start: (ending: Ending, picked: Picked | null) => void
  cancel: () => void
  pending: boolean
  progress: Progress | null
}

/** Writes what a grid shows, all rows of it or the picked ones, as a file the person chooses: the columns on screen in their order. */
export function useListExport<L extends ListName>({
  list,
  title,
  api,
  columns,
  extra,
  scope,
}: Exported<L>): ListExport {
  const t = useWords()
  const tell = useNotice()
  const { run, cancel, pending, progress } = useCommand<Name>(`${list}.export`)
  const write = async (ending: Ending, picked: Picked | null) => {
    const path = await ask('file.chooseSave', { name: `${title}-${today()}.${ending}` })
    if (path === null || !api) return
    const shown = api
      .getAllDisplayedColumns()
      .flatMap((shownColumn) => columns.filter(({ key, picture }) => key === shownColumn.getColId() && !picture))
    const titled = shown.map((column) => ({ key: column.key as string, title: titleText(column.title, t) }))
    const input: ExportOf<L> = { ...extra, ...scope(), picked, columns: titled, sheet: title.slice(0, 31), path }
    const { rows } = (await run(input)) as { rows: number }
    tell.saved(t('part.exported', { count: rows.toLocaleString('en') }), path)
  }
  const failed = (error: unknown) => {
    if (error instanceof Refused && error.code === 'command.cancelled') tell.done(t('part.exportCancelled'))
    else tell.refused(error)
  }
  return {
    start: (ending, picked) => void write(ending, picked).catch(failed),
    cancel: () => void cancel(),
    pending,
    progress,
  }
}

/** The button that opens the choice of what to write; Ctrl+E opens it too. */
export function ExportButton({
  running,
  picked,
  count,
}: {
  running: ListExport
  picked: Picked | null
  count: string
}) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  useKeys({ 'Ctrl+E': () => setOpen(true) })
  const items = [
    { key: 'xlsx', label: t('part.exportAll.xlsx', { count }) },
    { key: 'csv', label: t('part.exportAll.csv', { count }) },
    ...(picked
      ? [
          { type: 'divider' as const },
          { key: 'picked-xlsx', label: t('part.exportPickedAs.xlsx') },
          { key: 'picked-csv', label: t('part.exportPickedAs.csv') },
        ]
      : []),
  ]
  const choose = (key: string) => {
    setOpen(false)
    running.start(key.endsWith('csv') ? 'csv' : 'xlsx', key.startsWith('picked') ? picked : null)
  }
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      autoFocus
      open={open}
      onOpenChange={setOpen}
      disabled={running.pending}
      menu={{ items, onClick: ({ key }) => choose(key) }}
    >
      <Button
        icon={<Icon name="excel" />}
        loading={running.pending}
        aria-label={t('part.export')}
        aria-haspopup="menu"
        title={`${t('part.export')} (Ctrl+E)`}
      >
        <span className="wide-only">{t('part.export')}</span>
      </Button>
    </Dropdown>
  )
}
