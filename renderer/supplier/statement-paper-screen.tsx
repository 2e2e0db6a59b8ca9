import type { SupplierStatement } from '../../main/payable/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { today } from '../part/clock'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { StatementPaper } from './statement-paper'

/** The preview of a supplier's statement. */
export function StatementPaperScreen() {
  const { id, with: given } = useTab()
  const day = (which: 'from' | 'to') => String(given?.[which] ?? today()) as Day
  const of = { id: (id ?? 1) as Id, from: day('from'), to: day('to') }
  const statement = useAsk('supplier.statement', of, { enabled: typeof id === 'number' })
  return <Answered of={statement}>{(value) => <StatementPreview id={of.id} statement={value} />}</Answered>
}

function StatementPreview({ id, statement }: { id: Id; statement: SupplierStatement }) {
  const t = useWords()
  const pdf = useCommand('supplier.printStatement')
  const paper = useCommand('supplier.printStatementOnPaper')
  const { supplierName: name, from, to } = statement
  const title = t('payable.statement.preview', { name })
  useTabState(title)
  return (
    <Preview title={title} waysOut={waysOut(`${title}.pdf`, { id, from, to }, pdf, paper)}>
      {(company, language) => <StatementPaper of={statement} company={company} language={language} />}
    </Preview>
  )
}
