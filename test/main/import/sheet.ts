import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { KindName } from '../../../main/import/kind'
import type { Sent } from '../../../preload/contract'
import type { TestShop } from '../../shop'

/** A workbook of one sheet in the shop's folder; gives its path. */
export async function writeSheet(
  test: TestShop,
  rows: readonly (readonly unknown[])[],
  name: string,
  sheet = '表',
): Promise<string> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet)
  const path = join(test.folder, `${name}.xlsx`)
  await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return path
}

/** The hands of somebody who imports workbooks of one kind, each as the program suggests it. */
export function importing(test: TestShop, kind: KindName) {
  let files = 0
  const check = async (rows: readonly (readonly unknown[])[], more: Partial<Sent<'import.check'>> = {}) => {
    files += 1
    const path = await writeSheet(test, rows, `${kind}-${files}`)
    const { sheet, headerRow, mapping, keys, columns } = await test.ask('import.look', { path, kind })
    return test.ask('import.check', { path, kind, sheet, headerRow, mapping, keys, headers: columns, ...more })
  }
  return {
    check,
    bring: async (rows: readonly (readonly unknown[])[]) => {
      const { id: draft } = await check(rows)
      return test.ask('import.run', { draft })
    },
    /** What stands against each refused row: its number, the field, the sentence. */
    refused: async (draft: number) =>
      (await test.ask('import.rows', { draft, states: ['refused'] })).map(({ row, problems: [problem] }) => [
        ...[row, problem?.field, problem?.message],
      ]),
  }
}

/** Whether every proof of the books holds; gives what does not. */
export async function disagreements(test: TestShop) {
  const { results } = await test.ask('book.prove', {})
  return results.flatMap((result) => result.disagreements)
}
