import { Button } from 'antd'
import type { CustomerPage } from '../../main/customer/customer'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useNotice } from '../part/notice'
import { openTab } from '../shell/workspace'

/** At the head of a customer: where it went, and who came to it, each with the way back. */
export function MergeNotes({ page }: { page: CustomerPage }) {
  const t = useWords()
  const { mergedInto, merges } = page
  return (
    <>
      {mergedInto && (
        <p className="merge-note">
          {t('customer.merge.into', { name: mergedInto.name })}
          <Button size="small" onClick={() => openTab({ kind: 'customer', id: mergedInto.id })}>
            {t('customer.merge.open', { name: mergedInto.name })}
          </Button>
          <Undo mergeId={mergedInto.mergeId} name={page.name} />
        </p>
      )}
      {merges.map(({ mergeId, name, mergedAt }) => (
        <p key={mergeId} className="merge-note">
          {t('customer.merge.from', { name, at: timeText(mergedAt) })}
          <Undo mergeId={mergeId} name={name} />
        </p>
      ))}
    </>
  )
}

function Undo({ mergeId, name }: { mergeId: Id; name: string }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('customer.undoMerge')
  const undo = () =>
    run({ mergeId }).then(
      () => tell.done(t('customer.merge.undone', { name })),
      (error) => tell.refused(error),
    )
  return (
    useMay('customer.edit') && (
      <Button
        size="small"
        loading={pending}
        aria-label={`${t('customer.merge.undo')} ${name}`}
        onClick={() => void undo()}
      >
        {t('customer.merge.undo')}
      </Button>
    )
  )
}
