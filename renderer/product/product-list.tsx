import './product.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { pictureAddress } from '../../main/product/picture'
import { type ProductRow, productKinds } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useOwnColumns } from '../field/own-columns'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListColumn, ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { CategoryField } from './category-field'

const kinds = productKinds.map((kind) => ({ value: kind, title: `product.kindOf.${kind}` as const }))

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

function useColumns(): ListColumn<ProductRow>[] {
  const t = useWords()
  return useMemo(
    () => [
      {
        ...({ key: 'picture', title: 'product.picture.title', kind: 'text', width: 64 } as const),
        ...{ sortable: false, filter: false },
        picture: ({ picture }) => (picture === null ? null : pictureAddress(picture, true)),
      },
      { key: 'code', title: 'product.code', kind: 'text', width: 120 },
      { key: 'name', title: 'product.name', kind: 'text', width: 200, grow: true },
      { key: 'spec', title: 'product.spec', kind: 'text', width: 110 },
      { key: 'unit', title: 'product.unit', kind: 'text', width: 70 },
      { key: 'listPrice', title: 'product.listPrice', kind: 'price' },
      { key: 'onHand', title: 'product.onHand', kind: 'quantity' },
      { key: 'reserved', title: 'product.reserved', kind: 'quantity' },
      {
        key: 'available',
        title: 'product.available',
        kind: 'quantity',
        tone: ({ available }) => (available < 0 ? 'bad' : undefined),
      },
      { key: 'category', title: 'product.category', kind: 'text', width: 140 },
      { key: 'brand', title: 'product.brand', kind: 'text', width: 100 },
      { key: 'floorPrice', title: 'product.floorPrice', kind: 'price', hidden: true },
      { key: 'minStock', title: 'product.minStock', kind: 'quantity', hidden: true },
      { key: 'lacking', title: 'product.lacking', kind: 'quantity', hidden: true, tone: () => 'bad' },
      {
        key: 'kind',
        title: 'product.kind',
        kind: 'text',
        width: 80,
        hidden: true,
        choices: kinds,
        text: ({ kind }) => t(`product.kindOf.${kind}`),
      },
      { key: 'taxRate', title: 'product.taxRate', kind: 'percent', hidden: true },
      { key: 'active', title: 'product.active', kind: 'flag', hidden: true },
    ],
    [t],
  )
}

/** Every product with its price and what is in stock. */
export function ProductList() {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const [categoryId, setCategoryId] = useState<Id | null>(null)
  const shown = useOwnColumns('product', useColumns())
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
