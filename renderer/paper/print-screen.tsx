import './preview.css'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { Language } from '../../main/language/language'
import type { OrderPage } from '../../main/order/view'
import { ask, useAsk, useCommand } from '../ask'
import { useAppearance } from '../look/appearance'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { OrderPaper } from './order-paper'

/** What scrolls can be reached by the keyboard. */
const scrollable = { tabIndex: 0 }

/** The preview of a printed order: the paper itself on a grey ground, in either language, with PDF and print. */
export function PrintScreen() {
  const t = useWords()
  const { id } = useTab()
  const order = useAsk('order.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  const company = useAsk('company.read', {})
  const { language: spoken } = useAppearance()
  const [language, setLanguage] = useState<Language>(spoken)
  const no = order.data?.no ?? null
  useTabState(no === null ? null : t('paper.preview', { no }))
  return (
    <section className="preview" aria-label={t('paper.previewDraft')}>
      <ScreenHead
        title={no === null ? t('paper.previewDraft') : t('paper.preview', { no })}
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
        {order.data && <PaperButtons order={order.data} language={language} />}
      </ScreenHead>
      <section className="preview-ground" {...scrollable} aria-label={t('paper.sheet')}>
        <Answered of={order}>
          {(page) => (
            <Answered of={company}>
              {(shop) => (
                <div className="preview-sheet">
                  <OrderPaper order={page} company={shop} language={language} />
                </div>
              )}
            </Answered>
          )}
        </Answered>
      </section>
    </section>
  )
}

function PaperButtons({ order, language }: { order: OrderPage; language: Language }) {
  const t = useWords()
  const tell = useNotice()
  const pdf = useCommand('print.order')
  const paper = useCommand('print.orderOnPaper')
  const save = async () => {
    const name = t('paper.fileName', { no: order.no ?? order.customerName })
    const path = await ask('file.chooseSave', { name: `${name}.pdf` })
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
