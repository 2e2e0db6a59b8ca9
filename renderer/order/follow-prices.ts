import { useEffect } from 'react'
import { useAsk } from '../ask'
import type { Change } from './change-editor'
import type { Editor } from './editor'

/** Asks what the customer may get each product on the form for, and hands the answer to the form. */
export function useOffers(editor: Editor, change: (change: Change) => void): void {
  const customerId = editor.head.customer?.id ?? null
  const productIds = productIdsOf(editor)
  const { data, isPlaceholderData } = useAsk(
    'price.offers',
    { customerId, productIds },
    { enabled: productIds.length > 0 },
  )
  useEffect(() => {
    // While a newer answer is on its way the old one is of another customer.
    if (data !== undefined && !isPlaceholderData) change({ do: 'offers', customerId, offers: data })
  }, [data, isPlaceholderData, customerId, change])
}

/** The products on the form, each once. */
export function productIdsOf({ lines }: Editor) {
  const ids = new Set(lines.flatMap(({ product }) => (product ? [product.id] : [])))
  return [...ids].sort((a, b) => a - b)
}
