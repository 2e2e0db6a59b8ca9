import { bandsOf } from '../../main/receivable/band'
import type { StatementFigures } from '../../main/statement/view'
import { formatFen } from '../../main/value/fen'
import type { Translate } from '../look/words'
import { bandTitle } from '../receivable/aging-columns'

/** What of a closing is due when, in the columns it was told in; those that hold nothing are left out. */
export function agedBands({ aged, bounds }: Pick<StatementFigures, 'aged' | 'bounds'>, t: Translate): string[] {
  const parts = [
    { name: t('receivable.column.notDue'), fen: aged.notDue },
    ...bandsOf(bounds).map((band) => ({ name: bandTitle(t, band, 'due', bounds), fen: aged[band] })),
    { name: t('customer.statement.unallocated'), fen: aged.unallocated },
  ]
  return parts.filter(({ fen }) => fen !== 0).map(({ name, fen }) => `${name} ${formatFen(fen)}`)
}
