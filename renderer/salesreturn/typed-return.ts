import { type ReturnCause, type ReturnWish, returnable } from '../../main/salesreturn/salesreturn'
import type { ReturnableDelivery, ReturnPage } from '../../main/salesreturn/view'
import type { Id } from '../../main/value/id'
import { formatQty, type Qty } from '../../main/value/qty'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { chosen, type Quantities, tooMuch } from '../order/quantities'
import type { QuantityLine } from '../order/quantity-table'
import { useNotice } from '../part/notice'
import type { FormOf } from '../shell/form-text'
import { useTab } from '../shell/workspace'

/** A return as it is typed. */
export interface TypedReturn {
  deliveryId: number | null
  wish: ReturnWish
  cause: ReturnCause | null
  reason: string
  /** By delivery line. */
  quantities: Quantities
}

/** A return as it is kept: the quantities as pairs. */
export interface ReturnText {
  customer: { id: number; name: string } | null
  typed: Omit<TypedReturn, 'quantities'> & { quantities: readonly (readonly [number, Qty | null])[] }
}

/** How a return that is typed is kept. */
export const returnForm: FormOf<ReturnText> = { kind: 'return', fleeting: {} }

/** What is kept of a return. */
export const textOf = ({ quantities, ...typed }: TypedReturn): ReturnText['typed'] => ({
  ...typed,
  quantities: [...quantities],
})
/** The return of what was kept. */
export const returnOf = ({ quantities, ...typed }: ReturnText['typed']): TypedReturn => ({
  ...typed,
  quantities: new Map(quantities),
})

/** What the form of a return begins with: an empty one of a delivery, or what was written. */
export function typedOf(page: ReturnPage | null, deliveryId: number | null): TypedReturn {
  if (page === null) return { deliveryId, wish: 'credit', cause: null, reason: '', quantities: new Map() }
  const quantities = new Map(page.lines.map(({ deliveryLineId, qty }) => [Number(deliveryLineId), qty]))
  const { wish, cause, reason } = page
  return { deliveryId: page.deliveryId, wish, cause: cause === '' ? null : cause, reason, quantities }
}

/** The lines of a delivery with what may still be asked for. */
export const linesOf = ({ lines }: ReturnableDelivery): QuantityLine[] =>
  lines.map((line) => {
    return { id: line.id, name: line.productName, unit: line.unit, done: line.qty, left: returnable(line) }
  })

/** Saves what was typed and asks for it at once where it is to be submitted; the tab becomes the page of the return. */
export function useSave(
  { page, onDone }: { page: ReturnPage | null; onDone: () => void },
  { deliveryId, wish, cause, reason, quantities }: TypedReturn,
  delivery: ReturnableDelivery | undefined,
  setFault: (sentence: string) => void,
) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const write = useCommand('salesReturn.save')
  const submit = useCommand('salesReturn.submit')
  const missing = () => {
    if (deliveryId === null || delivery === undefined) return t('salesReturn.deliveryNeeded')
    if (cause === null) return t('salesReturn.causeNeeded')
    const over = tooMuch(linesOf(delivery), quantities)
    if (over) return t('salesReturn.tooMuch', { name: over.name, qty: formatQty(over.left) })
    return chosen(quantities).length === 0 ? t('salesReturn.nothing') : null
  }
  const refuse = (sentence: string) => {
    setFault(sentence)
    return false
  }
  const save = async (submits: boolean): Promise<boolean> => {
    const fault = missing()
    if (fault !== null || deliveryId === null || cause === null) return refuse(fault ?? '')
    const lines = chosen(quantities).map(({ id, qty }) => ({ deliveryLineId: id as Id, qty }))
    const request = { deliveryId: deliveryId as Id, wish, cause, reason, lines }
    try {
      const made = await write.run({ ...request, id: page?.id ?? null, version: page?.version ?? 0 })
      const { id, no, version } = made
      if (submits) await submit.run({ id, version }).catch(tell.refused)
      tell.done(t('salesReturn.saved', { no }))
      tab.change({ id, title: no, unsaved: false })
      onDone()
      return true
    } catch (error) {
      return refuse(sentenceOf(error))
    }
  }
  return { save, pending: write.pending || submit.pending }
}
