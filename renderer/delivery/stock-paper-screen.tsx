import type { ReactNode } from 'react'
import { sheets } from '../../main/delivery/sheet'
import type { DeliveryPlan } from '../../main/delivery/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { type Leave, leaveBy } from '../paper/leave'
import { Preview } from '../paper/preview'
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
  const leave = useLeave(document, ids, title)
  return document === 'plan' ? (
    <Plan id={ids[0] ?? (1 as Id)} title={title} leave={leave} />
  ) : (
    <Picking document={document} ids={ids} title={title} leave={leave} />
  )
}

function useLeave(document: Document, ids: readonly Id[], title: string): Leave {
  const pdf = useCommand('deliveryPlan.print')
  const paper = useCommand('deliveryPlan.printOnPaper')
  return leaveBy(`${title}.pdf`, { document, ids: [...ids] }, pdf, paper)
}

function Plan({ id, title, leave }: { id: Id; title: string; leave: Leave }) {
  const t = useWords()
  const found = useAsk('deliveryPlan.find', { id })
  return (
    <Preview title={title} leave={leave}>
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

function Picking({ document, ids, title, leave }: { document: Document; ids: Id[]; title: string; leave: Leave }) {
  const lines = useAsk('delivery.picking', document === 'pickOrders' ? { orderIds: ids } : { deliveryIds: ids })
  return (
    <Preview title={title} leave={leave}>
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
