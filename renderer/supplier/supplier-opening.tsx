import type { SupplierPage } from '../../main/supplier/supplier'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Answered } from '../part/state'
import { OpeningDialog, type OpeningWay } from '../receivable/opening-dialog'

/** What the shop owed a supplier when the books began. */
export function SupplierOpening({ page, onClose }: { page: SupplierPage; onClose: () => void }) {
  const t = useWords()
  const opening = useAsk('payable.opening', { id: page.id })
  const enter = useCommand('payable.enterOpening')
  const remove = useCommand('payable.removeOpening')
  const way: OpeningWay = {
    party: page,
    enter: { run: (fields) => enter.run({ supplierId: page.id, ...fields }), pending: enter.pending },
    remove: { run: (id) => remove.run({ id }), pending: remove.pending },
    mayRemove: useMay('payment.confirm'),
    hints: {
      amount: t('payable.opening.amountHint'),
      late: (day) => t('payable.opening.late', { day }),
      once: t('payable.opening.once'),
    },
  }
  return <Answered of={opening}>{(value) => <OpeningDialog page={value} way={way} onClose={onClose} />}</Answered>
}
