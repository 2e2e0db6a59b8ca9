import { Button, Progress } from 'antd'
import { useState } from 'react'
import type { UpdateState } from '../../main/release'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { type Translate, useWords } from '../look/words'
import { useNotice } from '../part/notice'

/** Where updating stands, and the next step: look, fetch, install. Nothing is asked of the network before a button is pressed. */
export function Updates({ on }: { on: boolean }) {
  const t = useWords()
  const mayManage = useMay('company.manage')
  if (!on) return t('company.updatesOff')
  return mayManage ? <Looking /> : t('company.updatesOn')
}

function Looking() {
  const t = useWords()
  const tell = useNotice()
  const check = useCommand('update.check')
  const download = useCommand('update.download')
  const install = useCommand('update.install')
  const [now, setNow] = useState<UpdateState | null>(null)
  const next = now?.state === 'ready' ? install : now?.state === 'available' ? download : check
  const step = now?.state === 'ready' ? 'install' : now?.state === 'available' ? 'download' : 'check'
  const go = () => void next.run({}).then(setNow).catch(tell.refused)
  return (
    <div className="row">
      <span>{now === null ? t('company.updatesOn') : sentenceOf(now, t)}</span>
      <Button size="small" loading={next.pending} onClick={go}>
        {t(`company.update.${step}`)}
      </Button>
      {download.progress && <Progress percent={download.progress.done} size="small" />}
    </div>
  )
}

function sentenceOf(now: UpdateState, t: Translate): string {
  if (now.state === 'off') return t('company.updatesOff')
  if (now.state === 'failed') return t(`company.update.${now.why}`)
  return now.state === 'current'
    ? t('company.update.current')
    : t(`company.update.${now.state}`, { version: now.version })
}
