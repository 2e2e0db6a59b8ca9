import type { ColDef, ICellRendererComp, ICellRendererParams, IHeaderComp, IHeaderParams } from 'ag-grid-community'
import type { Translate } from '../look/words'
import { isMarked, type Marks } from './marks'

/** The ticks as the boxes in a grid see them: plain functions outside React, for a box is drawn for every row that scrolls by. */
export interface MarkBook {
  marks(): Marks
  /** Calls whenever the ticks have changed; gives back the way to stop. */
  listen(changed: () => void): () => void
  click(index: number, id: number, stretch: boolean): void
  clickAll(): void
}

/** What tells a row of a list apart. */
export function markOf(row: object): number {
  const { id, customerId } = row as { id?: number; customerId?: number }
  return id ?? customerId ?? 0
}

/** The grid's description of the column of the ticks; it has no values and is no column of the list. */
export function markColumn(book: MarkBook, t: Translate): ColDef {
  return {
    colId: 'mark',
    headerName: t('part.markAll'),
    cellClass: 'mark',
    headerClass: 'mark',
    width: 38,
    minWidth: 38,
    maxWidth: 38,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    resizable: false,
    sortable: false,
    filter: false,
    suppressNavigable: true,
    headerComponent: MarkHeader,
    headerComponentParams: { book, label: t('part.markAll') },
    cellRenderer: MarkCell,
    cellRendererParams: { book, label: t('part.markRow') },
  }
}

type Marking = { book: MarkBook; label: string }

class MarkCell implements ICellRendererComp {
  private element: HTMLElement = document.createElement('span')
  private stop = () => {}
  init({ data, node, book, label }: ICellRendererParams & Marking): void {
    if (!data || node.rowPinned) return
    const id = markOf(data as object)
    const input = checkbox(label, (event) => book.click(node.rowIndex ?? 0, id, event.shiftKey))
    const look = () => {
      input.checked = isMarked(book.marks(), id)
    }
    look()
    this.stop = book.listen(look)
    this.element = input
  }
  getGui(): HTMLElement {
    return this.element
  }
  refresh(): boolean {
    return false
  }
  destroy(): void {
    this.stop()
  }
}

class MarkHeader implements IHeaderComp {
  private input: HTMLElement = document.createElement('span')
  private stop = () => {}
  init({ book, label }: IHeaderParams & Marking): void {
    const input = checkbox(label, () => book.clickAll())
    const look = () => {
      const { ids, except } = book.marks()
      input.checked = except && ids.size === 0
      input.indeterminate = ids.size > 0
    }
    look()
    this.stop = book.listen(look)
    this.input = input
  }
  getGui(): HTMLElement {
    return this.input
  }
  refresh(): boolean {
    return true
  }
  destroy(): void {
    this.stop()
  }
}

function checkbox(label: string, click: (event: MouseEvent) => void): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'checkbox'
  input.tabIndex = -1
  input.setAttribute('aria-label', label)
  input.onclick = (event) => {
    event.stopPropagation()
    click(event)
  }
  return input
}
