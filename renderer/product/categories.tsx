import { Button, Tree } from 'antd'
import { useState } from 'react'
import type { CategoryNode } from '../../main/product/category'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { ask, useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { CategoryField, treeOf } from './category-field'
import { NameDialog } from './name-dialog'

type Act = 'newTop' | 'newUnder' | 'rename' | 'move'

/** The category tree: arrows move in it, Enter or a click chooses, the buttons act on what is chosen. */
export function Categories() {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const tree = useAsk('category.tree', {})
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const [act, setAct] = useState<Act | null>(null)
  // What was closed by hand stays closed; whatever is new or has moved is seen.
  const [closed, setClosed] = useState<readonly Id[]>([])
  const chosen = tree.data?.find(({ id }) => id === chosenId)
  return (
    <Panel
      title={t('product.catalogue.categories')}
      {...(mayEdit && !chosen && tree.data?.length ? { note: t('product.catalogue.choose') } : {})}
      extra={mayEdit && <Buttons chosen={chosen} onAct={setAct} />}
    >
      <Answered of={tree}>
        {(nodes) =>
          nodes.length === 0 ? (
            <p className="note">{t('product.catalogue.noCategories')}</p>
          ) : (
            <Tree
              blockNode
              expandedKeys={nodes.map(({ id }) => id).filter((id) => !closed.includes(id))}
              onExpand={(_, { node, expanded }) =>
                setClosed(expanded ? closed.filter((id) => id !== node.value) : [...closed, node.value])
              }
              treeData={treeOf(nodes, null)}
              selectedKeys={chosen ? [chosen.id] : []}
              onSelect={([id]) => setChosenId((id as Id | undefined) ?? null)}
              titleRender={({ key, title }) => <Title name={title} node={nodes.find(({ id }) => id === key)} />}
            />
          )
        }
      </Answered>
      {act === 'move' && chosen && <MoveDialog chosen={chosen} onClose={() => setAct(null)} />}
      {act !== null && act !== 'move' && <Naming act={act} chosen={chosen} onClose={() => setAct(null)} />}
    </Panel>
  )
}

function Title({ name, node }: { name: string; node: CategoryNode | undefined }) {
  const t = useWords()
  return (
    <>
      {name}{' '}
      {node && node.products > 0 && (
        <span className="note">{t('product.catalogue.products', { count: node.products })}</span>
      )}
    </>
  )
}

function Buttons({ chosen, onAct }: { chosen: CategoryNode | undefined; onAct: (act: Act) => void }) {
  const t = useWords()
  const tell = useNotice()
  const remove = useCommand('category.delete')
  const drop = (node: CategoryNode) =>
    remove.run({ id: node.id }).then(
      () => tell.done(t('product.catalogue.deleted', { name: node.name })),
      (error: unknown) => tell.refused(error),
    )
  return (
    <>
      {chosen && (
        <>
          <Button onClick={() => void drop(chosen)}>{t('product.catalogue.delete')}</Button>
          <Button onClick={() => onAct('move')}>{t('product.catalogue.move')}</Button>
          <Button onClick={() => onAct('rename')}>{t('product.catalogue.rename')}</Button>
          <Button onClick={() => onAct('newUnder')}>{t('product.catalogue.newUnder')}</Button>
        </>
      )}
      <Button onClick={() => onAct('newTop')}>{t('product.catalogue.newTop')}</Button>
    </>
  )
}

interface NamingProps {
  act: Exclude<Act, 'move'>
  chosen: CategoryNode | undefined
  onClose: () => void
}

function Naming({ act, chosen, onClose }: NamingProps) {
  const t = useWords()
  const rename = act === 'rename' && chosen
  const parentId = act === 'newUnder' ? (chosen?.id ?? null) : null
  const title = t(`product.catalogue.${act}`)
  return (
    <NameDialog
      title={act === 'newTop' || !chosen ? title : `${title} · ${chosen.path}`}
      name={rename ? chosen.name : ''}
      onClose={onClose}
      act={(name) =>
        rename ? ask('category.rename', { id: chosen.id, name }) : ask('category.create', { parentId, name })
      }
    />
  )
}

function MoveDialog({ chosen, onClose }: { chosen: CategoryNode; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const move = useCommand('category.move')
  const [parentId, setParentId] = useState(chosen.parentId)
  const save = () => move.run({ id: chosen.id, parentId }).then(onClose, (error: unknown) => tell.refused(error))
  const title = `${t('product.catalogue.move')} · ${chosen.path}`
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      onOk={save}
      okText={t('product.catalogue.move')}
      pending={move.pending}
    >
      <p className="field-name">{t('product.catalogue.moveTo')}</p>
      <CategoryField
        value={parentId}
        onChange={setParentId}
        without={chosen.id}
        placeholder={t('product.catalogue.top')}
      />
    </Dialog>
  )
}
