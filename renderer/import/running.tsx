import { Progress } from 'antd'
import type { Progress as Step } from '../../preload/contract'
import { useWords } from '../look/words'

/** How far long work has come, and what a cancel would do. */
export function Running({ progress, hint }: { progress: Step | null; hint: string }) {
  const t = useWords()
  const { done, total } = progress ?? { done: 0, total: 0 }
  return (
    <div className="import-running">
      <Progress
        aria-label={t('import.progress')}
        percent={total === 0 ? 0 : Math.floor((done * 100) / total)}
        status="active"
      />
      <span className="note">{hint}</span>
    </div>
  )
}
