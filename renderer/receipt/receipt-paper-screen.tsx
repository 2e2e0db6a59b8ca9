import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { ReceiptPaper } from './receipt-paper'

/** The preview of a receipt slip. */
export function ReceiptPaperScreen() {
  const t = useWords()
  const { id } = useTab()
  const found = useAsk('receipt.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  const pdf = useCommand('receipt.print')
  const paper = useCommand('receipt.printOnPaper')
  const title = t('receipt.paper.title')
  useTabState(title)
  return (
    <Answered of={found}>
      {(page) => (
        <Preview
          title={`${title} ${page.no}`}
          waysOut={waysOut(`${title} ${page.no}.pdf`, { id: page.id }, pdf, paper)}
        >
          {(company, language) => <ReceiptPaper page={page} company={company} language={language} />}
        </Preview>
      )}
    </Answered>
  )
}
