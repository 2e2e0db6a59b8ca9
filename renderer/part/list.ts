import type { ColumnKind, ListAsk, ListScope, ListTotals } from '../../main/list/list'
import type { Input, Name, Output } from '../../preload/contract'
import { ask } from '../ask'
import type { WordKey } from '../look/words'
import type { Tone } from './pill'
import type { Title } from './title'

/** The lists of the program: every name that has a page, totals and an export. */
export type ListName = Name extends infer N ? (N extends `${infer L}.totals` ? L : never) : never

/** A row of a list, and the parameters of its own that it needs beyond sort, filters and search. */
export type RowOf<L extends ListName> = Output<`${L}.list`> extends readonly (infer Row)[] ? Row : never
export type ExtraOf<L extends ListName> = Omit<Input<`${L}.list`>, keyof ListAsk>

/** A column of a list. `key` is the list's own name of it; `kind` decides alignment, format, filter and sum. */
export interface ListColumn<Row> {
  key: string & keyof Row
  title: Title
  kind: ColumnKind
  width?: number
  /** Takes the width that is left. */
  grow?: boolean
  pinned?: boolean
  /** Not shown until somebody chooses it. */
  hidden?: boolean
  /** No sorting or no filter where the list has none. */
  sortable?: boolean
  filter?: boolean
  /** The values to choose from in the filter, with their names. */
  choices?: readonly { value: string | number; title: Title }[]
  /** Own text instead of the value's. */
  text?: (row: Row) => string
  /** A dot and a word instead of the value. */
  pill?: (row: Row) => { tone: Tone; text: string } | null
  /** A small picture instead of the value: its address, null for none. Left out of exports. */
  picture?: (row: Row) => string | null
  tone?: (row: Row) => 'bad' | 'muted' | undefined
}

/** A saved way of looking at a list. The first one is how the list opens and must narrow nothing to count as unfiltered. */
export interface ListView {
  key: string
  title: WordKey
  filters?: ListScope['filters']
  /** Shows how many rows it has. */
  counted?: boolean
}

const askAnything = ask as (name: string, input: unknown) => Promise<unknown>

/** A page of a list. */
export const askPage = <L extends ListName>(list: L, input: ListAsk & ExtraOf<L>) =>
  askAnything(`${list}.list`, input) as Promise<RowOf<L>[]>

/** How many rows a scope has, and its sums. */
export const askTotals = <L extends ListName>(list: L, input: ListScope & ExtraOf<L>) =>
  askAnything(`${list}.totals`, input) as Promise<ListTotals>

/** What the export of a list is asked. */
export type ExportOf<L extends ListName> = ListScope &
  ExtraOf<L> & { columns: { key: string; title: string }[]; sheet: string; path: string }
