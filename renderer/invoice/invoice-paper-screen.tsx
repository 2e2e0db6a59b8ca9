import type { InvoicePage } from '../../main/invoice/view'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { InvoicePaper } from './invoice-paper'

/** The preview of an invoice request. */
export function InvoicePaperScreen() {
  const { id } = useTab()
  const page = useAsk('invoice.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <InvoicePreview page={value} />}</Answered>
}

function InvoicePreview({ page }: { page: InvoicePage }) {
  const t = useWords()
  const pdf = useCommand('invoice.print')
  const paper = useCommand('invoice.printOnPaper')
  const { id, no, title: name } = page
  const title = t('invoice.paper.preview', { no, name })
  useTabState(title)
  return (
    <Preview title={title} waysOut={waysOut(`${title}.pdf`, { id }, pdf, paper)}>
      {(company, language) => <InvoicePaper page={page} company={company} language={language} />}
    </Preview>
  )
}
