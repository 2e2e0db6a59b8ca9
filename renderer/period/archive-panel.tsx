import { Button } from 'antd'
import { useState } from 'react'
import type { Closings } from '../../main/period/period'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'

/** Puts all orders of closed periods away on which nothing is open any more, and takes them out again. */
export function ArchivePanel({ page: { archivable, owed } }: { page: Closings }) {
  const t = useWords()
  const tell = useNotice()
  const archive = useCommand('period.archive')
  const undo = useCommand('period.unarchive')
  const [put, setPut] = useState<Id[]>([])
  const putAway = async () => {
    const { orderIds } = await archive.run({})
    setPut(orderIds)
    tell.done(t('period.archive.done', { count: orderIds.length }))
  }
  const takeOut = async () => {
    await undo.run({ orderIds: put })
    tell.done(t('period.archive.undone', { count: put.length }))
    setPut([])
  }
  return (
    <Panel
      title={t('period.archive.title')}
      extra={
        <>
          {put.length > 0 && (
            <Button loading={undo.pending} onClick={() => void takeOut().catch(tell.refused)}>
              {t('period.archive.undo', { count: put.length })}
            </Button>
          )}
          <Button
            disabled={archivable === 0}
            loading={archive.pending}
            onClick={() => void putAway().catch(tell.refused)}
          >
            {t('period.archive.all', { count: archivable })}
          </Button>
        </>
      }
    >
      <p>{t('period.archive.text')}</p>
      {owed > 0 && <p className="note">{t('period.archive.owed', { count: owed })}</p>}
    </Panel>
  )
}
