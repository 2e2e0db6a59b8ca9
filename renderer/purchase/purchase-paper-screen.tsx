import type { PurchasePage } from '../../main/purchase/view'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { PurchasePaper } from '../paper/purchase-paper'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'

/** The preview of a printed purchase order. */
export function PurchasePaperScreen() {
  const { id } = useTab()
  const order = useAsk('purchase.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={order}>{(page) => <PurchasePreview order={page} />}</Answered>
}

function PurchasePreview({ order }: { order: PurchasePage }) {
  const t = useWords()
  const pdf = useCommand('purchase.print')
  const paper = useCommand('purchase.printOnPaper')
  const title = t('purchase.paper.preview', { no: order.no ?? t('purchase.draft') })
  useTabState(title)
  return (
    <Preview title={title} waysOut={waysOut(`${order.no ?? order.supplierName}.pdf`, { id: order.id }, pdf, paper)}>
      {(company, language) => <PurchasePaper order={order} company={company} language={language} />}
    </Preview>
  )
}
