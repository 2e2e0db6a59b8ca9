import '../paper/preview.css'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { Language } from '../../main/language/language'
import type { PurchasePage } from '../../main/purchase/view'
import { ask, useAsk, useCommand } from '../ask'
import { useAppearance } from '../look/appearance'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { PurchasePaper } from '../paper/purchase-paper'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'

/** What scrolls can be reached by the keyboard. */
const scrollable = { tabIndex: 0 }

/** The preview of a printed purchase order: the paper itself on a grey ground, in either language, with PDF and print. */
export function PurchasePaperScreen() {
  const { id } = useTab()
  const order = useAsk('purchase.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={order}>{(page) => <Preview order={page} />}</Answered>
}

function Preview({ order }: { order: PurchasePage }) {
  const t = useWords()
  const company = useAsk('company.read', {})
  const { language: spoken } = useAppearance()
  const [language, setLanguage] = useState<Language>(spoken)
  const title = t('purchase.paper.preview', { no: order.no ?? t('purchase.draft') })
  useTabState(title)
  return (
    <section className="preview" aria-label={title}>
      <ScreenHead
        title={title}
        narrow={
          <Segmented<Language>
            aria-label={t('paper.language')}
            options={[
              { value: 'zh', label: t('paper.chinese') },
              { value: 'en', label: t('paper.english') },
            ]}
            value={language}
            onChange={setLanguage}
          />
        }
      >
        <PaperButtons order={order} language={language} />
      </ScreenHead>
      <section className="preview-ground" {...scrollable} aria-label={t('paper.sheet')}>
        <Answered of={company}>
          {(shop) => (
            <div className="preview-sheet">
              <PurchasePaper order={order} company={shop} language={language} />
            </div>
          )}
        </Answered>
      </section>
    </section>
  )
}

function PaperButtons({ order, language }: { order: PurchasePage; language: Language }) {
  const t = useWords()
  const tell = useNotice()
  const pdf = useCommand('purchase.print')
  const paper = useCommand('purchase.printOnPaper')
  const save = async () => {
    const path = await ask('file.chooseSave', { name: `${order.no ?? order.supplierName}.pdf` })
    if (path === null) return
    const saved = await pdf.run({ id: order.id, path, language })
    tell.saved(t('paper.saved'), saved.path)
  }
  const print = () => void paper.run({ id: order.id, language }).catch(tell.refused)
  useKeys({ 'Ctrl+P': print })
  return (
    <>
      <Button icon={<Icon name="download" />} loading={pdf.pending} onClick={() => void save().catch(tell.refused)}>
        {t('paper.pdf')}
      </Button>
      <Button type="primary" icon={<Icon name="print" />} loading={paper.pending} onClick={print}>
        {t('paper.print')}
      </Button>
    </>
  )
}
