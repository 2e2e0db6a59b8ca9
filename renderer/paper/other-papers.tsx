import { Button } from 'antd'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

/** The way from the paper of an order or a delivery to the others that go to the customer. */
export function OtherPapers({ of, id }: { of: 'order' | 'delivery'; id: Id }) {
  const t = useWords()
  return (
    <>
      {(['salesList', 'commercialInvoice'] as const).map((kind) => (
        <Button key={kind} onClick={() => openTab({ kind, id, with: { of } })}>
          {t(`${kind}.title`)}
        </Button>
      ))}
    </>
  )
}

/** So many deliveries on one list. */
const most = 200

/** Opens the sales list of the ticked deliveries; they are of one customer. */
export function ListMany({ rows, count }: { rows: () => Promise<{ id: number }[]>; count: number }) {
  const t = useWords()
  const open = async () => {
    const ids = (await rows()).map(({ id }) => id).join(',')
    openTab({ kind: 'salesList', with: { of: 'deliveries', ids } })
  }
  return (
    <Button size="small" disabled={count > most} onClick={() => void open()}>
      {t('salesList.title')}
    </Button>
  )
}
