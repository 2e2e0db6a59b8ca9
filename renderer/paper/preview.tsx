import './preview.css'
import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Company } from '../../main/access/view'
import type { Language } from '../../main/language/language'
import { ask, useAsk } from '../ask'
import { useAppearance } from '../look/appearance'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { ScreenHead, scrollable } from '../part/screen'
import { Answered } from '../part/state'
import type { WaysOut } from './ways-out'

interface Props {
  title: string
  waysOut: WaysOut | null
  /** The language it begins in, where that is not the program's. */
  starts?: Language
  /** A sheet that lies on its long side. */
  sideways?: boolean
  /** What else can be chosen of the paper, after its language. */
  choice?: ReactNode
  children: (company: Company, language: Language) => ReactNode
}

/** The preview of a paper: the sheet itself on a grey ground, in either language, with PDF and print. */
export function Preview({ title, waysOut, starts, sideways = false, choice, children }: Props) {
  const t = useWords()
  const company = useAsk('company.read', {})
  const { language: spoken } = useAppearance()
  const [language, setLanguage] = useState<Language>(starts ?? spoken)
  return (
    <section className="preview" aria-label={title}>
      <ScreenHead
        title={title}
        narrow={
          <>
            <Segmented<Language>
              aria-label={t('paper.language')}
              options={[
                { value: 'zh', label: t('paper.chinese') },
                { value: 'en', label: t('paper.english') },
              ]}
              value={language}
              onChange={setLanguage}
            />
            {choice}
          </>
        }
      >
        {waysOut && <PaperButtons waysOut={waysOut} language={language} />}
      </ScreenHead>
      <section className="preview-ground" {...scrollable} aria-label={t('paper.sheet')}>
        <Answered of={company}>
          {(shop) => (
            <div className={sideways ? 'preview-sheet sideways' : 'preview-sheet'}>{children(shop, language)}</div>
          )}
        </Answered>
      </section>
    </section>
  )
}

function PaperButtons({ waysOut, language }: { waysOut: WaysOut; language: Language }) {
  const t = useWords()
  const tell = useNotice()
  const save = async () => {
    const path = await ask('file.chooseSave', { name: waysOut.fileName })
    if (path === null) return
    const saved = await waysOut.savePdf(path, language)
    tell.saved(t('paper.saved'), saved.path)
  }
  const print = () => void waysOut.print(language).catch(tell.refused)
  useKeys({ 'Ctrl+P': print })
  return (
    <>
      <Button icon={<Icon name="download" />} loading={waysOut.saving} onClick={() => void save().catch(tell.refused)}>
        {t('paper.pdf')}
      </Button>
      <Button type="primary" icon={<Icon name="print" />} loading={waysOut.printing} onClick={print}>
        {t('paper.print')}
      </Button>
    </>
  )
}
