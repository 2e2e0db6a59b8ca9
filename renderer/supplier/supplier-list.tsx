import { Button } from 'antd'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { Empty } from '../part/state'
import { openTab } from '../shell/workspace'
import { supplierColumns } from './supplier-columns'

const views: readonly ListView[] = [
  { key: 'all', title: 'supplier.view.all' },
  { key: 'ordered', title: 'supplier.view.ordered', filters: { orders: { kind: 'range', from: 1, to: null } } },
  { key: 'stopped', title: 'supplier.view.stopped', filters: { active: { kind: 'oneOf', values: [0] } } },
]

/** Every supplier with what was ordered from it. */
export function SupplierList() {
  const t = useWords()
  const mayEdit = useMay('supplier.edit')
  const button = mayEdit && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => openTab({ kind: 'supplier', id: null })}>
      {t('supplier.new')}
    </Button>
  )
  return (
    <ListGrid
      list="supplier"
      title="supplier.title"
      columns={supplierColumns}
      extra={{}}
      searchHint="supplier.searchHint"
      views={views}
      onOpen={({ id }) => openTab({ kind: 'supplier', id })}
      toolbar={button}
      empty={
        <Empty icon="truck" text={t('supplier.empty')}>
          {button}
        </Empty>
      }
    />
  )
}
