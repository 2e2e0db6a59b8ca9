import type { CustomerPage } from '../../main/customer/customer'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Answered } from '../part/state'
import { OpeningDialog, type OpeningWay } from '../receivable/opening-dialog'

/** What a customer owed when the books began. */
export function CustomerOpening({ page, onClose }: { page: CustomerPage; onClose: () => void }) {
  const t = useWords()
  const opening = useAsk('opening.read', { id: page.id })
  const enter = useCommand('opening.create')
  const remove = useCommand('opening.delete')
  const way: OpeningWay = {
    party: page,
    enter: { run: (fields) => enter.run({ customerId: page.id, ...fields }), pending: enter.pending },
    remove: { run: (id) => remove.run({ id }), pending: remove.pending },
    mayRemove: useMay('receipt.confirm'),
    hints: {
      amount: t('receivable.opening.amountHint'),
      late: (day) => t('receivable.opening.late', { day }),
      once: t('receivable.opening.once'),
    },
  }
  return <Answered of={opening}>{(value) => <OpeningDialog page={value} way={way} onClose={onClose} />}</Answered>
}
