import { kindOf, namedColumns } from '../../main/import/kind'
import type { ImportPlan } from '../../main/import/plan'
import { isNoRow } from '../../main/import/row'
import type { ImportLook } from '../../main/import/view'
import { useWords } from '../look/words'

interface Props {
  look: ImportLook
  plan: ImportPlan
  letter: (column: number) => string
}

/** What scrolls can be reached by the keyboard. */
const scrollable = { tabIndex: 0 }

/** The first rows of the sheet; columns nobody imports are pale, and what an empty cell takes from above is set apart. */
export function SampleRows({ look, plan, letter }: Props) {
  const t = useWords()
  const { mapping, fillDown } = plan
  const taken = new Set(Object.values(mapping))
  const rows = look.sample.slice(look.headerRow)
  // An empty row and a total take nothing from above, and give nothing to what stands below.
  const left = rows.map((cells) => isNoRow(cells, namedColumns(kindOf(plan), mapping)))
  const above = (row: number, column: number) =>
    fillDown.includes(column) && !left[row]
      ? (rows.slice(0, row).findLast((cells, at) => !left[at] && (cells[column] ?? '') !== '')?.[column] ?? '')
      : ''
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
          {[...rows.entries()].map(([row, cells]) => (
            <tr key={row}>
              {look.columns.map((_, column) => (
                <td key={letter(column)} className={pale(column)}>
                  {cells[column] || <span className="from-above">{above(row, column)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
