import { useEffect, useRef } from 'react'
import { Icon } from '../look/icons'
import { LookButtons } from '../look/look-buttons'
import { useWords } from '../look/words'
import { Bell } from '../notice/bell'
import { screenOf } from '../screens'
import { showTab, type Tab, useWorkspace } from './workspace'

/** The open tabs, the box that opens the palette, language and theme. */
export function TitleBar({ onSearch, onClose }: { onSearch: () => void; onClose: (key: string) => void }) {
  const t = useWords()
  const { tabs, active } = useWorkspace()
  return (
    <div className="title-bar">
      <div role="tablist" aria-label={t('shell.tabs')} className="tabs">
        {tabs.map((tab) => (
          <TabLabel key={tab.key} tab={tab} active={tab.key === active} onClose={() => onClose(tab.key)} />
        ))}
      </div>
      <button type="button" className="search-everything" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" size={14} />
        <span>{t('shell.searchBox')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Bell />
      <LookButtons />
    </div>
  )
}

/** What a tab is called: its own title, or the name of its screen. */
export function useTabTitle(): (tab: Tab) => string {
  const t = useWords()
  return (tab) => {
    const screen = screenOf(tab.kind)
    return tab.title ?? t(tab.id === null ? (screen.titleNew ?? screen.title) : screen.title)
  }
}

function TabLabel({ tab, active, onClose }: { tab: Tab; active: boolean; onClose: () => void }) {
  const t = useWords()
  const title = useTabTitle()(tab)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) place.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [active])
  return (
    <div ref={place} className={`tab ${active ? 'active' : ''}`}>
      <button
        type="button"
        role="tab"
        id={`tab-${tab.key}`}
        aria-selected={active}
        aria-controls={`body-${tab.key}`}
        title={title}
        onClick={() => showTab(tab.key)}
        onAuxClick={(event) => event.button === 1 && onClose()}
      >
        {tab.unsaved && <i className="unsaved" />}
        <span>{title}</span>
      </button>
      {tab.kind !== 'home' && (
        <button type="button" className="close" aria-label={t('shell.tab.close', { title })} onClick={onClose}>
          <Icon name="close" size={10} />
        </button>
      )}
    </div>
  )
}
