import './product.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useOwnColumns } from '../field/own-columns'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { CategoryField } from './category-field'
import { productColumns } from './product-columns'

const views: ListView[] = [
  { key: 'all', title: 'product.view.all' },
  { key: 'inStock', title: 'product.view.inStock', filters: { onHand: { kind: 'range', from: 1, to: null } } },
  {
    key: 'short',
    title: 'product.view.short',
    filters: { available: { kind: 'range', from: null, to: -1 } },
    counted: true,
  },
  {
    key: 'low',
    title: 'product.view.low',
    filters: { lacking: { kind: 'range', from: 1, to: null } },
    counted: true,
  },
]

/** Every product with its price and what is in stock. */
export function ProductList() {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const [categoryId, setCategoryId] = useState<Id | null>(null)
  const columns = useMemo(() => productColumns(t), [t])
  const shown = useOwnColumns('product', columns)
  const button = mayEdit && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'product', id: null })}>
      {t('product.new')}
    </Button>
  )
  if (shown === null) return <div className="grid-place" />
  return (
    <ListGrid
      list="product"
      title="product.title"
      columns={shown}
      extra={{ categoryId }}
      narrow={<CategoryField placeholder={t('product.allCategories')} value={categoryId} onChange={setCategoryId} />}
      searchHint="product.searchHint"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'product', id })}
      toolbar={
        <>
          <Button onClick={() => openTab({ kind: 'catalogue' })}>{t('product.catalogue.title')}</Button>
          {button}
        </>
      }
      empty={
        <Empty icon="box" text={t('product.empty')}>
          {button}
          <Button onClick={() => openTab({ kind: 'import' })}>{t('product.import')}</Button>
        </Empty>
      }
    />
  )
}
