import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { CountPaper } from './count-paper'

/** The preview of a count sheet. */
export function CountPaperScreen() {
  const t = useWords()
  const { id } = useTab()
  const found = useAsk('stocktake.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  const pdf = useCommand('stocktake.print')
  const paper = useCommand('stocktake.printOnPaper')
  const title = t('countsheet.title')
  useTabState(title)
  return (
    <Answered of={found}>
      {(page) => (
        <Preview
          title={`${title} ${page.no}`}
          waysOut={waysOut(`${title} ${page.no}.pdf`, { id: page.id }, pdf, paper)}
        >
          {(company, language) => <CountPaper page={page} company={company} language={language} />}
        </Preview>
      )}
    </Answered>
  )
}
