import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { NameDialog } from './name-dialog'

interface Named {
  id: Id
  name: string
}

interface Props<T extends Named> {
  title: string
  of: UseQueryResult<T[]>
  newTitle: string
  empty: ReactNode
  /** Beside the name: how much it is used. */
  note: (item: T) => string
  used: (item: T) => boolean
  onCreate: (name: string) => Promise<unknown>
  onRename: (id: Id, name: string) => Promise<unknown>
  onDelete: (id: Id) => Promise<unknown>
}

/** A short list of things that have only a name: to add, rename, and delete when nothing uses them. */
export function NamedList<T extends Named>(props: Props<T>) {
  const { title, of, newTitle, empty, onCreate, onRename } = props
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const [naming, setNaming] = useState<T | 'new' | null>(null)
  return (
    <Panel title={title} extra={mayEdit && <Button onClick={() => setNaming('new')}>{newTitle}</Button>}>
      <Answered of={of}>
        {(items) =>
          items.length === 0 ? (
            <div className="note">{empty}</div>
          ) : (
            <ul className="named-list">
              {items.map((item) => (
                <Line key={item.id} {...props} item={item} mayEdit={mayEdit} onName={() => setNaming(item)} />
              ))}
            </ul>
          )
        }
      </Answered>
      {naming !== null && (
        <NameDialog
          title={naming === 'new' ? newTitle : t('product.catalogue.rename')}
          name={naming === 'new' ? '' : naming.name}
          onClose={() => setNaming(null)}
          act={(name) => (naming === 'new' ? onCreate(name) : onRename(naming.id, name))}
        />
      )}
    </Panel>
  )
}

interface LineProps<T extends Named> extends Props<T> {
  item: T
  mayEdit: boolean
  onName: () => void
}

function Line<T extends Named>({ item, note, used, onDelete, mayEdit, onName }: LineProps<T>) {
  const t = useWords()
  const tell = useNotice()
  const drop = () =>
    onDelete(item.id).then(
      () => tell.done(t('product.catalogue.deleted', { name: item.name })),
      (error: unknown) => tell.refused(error),
    )
  return (
    <li>
      <span>{item.name}</span>
      <span className="note">{note(item)}</span>
      {mayEdit && (
        <>
          <button type="button" className="link" onClick={onName}>
            {t('product.catalogue.rename')}
          </button>
          <button type="button" className="link" disabled={used(item)} onClick={drop}>
            {t('product.catalogue.delete')}
          </button>
        </>
      )}
    </li>
  )
}
