import { Checkbox } from 'antd'
import { useState } from 'react'
import type { DeliveryPage } from '../../main/delivery/view'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { OtherPapers } from '../paper/other-papers'
import { Preview } from '../paper/preview'
import { waysOut } from '../paper/ways-out'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { DeliveryPaper } from './delivery-paper'

/** The preview of a delivery note. */
export function DeliveryPaperScreen() {
  const { id } = useTab()
  const page = useAsk('delivery.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(delivery) => <NotePreview delivery={delivery} />}</Answered>
}

function NotePreview({ delivery }: { delivery: DeliveryPage }) {
  const t = useWords()
  const { id, no } = delivery
  const live = delivery.state === 'SHIPPED' || delivery.state === 'RECEIVED'
  const [priced, setPriced] = useState(false)
  const pdf = useCommand('delivery.print')
  const paper = useCommand('delivery.printOnPaper')
  const title = t('shipment.paper.preview', { no })
  useTabState(title)
  return (
    <Preview
      title={title}
      choice={
        <>
          <Checkbox checked={priced} onChange={({ target }) => setPriced(target.checked)}>
            {t('shipment.paper.priced')}
          </Checkbox>
          {live && <OtherPapers of="delivery" id={id} />}
        </>
      }
      waysOut={waysOut(`${t('shipment.paper.fileName', { no })}.pdf`, { id, priced }, pdf, paper)}
    >
      {(company, language) => (
        <DeliveryPaper delivery={delivery} company={company} language={language} priced={priced} />
      )}
    </Preview>
  )
}
