import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CustomerPriceRow } from '../../main/pricing/offer'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { customerPriceColumns } from './customer-price-columns'
import { CustomerPriceDialog, type Known } from './customer-price-dialog'

interface Props {
  customer?: { id: Id; name: string }
  product?: { id: Id; name: string }
}

/** The prices agreed with customers: all of one customer, or all for one product. */
export function CustomerPrices({ customer, product }: Props) {
  const t = useWords()
  const mayEdit = useMay('product.edit')
  const [editing, setEditing] = useState<Known | null>(null)
  const ofCustomer = customer !== undefined
  const columns = useMemo(() => customerPriceColumns(ofCustomer), [ofCustomer])
  const add = mayEdit && (
    <Button
      type="primary"
      onClick={() => setEditing({ id: null, customer: customer ?? null, product: product ?? null })}
    >
      {t('pricing.newCustomerPrice')}
    </Button>
  )
  return (
    <>
      <ListGrid
        list="customerPrice"
        title="pricing.customerPrices"
        memory={customer ? 'customerPrice.customer' : 'customerPrice.product'}
        headed={product !== undefined}
        columns={columns}
        extra={{ customerId: customer?.id ?? null, productId: product?.id ?? null }}
        searchHint={customer ? 'product.searchHint' : 'customer.searchHint'}
        toolbar={add}
        empty={
          <Empty icon="money" text={t('pricing.noCustomerPrices')}>
            {add}
          </Empty>
        }
        onOpen={(row) => mayEdit && setEditing(knownOf(row))}
      />
      {editing !== null && <CustomerPriceDialog known={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function knownOf({ id, customerId, customerName, productId, productName, ...price }: CustomerPriceRow): Known {
  return {
    id,
    customer: { id: customerId, name: customerName },
    product: { id: productId, name: productName },
    price,
  }
}
