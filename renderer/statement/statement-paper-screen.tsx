import type { StatementPage } from '../../main/statement/view'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { CustomerStatementPaper } from './customer-statement-paper'

/** The preview of a statement that was made: its figures are those of then. */
export function StatementPaperScreen() {
  const { id } = useTab()
  const page = useAsk('statement.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <StatementPreview page={value} />}</Answered>
}

function StatementPreview({ page }: { page: StatementPage }) {
  const t = useWords()
  const pdf = useCommand('statement.print')
  const paper = useCommand('statement.printOnPaper')
  const { id, no, customerName: name } = page
  const title = t('statement.preview', { no, name })
  useTabState(title)
  return (
    <Preview title={title} waysOut={waysOut(`${title}.pdf`, { id }, pdf, paper)}>
      {(company, language) => (
        <CustomerStatementPaper of={page} company={company} language={language} numbered={page} />
      )}
    </Preview>
  )
}
