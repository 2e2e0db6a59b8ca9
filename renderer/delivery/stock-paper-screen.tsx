import type { ReactNode } from 'react'
import { sheets } from '../../main/delivery/sheet'
import type { DeliveryPlan } from '../../main/delivery/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Preview } from '../paper/preview'
import { type WaysOut, waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { PickingPaper, PlanPaper } from './stock-papers'

type Document = Exclude<(typeof sheets)[number], 'delivery' | 'count'>

/** The preview of the plan of a drive, or of a picking list of orders or deliveries. */
export function StockPaperScreen(): ReactNode {
  const t = useWords()
  const { with: given } = useTab()
  const ids = String(given?.ids ?? '')
    .split(',')
    .map((id) => Number(id) as Id)
    .filter((id) => id > 0)
  const known = sheets.find((name) => name === given?.document)
  const document: Document = known === undefined || known === 'delivery' || known === 'count' ? 'plan' : known
  const title = t(document === 'plan' ? 'plan.paper.plan' : 'plan.paper.picking')
  useTabState(title)
  const waysOut = useWaysOut(document, ids, title)
  return document === 'plan' ? (
    <Plan id={ids[0] ?? (1 as Id)} title={title} waysOut={waysOut} />
  ) : (
    <Picking document={document} ids={ids} title={title} waysOut={waysOut} />
  )
}

function useWaysOut(document: Document, ids: readonly Id[], title: string): WaysOut {
  const pdf = useCommand('deliveryPlan.print')
  const paper = useCommand('deliveryPlan.printOnPaper')
  return waysOut(`${title}.pdf`, { document, ids: [...ids] }, pdf, paper)
}

function Plan({ id, title, waysOut }: { id: Id; title: string; waysOut: WaysOut }) {
  const t = useWords()
  const found = useAsk('deliveryPlan.find', { id })
  return (
    <Preview title={title} waysOut={waysOut}>
      {(company, language) => (
        <Answered of={found}>
          {({ plans: [plan] }: { plans: DeliveryPlan[] }) =>
            plan ? <PlanPaper plan={plan} company={company} language={language} /> : <p>{t('plan.deleted')}</p>
          }
        </Answered>
      )}
    </Preview>
  )
}

function Picking({
  document,
  ids,
  title,
  waysOut,
}: {
  document: Document
  ids: Id[]
  title: string
  waysOut: WaysOut
}) {
  const lines = useAsk('delivery.picking', document === 'pickOrders' ? { orderIds: ids } : { deliveryIds: ids })
  return (
    <Preview title={title} waysOut={waysOut}>
      {(company, language) => (
        <Answered of={lines}>
          {(value) => (
            <PickingPaper
              lines={value}
              before={document === 'pickOrders'}
              documents={ids.length}
              company={company}
              language={language}
            />
          )}
        </Answered>
      )}
    </Preview>
  )
}
