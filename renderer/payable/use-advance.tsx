import { Button } from 'antd'
import { formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'

/** Uses what a supplier holds in advance for what is owed to it, the earliest due first. */
export function UseAdvance({ supplierId }: { supplierId: Id }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('payable.settleAdvance')
  if (!useMay('payment.confirm')) return null
  const use = () =>
    run({ supplierId }).then(
      ({ settled }) => tell.done(t('payable.settled', { amount: formatFen(settled) })),
      tell.refused,
    )
  return (
    <Button loading={pending} onClick={() => void use()}>
      {t('payable.useAdvance')}
    </Button>
  )
}
