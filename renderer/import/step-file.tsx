import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { type KindName, kindNames } from '../../main/import/kind'
import type { ImportLook } from '../../main/import/view'
import { ask } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { suggestedPlan, type WizardPlan } from './plan'
import { lookAt, useSheets } from './remembered-sheet'

/** Step 1: what to import, and from which workbook. */
export function StepFile({ onLook }: { onLook: (look: ImportLook, plan: WizardPlan) => void }) {
  const t = useWords()
  const [kind, setKind] = useState<KindName>(kindNames[0] ?? 'orders')
  const sheets = useSheets()
  const [looking, setLooking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const choose = async () => {
    const path = await ask('file.chooseOpen', { extensions: ['xls', 'xlsx', 'csv', 'txt'] })
    if (path === null) return
    setFault(null)
    setLooking(true)
    const look = await lookAt(path, kind, sheets.value).finally(() => setLooking(false))
    onLook(look, suggestedPlan(path, look))
  }
  return (
    <div className="import-file">
      <Icon name="upload" size={32} />
      <Segmented
        aria-label={t('import.what')}
        value={kind}
        onChange={setKind}
        options={kindNames.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
      />
      <Button
        type="primary"
        size="large"
        loading={looking}
        onClick={() => void choose().catch((error: unknown) => setFault(sentenceOf(error)))}
      >
        {looking ? t('import.looking') : t('import.choose')}
      </Button>
      <Template kind={kind} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
      <p className="muted">{t(`import.kindHint.${kind}`)}</p>
      <p className="muted">{t('import.fileHint')}</p>
    </div>
  )
}

/** Saves an empty workbook with a heading for everything that can be imported as this kind. */
function Template({ kind }: { kind: KindName }) {
  const t = useWords()
  const tell = useNotice()
  const save = async () => {
    const path = await ask('file.chooseSave', {
      name: `${t('import.templateName', { kind: t(`import.kind.${kind}`) })}.xlsx`,
    })
    if (path === null) return
    const { columns } = await ask('import.template', { path, kind })
    tell.done(t('import.templateDone', { count: columns }))
  }
  return (
    <Button type="link" onClick={() => void save().catch(tell.refused)}>
      {t('import.template')}
    </Button>
  )
}
