import { useEffect, useState } from 'react'
import type { ShopState } from '../../main/access/view'
import { discussed, discussedRecords } from '../../main/talk/discussed'
import { type Appearance, setAppearance, useAppearance } from '../look/appearance'
import { useWindowKeys } from '../part/keys'
import { usePreference } from '../part/preference'
import { useCloseTab } from './close-tab'
import { commandOf, places } from './command'
import { useFirstPlace } from './first-place'
import { Footer } from './footer'
import { useFormsLeftBehind } from './kept-form'
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
  useEffect(() => closeAllTabs, [])
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
      <LastTime />
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

const spokenOf = ['customer', ...discussedRecords.map((record) => discussed[record].opens)] as const

/** An item of the menu is a command; `customer/12` or `purchase/12` is what a reminder speaks of. */
function runItem(item: string): void {
  const [name, id] = item.split('/')
  const kind = spokenOf.find((one) => one === name)
  if (kind && id) openTab({ kind, id: Number(id) })
  else commandOf(item)?.run()
}

/** What this person did and chose the last time. It draws nothing: when it learns of it, the frame is not drawn anew. */
function LastTime() {
  useRememberedLook()
  useFormsLeftBehind()
  useFirstPlace()
  return null
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
