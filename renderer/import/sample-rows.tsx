import type { Mapping } from '../../main/import/field'
import type { ImportLook } from '../../main/import/view'
import { useWords } from '../look/words'

interface Props {
  look: ImportLook
  mapping: Mapping
  letter: (column: number) => string
}

/** What scrolls can be reached by the keyboard. */
const scrollable = { tabIndex: 0 }

/** The first rows of the sheet as they are; columns nobody imports are pale. */
export function SampleRows({ look, mapping, letter }: Props) {
  const t = useWords()
  const taken = new Set(Object.values(mapping))
  const pale = (column: number) => (taken.has(column) ? undefined : 'pale')
  return (
    <section className="sample-rows" {...scrollable} aria-label={t('import.sample')}>
      <table className="plain">
        <thead>
          <tr>
            {look.columns.map((name, column) => (
              <th key={letter(column)} className={pale(column)}>
                {name || letter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...look.sample.slice(look.headerRow).entries()].map(([row, cells]) => (
            <tr key={row}>
              {look.columns.map((_, column) => (
                <td key={letter(column)} className={pale(column)}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
