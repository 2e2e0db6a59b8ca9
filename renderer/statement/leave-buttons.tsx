import { Button } from 'antd'
import type { CustomerPage } from '../../main/customer/customer'
import { useMay } from '../access/user'
import { ask, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import type { Period } from '../part/typed-day'
import { openTab } from '../shell/workspace'
import { MakeButton } from './make-button'

/** The ways a customer's account leaves the screen: as a workbook, and on paper. */
export function LeaveButtons({ page: { id, name }, period }: { page: CustomerPage; period: Period }) {
  const t = useWords()
  const tell = useNotice()
  const mayExport = useMay('receivable.export')
  const write = useCommand('customer.writeStatement')
  const save = async () => {
    const path = await ask('file.chooseSave', { name: `${t('customer.statement.preview', { name })}.xlsx` })
    if (path === null) return
    const { rows, path: saved } = await write.run({ id, ...period, path })
    tell.saved(t('customer.statement.exported', { count: rows }), saved)
  }
  return (
    <>
      {mayExport && (
        <Button icon={<Icon name="download" />} loading={write.pending} onClick={() => void save().catch(tell.refused)}>
          {t('customer.statement.export')}
        </Button>
      )}
      <Button
        icon={<Icon name="print" />}
        onClick={() => openTab({ kind: 'customerStatement', id, with: { from: period.from, to: period.to } })}
      >
        {t('paper.print')}
      </Button>
      <Button onClick={() => openTab({ kind: 'salesList', id, with: { of: 'customer', ...period } })}>
        {t('salesList.title')}
      </Button>
      <MakeButton customerId={id} period={period} />
    </>
  )
}
