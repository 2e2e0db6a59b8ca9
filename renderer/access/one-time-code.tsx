import { Button } from 'antd'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'

/** Letters and digits that are not taken for one another when they are read out or copied down. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A new one-time code, `K7QF-29XM`: about 40 bits, and wrong tries lock the user. */
export function freshCode(): string {
  const picked = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => signs[byte % signs.length])
  return `${picked.slice(0, 4).join('')}-${picked.slice(4).join('')}`
}

/** Shows a code, the only time it is shown. */
export function ShownCode({ name, code, onClose }: { name: string; code: string; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const copy = () => void navigator.clipboard.writeText(code).then(() => tell.done(t('access.people.codeCopied')))
  return (
    <Dialog
      title={t('access.people.codeTitle', { name })}
      open
      onClose={onClose}
      onOk={onClose}
      okText={t('part.close')}
      width={420}
    >
      <p className="row">
        <output className="one-time-code selectable" aria-label={t('access.people.code')}>
          {code}
        </output>
        <Button onClick={copy}>{t('access.people.codeCopy')}</Button>
      </p>
      <p>{t('access.people.codeText')}</p>
    </Dialog>
  )
}
