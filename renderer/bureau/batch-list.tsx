import { Button } from 'antd'
import type { BureauBatch } from '../../main/bureau/view'
import { useAsk, useCommand } from '../ask'
import { type Translate, useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'

/** The files that were made for the tax bureau, with what became of the requests in them; one that was never handed in is taken back. */
export function BatchList({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const answer = useAsk('bureau.batches', {})
  return (
    <Dialog title={t('bureau.batch.title')} open onClose={onClose} onOk={onClose} onlyClosed width={860}>
      <Answered of={answer}>
        {(batches) =>
          batches.length === 0 ? <p className="note">{t('bureau.batch.none')}</p> : <Batches of={batches} />
        }
      </Answered>
    </Dialog>
  )
}

function Batches({ of }: { of: readonly BureauBatch[] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('bureau.batch.no')}</th>
          <th>{t('bureau.batch.file')}</th>
          <th>{t('bureau.batch.at')}</th>
          <th>{t('bureau.batch.by')}</th>
          <th>{t('bureau.batch.result')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map((batch) => (
          <tr key={batch.id}>
            <td>{batch.no}</td>
            <td>
              {batch.fileName}
              <div className="muted">{batch.templateName}</div>
            </td>
            <td>{timeText(batch.at)}</td>
            <td>{batch.by}</td>
            <td>{countOf(batch, t)}</td>
            <td>
              <Withdraw batch={batch} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const countOf = ({ requests, issued, failed }: BureauBatch, t: Translate) =>
  t('bureau.batch.count', { requests, issued, failed })

function Withdraw({ batch: { id, no, withdrawn, requests, issued, failed } }: { batch: BureauBatch }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('bureau.withdraw')
  if (withdrawn) return <span className="muted">{t('bureau.batch.withdrawn')}</span>
  if (issued + failed >= requests) return null
  const withdraw = () => run({ id }).then(() => tell.done(t('bureau.batch.done', { no })))
  return (
    <Button size="small" loading={pending} onClick={() => void withdraw().catch(tell.refused)}>
      {t('bureau.batch.withdraw')}
    </Button>
  )
}
