import type { CustomerPage } from '../../main/customer/customer'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { useTab } from '../shell/workspace'

/** Removes a customer that was never traded with; one with documents can only be put out of use (CUS-12). */
export function DeleteDialog({ page, onClose }: { page: CustomerPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const documents = useAsk('customer.documents', { id: page.id })
  const remove = useCommand('customer.delete')
  const change = useCommand('customer.change')
  const traded = Object.values(documents.data ?? {}).some((count) => count > 0) || page.merges.length > 0
  const act = async () => {
    try {
      if (traded) await change.run({ ...page, active: false })
      else await remove.run({ id: page.id, version: page.version })
      tell.done(t(traded ? 'customer.delete.stopped' : 'customer.delete.done', { name: page.name }))
      onClose()
      if (!traded) tab.close()
    } catch (error) {
      tell.refused(error)
    }
  }
  return (
    <Dialog
      title={t('customer.delete.title', { name: page.name })}
      open
      onClose={onClose}
      onOk={() => void act()}
      okText={t(traded ? 'customer.delete.stop' : 'customer.delete.act')}
      pending={remove.pending || change.pending}
      disabled={documents.data === undefined || (traded && !page.active)}
      danger={!traded}
    >
      <Answered of={documents}>
        {(counts) =>
          traded ? (
            <>
              <p>{t('customer.delete.traded')}</p>
              <p className="note">{t('customer.merge.documents', { ...counts })}</p>
            </>
          ) : (
            <p>{t('customer.delete.free')}</p>
          )
        }
      </Answered>
    </Dialog>
  )
}
