import { Button } from 'antd'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { openTab } from '../shell/workspace'

/** So many documents on one picking list. */
const most = 200

interface Props {
  rows: () => Promise<{ id: number }[]>
  count: number
  document: 'pickOrders' | 'pickDeliveries'
}

/** Opens the picking list of the ticked orders or deliveries. */
export function PickMany({ rows, count, document }: Props) {
  const t = useWords()
  const tell = useNotice()
  const open = (ids: string) => openTab({ kind: 'stockPaper', with: { document, ids } })
  const pick = () => rows().then((found) => open(found.map(({ id }) => id).join(',')), tell.refused)
  return (
    <Button size="small" disabled={count > most} onClick={() => void pick()}>
      {t('plan.pickList')}
    </Button>
  )
}
