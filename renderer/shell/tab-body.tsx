import { Button } from 'antd'
import { Component, memo, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { detailsOf } from '../part/notice'
import { screenOf } from '../screens'
import { type Tab, TabContext } from './workspace'

/**
 * The screen of a tab. It is made when first shown and then only hidden, so that scroll and typing are kept. It is drawn
 * anew only when its own tab changes, not when another comes to the front: all the open ones would take as long again.
 */
export const TabBody = memo(function TabBody({
  tab,
  active,
  prepared = false,
}: {
  tab: Tab
  active: boolean
  /** Drawn in its full size though nobody sees it yet. */
  prepared?: boolean
}) {
  const [visited, setVisited] = useState(active || prepared)
  useEffect(() => {
    if (active) setVisited(true)
  }, [active])
  return (
    <div
      className={prepared ? 'tab-body prepared' : 'tab-body'}
      id={`body-${tab.key}`}
      role="tabpanel"
      aria-labelledby={`tab-${tab.key}`}
      hidden={!active && !prepared}
      inert={prepared}
    >
      {(visited || active) && <TabScreen tab={tab} />}
    </div>
  )
})

/** What stands in a tab; that the tab comes to the front or goes is nothing to it. */
const TabScreen = memo(function TabScreen({ tab }: { tab: Tab }) {
  const [Show] = useState(() => screenOf(tab.kind).show.Show)
  return (
    <TabContext value={tab}>
      <Guarded>
        <Suspense fallback={<div className="spinner" />}>
          <Show />
        </Suspense>
      </Guarded>
    </TabContext>
  )
})

/** Keeps a fault in one screen from taking the window down. */
class Guarded extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    if (this.state.error === null) return this.props.children
    return <ScreenFailed error={this.state.error} again={() => this.setState({ error: null })} />
  }
}

function ScreenFailed({ error, again }: { error: unknown; again: () => void }) {
  const t = useWords()
  return (
    <div className="state" role="alert">
      <Icon name="warning" size={24} />
      <strong>{t('shell.screenFailed')}</strong>
      <p>{t('shell.screenFailedText')}</p>
      <div className="row">
        <Button onClick={again}>{t('part.retry')}</Button>
        <Button onClick={() => void navigator.clipboard.writeText(detailsOf(error))}>{t('part.copyDetails')}</Button>
      </div>
    </div>
  )
}
