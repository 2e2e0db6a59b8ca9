import { type KeyboardEvent, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ProductPick } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useWords } from '../look/words'
import { pressedAt } from '../part/ahead'
import { keyOf } from '../part/keys'
import { openTab } from '../shell/workspace'
import { type ProductSearch, useProductSearch } from './product-search'

interface ProductCellProps {
  /** Whose usual products stand in the list before anything is typed. */
  customerId: Id | null
  label: string
  text: string
  cell: string
  bad: boolean
  onPick: (pick: ProductPick, scanned: boolean) => void
  /** What was typed and left without a choice; empty text clears the line. */
  onText: (text: string) => void
  onFocus: () => void
}

/** The product of a line: type or scan, Enter picks the best match, F6 opens the form of a new one; the cursor stays in the field (ARIA 1.2 combobox). */
export function ProductCell({ customerId, label, text, cell, bad, onPick, onText, onFocus }: ProductCellProps) {
  const t = useWords()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const mayMake = useMay('product.edit')
  const search = useProductSearch(customerId, onPick)
  const { typed, open, items, at } = search
  const leave = () => {
    if (typed !== null && typed.trim() !== text.trim()) onText(typed)
    search.close()
  }
  return (
    <>
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-invalid={bad}
        {...(open && at >= 0 && items.length > 0 ? { 'aria-activedescendant': `${list}-${at}` } : {})}
        data-cell={cell}
        autoComplete="off"
        spellCheck={false}
        placeholder={text === '' ? t('lines.productHint') : ''}
        value={typed ?? text}
        onChange={(event) => search.type(event.target.value, pressedAt(event.nativeEvent))}
        onKeyDown={(event) => {
          if (mayMake && keyOf(event.nativeEvent) === 'F6') {
            event.preventDefault()
            const name = (typed ?? text).trim()
            search.close()
            return openTab({ kind: 'product', id: null, with: { name } })
          }
          productKey(event, search)
        }}
        onFocus={(event) => {
          event.target.select()
          onFocus()
        }}
        onBlur={leave}
      />
      {open && <ProductList id={list} under={field.current} search={search} />}
    </>
  )
}

/** The keys of the list; the others go on to the table. */
function productKey(event: KeyboardEvent<HTMLInputElement>, search: ProductSearch): void {
  const key = keyOf(event.nativeEvent)
  if (search.held(event.nativeEvent)) {
    event.preventDefault()
    event.stopPropagation()
    return
  }
  const opens = key === 'F2' || key === 'F7' || key === 'Alt+ArrowDown'
  const act = opens ? search.look : search.open ? listAct(key, pressedAt(event.nativeEvent), search) : undefined
  if (act === undefined) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function listAct(key: string, at: number, search: ProductSearch): (() => void) | undefined {
  switch (key) {
    case 'ArrowDown':
      return () => search.move(1)
    case 'ArrowUp':
      return () => search.move(-1)
    case 'Escape':
      return search.close
    case 'Enter':
      return () => search.choose(at)
    default:
      return undefined
  }
}

function ProductList({ id, under, search }: { id: string; under: HTMLElement | null; search: ProductSearch }) {
  const t = useWords()
  const layer = document.getElementById('popups') ?? document.body
  const box = under?.getBoundingClientRect() ?? new DOMRect()
  const { items, at, typed, answered, near } = search
  const unknown = near ? 'lines.nearProduct' : 'lines.noProduct'
  const place = { left: box.left, width: Math.max(box.width, 560), ...besides(box) }
  return createPortal(
    <div className="combobox-popup product-list" style={place}>
      {answered && (near || items.length === 0) && <p className="note">{t(unknown, { text: typed ?? '' })}</p>}
      <div role="listbox" id={id} aria-label={t('lines.productList')}>
        {items.map((item, index) => (
          <ProductOption key={item.id} id={`${id}-${index}`} item={item} active={index === at} search={search} />
        ))}
      </div>
    </div>,
    layer,
  )
}

interface OptionProps {
  id: string
  item: ProductPick
  active: boolean
  search: ProductSearch
}

function ProductOption({ id, item, active, search }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onMouseDown={(event) => {
        // The field keeps the cursor, else leaving it would take the typed text for the answer.
        event.preventDefault()
        search.take(item)
      }}
    >
      <span className="product-name">{item.name}</span>
      <span className="muted">{item.spec}</span>
      <span className="muted">{item.code}</span>
      <span className="num">{item.kind !== 'service' ? `${formatQty(item.available)} ${item.unit}` : item.unit}</span>
      <span className="num">{formatPrice(item.listPrice)}</span>
    </div>
  )
}

/** Under the field, or over it when there is more room. */
function besides(box: DOMRect) {
  const below = window.innerHeight - box.bottom
  return below < 180 && box.top > below ? { bottom: window.innerHeight - box.top + 2 } : { top: box.bottom + 2 }
}
