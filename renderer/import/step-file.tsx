import { Button } from 'antd'
import { useState } from 'react'
import type { ImportLook } from '../../main/import/view'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { type ImportPlan, suggestedPlan } from './plan'

/** Step 1: choose the workbook. */
export function StepFile({ onLook }: { onLook: (look: ImportLook, plan: ImportPlan) => void }) {
  const t = useWords()
  const [looking, setLooking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const choose = async () => {
    const path = await ask('file.chooseOpen', { extensions: ['xls', 'xlsx', 'csv'] })
    if (path === null) return
    setFault(null)
    setLooking(true)
    const look = await ask('import.look', { path }).finally(() => setLooking(false))
    onLook(look, suggestedPlan(path, look))
  }
  return (
    <div className="import-file">
      <Icon name="upload" size={32} />
      <Button
        type="primary"
        size="large"
        loading={looking}
        onClick={() => void choose().catch((error: unknown) => setFault(sentenceOf(error)))}
      >
        {looking ? t('import.looking') : t('import.choose')}
      </Button>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
      <p className="muted">{t('import.fileHint')}</p>
      <p className="muted">{t('import.fileHint2')}</p>
    </div>
  )
}
