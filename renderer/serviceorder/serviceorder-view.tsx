import { Button } from 'antd'
import { formatSlot } from '../../main/serviceorder/slot'
import type { ServicePage } from '../../main/serviceorder/view'
import { DocumentHistory } from '../activity/document-history'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { openTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { PartsPanel } from './parts-panel'
import { ServiceActBar } from './serviceorder-act-bar'
import { serviceTone } from './serviceorder-state'

/** The page of a service order: what is needed, who goes when, what came of it, and what may be done next. */
export function ServiceView({ page, onEdit }: { page: ServicePage; onEdit: (() => void) | null }) {
  const t = useWords()
  useTabState(page.no, false)
  const state = <Pill tone={serviceTone[page.state]}>{t(`machine.service.state.${page.state}`)}</Pill>
  const head = (
    <ScreenHead title={page.no} note={state}>
      <ServiceActBar page={page} />
      {onEdit && <Button onClick={onEdit}>{t('service.action.edit')}</Button>}
    </ScreenHead>
  )
  return (
    <Screen name={page.no} head={head}>
      <div className="order-page">
        <div className="order-main">
          <Panel title={t('service.need')}>
            <p className="service-text">{page.need}</p>
          </Panel>
          <Panel title={t('service.plan')}>
            <Plan page={page} />
          </Panel>
          <PartsPanel page={page} />
          <DocumentTalk record="serviceOrder" id={page.id} />
        </div>
        <div className="order-side">
          <Head page={page} />
          <Panel title={t('service.history')}>
            <DocumentHistory of={page.history} machine="service" />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function Plan({ page }: { page: ServicePage }) {
  const t = useWords()
  const { plannedOn, startsAt, endsAt, score, state, answer } = page
  const planned =
    plannedOn === null || startsAt === null || endsAt === null ? '' : formatSlot({ plannedOn, startsAt, endsAt })
  const ended = state === 'COMPLETED'
  return (
    <>
      <Facts
        of={[
          [t('service.field.wishedOn'), page.wishedOn],
          [t('service.field.plannedOn'), planned],
          [t('service.field.technician'), page.technicianName],
          [t('service.field.doneOn'), page.doneOn],
          ...(ended
            ? [
                [
                  t('service.field.score'),
                  score === null ? t('service.noScore') : t('service.stars', { score }),
                ] as const,
              ]
            : []),
          ...(page.feedback === '' ? [] : [[t('service.field.feedback'), page.feedback] as const]),
          ...(answer === '' ? [] : [[t('service.field.answer'), answer] as const]),
        ]}
      />
      {page.result !== '' && <p className="service-text">{page.result}</p>}
    </>
  )
}

function Head({ page }: { page: ServicePage }) {
  const t = useWords()
  const customer = (
    <button type="button" className="link" onClick={() => openTab({ kind: 'customer', id: page.customerId })}>
      {page.customerName}
    </button>
  )
  return (
    <Panel title={t('service.tab')}>
      <Facts
        of={[
          [t('service.field.customer'), customer],
          [t('service.field.kind'), t(`service.kind.${page.kind}`)],
          [t('service.field.product'), page.productName],
          [t('service.field.contact'), page.contact],
          [t('service.field.phone'), page.phone],
          [t('service.field.address'), page.address],
          [t('service.column.requestedOn'), page.requestedOn],
          [t('service.field.ownerName'), page.ownerName],
        ]}
      />
    </Panel>
  )
}
