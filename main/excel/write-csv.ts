import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isDay } from '../value/day'
import { formatDecimal } from '../value/decimal'
import type { Column, ColumnKind } from './column'
import { ontoDisk } from './disk'
import { guarded } from './guard'
import type { Table, Written } from './message'

/** Excel reads a .csv without this mark in the code page of the PC, where Chinese becomes rubbish. */
const byteOrderMark = '\ufeff'

/**
 * Writes a table to `path` as .csv: UTF-8 with its mark, commas, the titles in the first row and no totals. Figures are plain
 * (`-1234.50`, `12.5`, `95%`), days `YYYY-MM-DD`, texts guarded against being run as formulas. Pages are taken as fast as the
 * disk takes the bytes. The file has to be removed by the caller when it rejects.
 */
export async function writeCsv(
  path: string,
  table: Table,
  pages: AsyncIterable<string>,
  onPage: (rows: number) => void,
): Promise<Written> {
  const written = { rows: 0, cut: 0 }
  async function* records(): AsyncGenerator<string, void> {
    yield byteOrderMark + recordOf(table.columns.map(({ title }) => fieldOf(title, 'text')))
    for await (const json of pages) {
      const rows = JSON.parse(json) as unknown[][]
      yield rows.map((row) => recordOf(table.columns.map(({ kind }: Column, i) => fieldOf(row[i], kind)))).join('')
      written.rows += rows.length
      onPage(written.rows)
    }
  }
  await ontoDisk(path, () => pipeline(Readable.from(records(), { objectMode: false }), createWriteStream(path)))
  return written
}

/** The decimals that a stored whole number of the kind has, and how many of them are always shown. */
const decimals: Record<Exclude<ColumnKind, 'text' | 'day'>, [scale: number, least: number]> = {
  money: [2, 2],
  quantity: [4, 0],
  price: [8, 2],
  percent: [2, 0],
  integer: [0, 0],
}

function fieldOf(value: unknown, kind: ColumnKind): string {
  if (value === null || value === undefined) return ''
  if (kind === 'text') return quoted(guarded(String(value).replace(/\r\n?/g, '\n')))
  if (kind === 'day') return dayText(value)
  if (!Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${String(value)}`)
  return formatDecimal(value as number, ...decimals[kind], '') + (kind === 'percent' ? '%' : '')
}

function dayText(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value)) throw new Error(`Not a day: ${String(value)}`)
  return value
}

/** In quotation marks where another program could take a sign of the text for the end of the field. */
function quoted(text: string): string {
  return /["',;|\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const recordOf = (fields: readonly string[]) => `${fields.join(',')}\r\n`
