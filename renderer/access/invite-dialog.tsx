import { useState } from 'react'
import type { UserRow } from '../../main/access/view'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { freshCode, ShownCode } from './one-time-code'

/** Gives somebody who cannot get in a new one-time code; their password ends. */
export function InviteDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const [code, setCode] = useState<string | null>(null)
  const { run, pending } = useCommand('user.invite')
  const give = () => {
    const fresh = freshCode()
    run({ id: user.id, code: fresh }).then(() => setCode(fresh), tell.refused)
  }
  if (code) return <ShownCode name={user.name} code={code} onClose={onClose} />
  return (
    <Dialog
      title={t('access.people.inviteTitle', { name: user.name })}
      open
      onClose={onClose}
      onOk={give}
      okText={t('access.people.invite')}
      pending={pending}
      width={420}
    >
      <p>{t('access.people.inviteText')}</p>
    </Dialog>
  )
}
