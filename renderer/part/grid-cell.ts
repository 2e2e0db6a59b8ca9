import type {
  CellClassParams,
  ColDef,
  ICellRendererComp,
  ICellRendererParams,
  ValueFormatterParams,
} from 'ag-grid-community'
import type { ColumnKind } from '../../main/list/list'
import { formatFen } from '../../main/value/fen'
import { formatInstant, type Instant } from '../../main/value/instant'
import { formatPercent } from '../../main/value/percent'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import type { Translate } from '../look/words'
import { GridChoice } from './grid-choice'
import type { ListColumn } from './list'
import { isFigure } from './list-filter'
import type { Tone } from './pill'
import { textWidth } from './text-width'
import { titleText } from './title'

type AnyRow = Record<string, unknown>

/** A value as a list shows it; nothing there is a dash. */
export function formatCell(kind: ColumnKind, value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return kind === 'text' ? '' : t('part.none')
  if (kind === 'flag') return value ? t('part.yes') : t('part.no')
  if (typeof value !== 'number') return String(value)
  if (kind === 'money') return formatFen(value)
  if (kind === 'quantity') return formatQty(value)
  if (kind === 'price') return formatPrice(value)
  if (kind === 'percent') return `${formatPercent(value)}%`
  if (kind === 'instant') return formatInstant(value as Instant)
  return String(value)
}

/** A dot and a word; plain DOM, for React in every cell makes scrolling slow. */
export class PillCell implements ICellRendererComp {
  private readonly element = document.createElement('span')
  init(params: ICellRendererParams & { pillOf: (row: AnyRow) => { tone: Tone; text: string } | null }): void {
    const pill = params.data && !params.node.rowPinned ? params.pillOf(params.data as AnyRow) : null
    this.element.className = pill ? `pill ${pill.tone}` : ''
    this.element.textContent = pill?.text ?? ''
  }
  getGui(): HTMLElement {
    return this.element
  }
  refresh(): boolean {
    return false
  }
}

/** A small picture; its name is in the cells beside it. */
class PictureCell implements ICellRendererComp {
  private readonly element = document.createElement('span')
  init(params: ICellRendererParams & { addressOf: (row: AnyRow) => string | null }): void {
    this.element.className = 'picture-cell'
    const address = params.data && !params.node.rowPinned ? params.addressOf(params.data as AnyRow) : null
    if (address === null) return
    const image = document.createElement('img')
    image.src = address
    image.alt = ''
    this.element.append(image)
  }
  getGui(): HTMLElement {
    return this.element
  }
  refresh(): boolean {
    return false
  }
}

const filters: Record<ColumnKind, string | false> = {
  text: 'agTextColumnFilter',
  money: 'agNumberColumnFilter',
  quantity: 'agNumberColumnFilter',
  price: 'agNumberColumnFilter',
  percent: 'agNumberColumnFilter',
  integer: 'agNumberColumnFilter',
  day: 'agDateColumnFilter',
  instant: false,
  flag: false,
}
const widths: Record<ColumnKind, number> = {
  text: 140,
  money: 130,
  quantity: 110,
  price: 120,
  percent: 90,
  integer: 90,
  day: 116,
  instant: 150,
  flag: 80,
}

/** What a heading has beside its words, pixels: its edges and the button of its filter. */
const headingRoom = 38

/** The grid's description of a column, never narrower than its heading, also where a width is remembered from another language. `first` bears the word "total" in the row at the foot. */
export function columnFor<Row>(column: ListColumn<Row>, first: boolean, t: Translate): ColDef {
  const { kind, key } = column
  const title = titleText(column.title, t)
  const heading = textWidth(title, '500 12px') + headingRoom
  return {
    colId: key,
    field: key,
    headerName: title,
    width: Math.max(column.width ?? widths[kind], heading),
    minWidth: Math.max(64, heading),
    ...(column.grow ? { flex: 1, minWidth: Math.max(column.width ?? 160, heading) } : {}),
    ...(column.pinned ? { pinned: 'left' as const, lockPinned: true } : {}),
    ...(column.hidden ? { initialHide: true } : {}),
    sortable: column.sortable ?? true,
    sortingOrder: isFigure(kind) || kind === 'day' ? ['desc', 'asc', null] : ['asc', 'desc', null],
    ...(isFigure(kind) ? { headerClass: 'ag-right-aligned-header' } : {}),
    ...filterFor(column, t),
    valueFormatter: (params: ValueFormatterParams) => textOf(column, first, params, t),
    cellClass: (params: CellClassParams) => classOf(column, params),
    ...(column.picture ? { cellRenderer: PictureCell, cellRendererParams: { addressOf: column.picture } } : {}),
    ...(column.pill ? { cellRenderer: PillCell, cellRendererParams: { pillOf: column.pill } } : {}),
  }
}

const yesOrNo = [
  { value: 1, title: 'part.yes' },
  { value: 0, title: 'part.no' },
] as const

function filterFor<Row>({ kind, filter = true, choices }: ListColumn<Row>, t: Translate): ColDef {
  if (!filter) return { filter: false }
  const few = choices ?? (kind === 'flag' ? yesOrNo : undefined)
  if (few) {
    const named = few.map(({ value, title }) => ({ value, title: titleText(title, t) }))
    return { filter: GridChoice, filterParams: { choices: named } }
  }
  const options = kind === 'text' ? ['contains'] : ['inRange', 'greaterThanOrEqual', 'lessThanOrEqual', 'equals']
  return {
    filter: filters[kind],
    filterParams: {
      filterOptions: options,
      maxNumConditions: 1,
      debounceMs: 250,
      inRangeInclusive: true,
      buttons: ['reset'],
    },
  }
}

function textOf<Row>(
  column: ListColumn<Row>,
  first: boolean,
  { data, value, node }: ValueFormatterParams,
  t: Translate,
): string {
  if (!data) return ''
  if (node?.rowPinned) {
    if (typeof value === 'number') return formatCell(column.kind, value, t)
    return first ? t('part.total') : ''
  }
  return column.text ? column.text(data as Row) : formatCell(column.kind, value, t)
}

function classOf<Row>({ kind, tone }: ListColumn<Row>, { data, value, node }: CellClassParams): string[] {
  const classes = isFigure(kind)
    ? ['num', 'ag-right-aligned-cell']
    : kind === 'day' || kind === 'instant'
      ? ['num']
      : []
  if (!data || node.rowPinned) return classes
  const own = tone?.(data as Row)
  if (own) return [...classes, own]
  return isFigure(kind) && value === 0 ? [...classes, 'muted'] : classes
}
