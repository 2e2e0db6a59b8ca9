import type { Reading } from './engine'

/** A column as the database knows it. */
export interface TableColumn {
  name: string
  type: string
  nullable: boolean
}

/** A table as the database knows it: its columns in order, and which of them make its key. */
export interface Table {
  name: string
  columns: TableColumn[]
  key: string[]
}

/** What a table holds: its rows, the sum and the largest amount of each whole-number column, the longest text of each other. */
export interface TableFigures {
  rows: number
  /** Exact, as decimal text, by column. */
  sums: Record<string, string>
  largest: Record<string, number>
  longest: Record<string, number>
}

/** Reads; a snapshot of the shop or a database in the making. */
type Source = Pick<Reading, 'json'>

/**
 * Every table that holds facts, by name, a later version's as well as today's. Search indexes are left out: they are made
 * anew from the records when the shop is opened.
 */
export async function readTables(source: Source): Promise<Table[]> {
  const tables = await source.json<{ name: string; columns: (TableColumn & { key: number })[] }[]>(
    `select json_group_array(json_object('name', name, 'columns', json(columns))) from (
      select t.name, (select json_group_array(json_object('name', c.name, 'type', c.type, 'key', c.pk,
        'nullable', json(iif(c."notnull" or c.pk, 'false', 'true')))) from pragma_table_info(t.name) c) as columns
      from pragma_table_list t where t.schema = 'main' and t.type = 'table'
        and t.name not like 'sqlite!_%' escape '!' and t.name not like 'search!_%' escape '!' order by t.name)`,
  )
  return tables.map(({ name, columns }) => ({
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type, nullable: column.nullable })),
    key: columns
      .filter(({ key }) => key > 0)
      .sort((a, b) => a.key - b.key)
      .map((column) => column.name),
  }))
}

/** Counts a table and adds up its columns. Sums are taken in two halves, because ids of many rows add up beyond 64 bits. */
export async function tableFigures(source: Source, table: Table): Promise<TableFigures> {
  const numbers = table.columns.filter(({ type }) => type === 'INTEGER')
  const texts = table.columns.filter(({ type }) => type !== 'INTEGER')
  const parts = [
    ...numbers.map(
      ({ name }) => `json_array(coalesce(sum("${name}" / ${half}), 0), coalesce(sum("${name}" % ${half}), 0),
      coalesce(max(abs("${name}")), 0))`,
    ),
    ...texts.map(({ name }) => `coalesce(max(length("${name}")), 0)`),
  ]
  const [rows, ...found] = await source.json<[number, ...unknown[]]>(
    `select json_array(count(*), ${parts.join(', ')}) from "${table.name}"`,
  )
  const ofNumbers = found.slice(0, numbers.length) as [number, number, number][]
  const ofTexts = found.slice(numbers.length) as number[]
  const by = <T>(columns: TableColumn[], value: (i: number) => T) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, value(i)]))
  const at = (i: number) => ofNumbers[i] ?? [0, 0, 0]
  return {
    rows,
    sums: by(numbers, (i) => String(BigInt(at(i)[0]) * BigInt(half) + BigInt(at(i)[1]))),
    largest: by(numbers, (i) => at(i)[2]),
    longest: by(texts, (i) => ofTexts[i] ?? 0),
  }
}

const half = 1_000_000

/** All rows of a table in the order of its key, some at a time, each an array in the order of the columns. */
export async function* tableRows(
  source: Source,
  table: Table,
  atOnce: number,
): AsyncGenerator<(string | number | null)[][]> {
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
  const columns = table.columns.map(({ name }) => name)
  const places = table.key.map((name) => columns.indexOf(name))
  let last: (string | number)[] = []
  for (;;) {
    const after = last.length === 0 ? '' : `where (${quoted(table.key)}) > (${last.map(() => '?').join(', ')})`
    const rows = await source.json<(string | number | null)[][]>(
      `select json_group_array(json_array(${quoted(columns)})) from (
        select ${quoted(columns)} from "${table.name}" ${after} order by ${quoted(table.key)} limit ${atOnce})`,
      last,
    )
    if (rows.length > 0) yield rows
    if (rows.length < atOnce) return
    last = places.map((place) => rows.at(-1)?.[place] ?? '')
  }
}
