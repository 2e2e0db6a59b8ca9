import { Progress } from 'antd'
import type { Progress as Step } from '../../preload/contract'
import { useWords } from '../look/words'
import { percentOf } from '../part/percent'

/** How far long work has come, and what a cancel would do. */
export function Running({ progress, hint }: { progress: Step | null; hint: string }) {
  const t = useWords()
  return (
    <div className="import-running">
      <Progress aria-label={t('import.progress')} percent={percentOf(progress)} status="active" />
      <span className="note">{hint}</span>
    </div>
  )
}
