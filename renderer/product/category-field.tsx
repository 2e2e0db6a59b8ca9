import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import type { CategoryNode } from '../../main/product/category'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'

interface Props {
  value?: Id | null
  onChange?: (id: Id | null) => void
  id?: string
  placeholder?: string
  disabled?: boolean
  /** Left out with all that lies under it: where a category cannot go. */
  without?: Id
}

/** A node as the tree widgets of antd take it. */
export interface TreeNode {
  value: Id
  key: Id
  title: string
  children: TreeNode[]
}

/** A category of the tree; what is typed finds it by any part of its name. */
export function CategoryField({ value = null, onChange, id, placeholder, disabled, without }: Props) {
  const t = useWords()
  const { data } = useAsk('category.tree', {})
  const tree = useMemo(() => treeOf(data ?? [], null, without), [data, without])
  return (
    <TreeSelect<Id | null>
      {...(id === undefined ? {} : { id })}
      {...(disabled === undefined ? {} : { disabled })}
      className="category-field"
      aria-label={t('product.category')}
      allowClear
      showSearch
      treeDefaultExpandAll
      treeNodeFilterProp="title"
      popupMatchSelectWidth={false}
      placeholder={placeholder}
      treeData={tree}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen ?? null)}
    />
  )
}

/** The tree below a category, null for the whole. */
export function treeOf(nodes: readonly CategoryNode[], parentId: Id | null, without?: Id): TreeNode[] {
  return nodes
    .filter((node) => node.parentId === parentId && node.id !== without)
    .map(({ id, name }) => ({ value: id, key: id, title: name, children: treeOf(nodes, id, without) }))
}
