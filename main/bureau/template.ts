import type { BasicColumn, DetailColumn, FoundColumn } from './heading'

/** A column of the template that is filled; `choices` are the only values it takes, null where it takes any. */
export interface TemplateColumn extends FoundColumn {
  choices: readonly string[] | null
}

/** A sheet of the template: its name, the row of its headings as the sheet counts, and the columns that are filled. */
export interface TemplateSheet<Column extends string> {
  sheet: string
  header: number
  columns: Partial<Record<Column, TemplateColumn>>
}

/** The tax bureau's template for many invoices at once, as somebody has downloaded it. */
export interface Template {
  fileName: string
  /** What it says of itself, `pt:20260401`; '' where it says nothing. */
  version: string
  basic: TemplateSheet<BasicColumn>
  detail: TemplateSheet<DetailColumn>
}
