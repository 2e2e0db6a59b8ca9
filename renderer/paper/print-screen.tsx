import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { OrderPaper } from './order-paper'
import { OtherPapers } from './other-papers'
import { Preview } from './preview'
import { type WaysOut, waysOut } from './ways-out'

/** The preview of a printed order. */
export function PrintScreen() {
  const t = useWords()
  const { id } = useTab()
  const order = useAsk('order.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  const pdf = useCommand('print.order')
  const paper = useCommand('print.orderOnPaper')
  const no = order.data?.no ?? null
  useTabState(no === null ? null : t('paper.preview', { no }))
  const ways: WaysOut | null = order.data
    ? waysOut(`${t('paper.fileName', { no: no ?? order.data.customerName })}.pdf`, { id: order.data.id }, pdf, paper)
    : null
  return (
    <Preview
      title={no === null ? t('paper.previewDraft') : t('paper.preview', { no })}
      waysOut={ways}
      choice={order.data && <OtherPapers of="order" id={order.data.id} />}
    >
      {(company, language) => (
        <Answered of={order}>{(page) => <OrderPaper order={page} company={company} language={language} />}</Answered>
      )}
    </Preview>
  )
}
