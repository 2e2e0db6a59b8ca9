import { useEffect, useState } from 'react'
import type { ShopState } from '../../main/access/view'
import { type Appearance, setAppearance, useAppearance } from '../look/appearance'
import { useWords } from '../look/words'
import { useKeptForms } from '../order/kept-form'
import { useWindowKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { usePreference } from '../part/preference'
import { useCloseTab } from './close-tab'
import { commandOf, places } from './command'
import { useFirstPlace } from './first-place'
import { Footer } from './footer'
import { Palette } from './palette'
import { SideBar } from './side-bar'
import { TabBody } from './tab-body'
import { TitleBar } from './title-bar'
import { closeAllTabs, openTab, turnTab, useWorkspace } from './workspace'

/** The frame of the program: side bar, tabs with their screens, footer, palette and the keys of the whole window. */
export function Shell({ shop }: { shop: ShopState }) {
  const { tabs, active, prepared } = useWorkspace()
  const [palette, setPalette] = useState(false)
  const close = useCloseTab()
  useRememberedLook()
  useEffect(() => closeAllTabs, [])
  useLeftBehind()
  useFirstPlace()
  useEffect(() => window.app.onMenu((item) => (item === 'palette' ? setPalette(true) : runItem(item))), [])
  const alt = Object.fromEntries(
    places.map(({ kind }, index) => [`Alt+${index + 1}`, () => openTab({ kind })]).slice(0, 9),
  )
  useWindowKeys({
    ...alt,
    'Ctrl+K': () => setPalette(true),
    'Ctrl+B': () => openTab({ kind: 'notices', with: { view: 'unread' } }),
    'Ctrl+N': () => openTab({ kind: 'order', id: null }),
    'Ctrl+Tab': () => turnTab(1),
    'Ctrl+Shift+Tab': () => turnTab(-1),
    'Ctrl+W': () => close(active),
    F1: () => openTab({ kind: 'help' }),
  })
  return (
    <div className="shell">
      <SideBar />
      <div className="main">
        <TitleBar onSearch={() => setPalette(true)} onClose={close} />
        <main className="tabs-body">
          {(prepared ? [...tabs, prepared] : tabs).map((tab) => (
            <TabBody key={tab.key} tab={tab} active={tab.key === active} prepared={tab === prepared} />
          ))}
        </main>
      </div>
      <Footer shop={shop} />
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  )
}

/** Orders left unsaved when the program ended stand in tabs again. */
function useLeftBehind(): void {
  const t = useWords()
  const tell = useNotice()
  useKeptForms(
    (customer) => (customer === '' ? t('editor.newTitle') : t('order.draftTab', { customer })),
    (count) => tell.done(t('editor.leftBehind', { count })),
  )
}

/** An item of the menu is a command; `customer/12` or `order/12` is what a reminder speaks of. */
function runItem(item: string): void {
  const [kind, id] = item.split('/')
  if ((kind === 'customer' || kind === 'order') && id) openTab({ kind, id: Number(id) })
  else commandOf(item)?.run()
}

/** Language and theme follow the person, not only the computer. */
function useRememberedLook(): void {
  const look = useAppearance()
  const { ready, value, save } = usePreference<Appearance>('appearance')
  const [taken, setTaken] = useState(false)
  useEffect(() => {
    if (!ready) return
    if (value) setAppearance(value)
    setTaken(true)
  }, [ready, value])
  useEffect(() => {
    if (taken) save(look)
  }, [taken, look, save])
}
