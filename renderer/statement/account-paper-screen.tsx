import type { Statement, Told } from '../../main/statement/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { today } from '../part/clock'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { CustomerStatementPaper } from './customer-statement-paper'

/** The preview of a customer's account of a period. */
export function AccountPaperScreen() {
  const { id, with: given } = useTab()
  const day = (which: 'from' | 'to') => String(given?.[which] ?? today()) as Day
  const of = { id: (id ?? 1) as Id, from: day('from'), to: day('to') }
  const statement = useAsk('customer.statement', of, { enabled: typeof id === 'number' })
  return <Answered of={statement}>{(value) => <AccountPreview id={of.id} statement={value} />}</Answered>
}

function AccountPreview({ id, statement }: { id: Id; statement: Statement & Told }) {
  const t = useWords()
  const pdf = useCommand('customer.printStatement')
  const paper = useCommand('customer.printStatementOnPaper')
  const { customerName: name, from, to } = statement
  const title = t('customer.statement.preview', { name })
  useTabState(title)
  return (
    <Preview title={title} waysOut={waysOut(`${title}.pdf`, { id, from, to }, pdf, paper)}>
      {(company, language) => <CustomerStatementPaper of={statement} company={company} language={language} />}
    </Preview>
  )
}
