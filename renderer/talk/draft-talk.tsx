import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Discussed } from '../../main/talk/discussed'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { DocumentTalk } from './document-talk'

/** The button of a form that shows what is said about its draft, and the files it has; nothing before the draft is saved. */
export function DraftTalk({ record, id }: { record: Discussed; id: Id | null }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  if (id === null) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('talk.both')}</Button>
      <Modal
        title={t('talk.both')}
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        width={640}
        destroyOnHidden
      >
        <DocumentTalk record={record} id={id} />
      </Modal>
    </>
  )
}
