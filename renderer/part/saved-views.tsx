import type { GridApi } from 'ag-grid-community'
import { Button, Checkbox, Dropdown, Input } from 'antd'
import { useState } from 'react'
import type { ListScope } from '../../main/list/list'
import type { SavedView } from '../../main/list/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from './dialog'
import type { ListName } from './list'
import { useNotice } from './notice'

interface SavedViewsProps {
  list: ListName
  api: GridApi | null
  chosen: SavedView | null
  onChoose: (view: SavedView | null) => void
  /** What the list is narrowed to and sorted by now. */
  scope: () => ListScope
}

/** The kept ways of looking at a list: chosen from a menu, kept under a name, renamed and removed (CUS-14). */
export function SavedViews({ list, api, chosen, onChoose, scope }: SavedViewsProps) {
  const t = useWords()
  const { data: views = [] } = useAsk('view.list', { list })
  const [editing, setEditing] = useState<SavedView | 'new' | null>(null)
  const choose = (view: SavedView | null) => {
    api?.setFilterModel(null)
    if (view) sortBy(api, view.scope)
    onChoose(view)
  }
  const items = [
    { key: 'all', label: t('part.views.none'), disabled: chosen === null },
    ...views.map(({ id, name, shared }) => ({
      key: String(id),
      label: shared ? `${name} · ${t('part.views.shared')}` : name,
    })),
    { type: 'divider' as const },
    { key: 'new', label: t('part.views.save') },
    ...(chosen?.own ? [{ key: 'edit', label: t('part.views.edit', { name: chosen.name }) }] : []),
  ]
  const pick = (key: string) => {
    if (key === 'new') setEditing('new')
    else if (key === 'edit') setEditing(chosen)
    else choose(views.find(({ id }) => String(id) === key) ?? null)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, selectedKeys: [String(chosen?.id ?? 'all')], onClick: ({ key }) => pick(key) }}
      >
        <Button icon={<Icon name="filter" />} type={chosen ? 'primary' : 'default'} ghost={chosen !== null}>
          {chosen?.name ?? t('part.views.title')}
        </Button>
      </Dropdown>
      {editing !== null && (
        <ViewDialog
          list={list}
          view={editing === 'new' ? null : editing}
          scope={scope}
          onDone={choose}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

/** The grid sorts as the view says, and by nothing else. */
function sortBy(api: GridApi | null, { sort }: ListScope): void {
  const state = sort.map(({ column, descending }, sortIndex) => ({
    colId: column,
    sort: descending ? ('desc' as const) : ('asc' as const),
    sortIndex,
  }))
  api?.applyColumnState({ state, defaultState: { sort: null } })
}

interface ViewDialogProps {
  list: ListName
  view: SavedView | null
  scope: () => ListScope
  onDone: (view: SavedView | null) => void
  onClose: () => void
}

/** Keeps, changes and removes a view; says how it went, or what is wrong. */
function useKeeping({ list, view, scope, onDone, onClose }: ViewDialogProps) {
  const t = useWords()
  const tell = useNotice()
  const save = useCommand('view.save')
  const change = useCommand('view.change')
  const remove = useCommand('view.delete')
  const [fault, setFault] = useState<string | null>(null)
  const finish = async (act: () => Promise<SavedView | null>) => {
    try {
      const done = await act()
      tell.done(t(done ? 'part.views.saved' : 'part.views.removed'))
      onDone(done)
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  const keep = async (typed: { name: string; shared: boolean }): Promise<SavedView> => {
    const shown = view?.scope ?? scope()
    if (view) await change.run({ id: view.id, ...typed })
    const id = view?.id ?? (await save.run({ list, ...typed, scope: shown })).id
    return { id, ...typed, own: true, scope: shown }
  }
  return {
    fault,
    pending: save.pending || change.pending || remove.pending,
    keep: (typed: { name: string; shared: boolean }) => finish(() => keep(typed)),
    remove: (id: Id) => finish(() => remove.run({ id })),
  }
}

/** Names what is on screen, or renames and removes a kept view. */
function ViewDialog(props: ViewDialogProps) {
  const { view, onClose } = props
  const t = useWords()
  const { fault, pending, keep, remove } = useKeeping(props)
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(view?.shared ?? false)
  return (
    <Dialog
      title={t(view ? 'part.views.edit' : 'part.views.save', { name: view?.name ?? '' })}
      open
      onClose={onClose}
      onOk={() => void keep({ name: name.trim(), shared })}
      okText={t('part.save')}
      pending={pending}
      disabled={name.trim() === ''}
    >
      <Input
        aria-label={t('part.views.name')}
        placeholder={t('part.views.name')}
        maxLength={60}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <p className="row view-acts">
        <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
          {t('part.views.forAll')}
        </Checkbox>
        {view && (
          <Button danger size="small" onClick={() => void remove(view.id)}>
            {t('part.views.remove')}
          </Button>
        )}
      </p>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
