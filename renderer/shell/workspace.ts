import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { ScreenKind } from '../screens'

/** What a tab shows: a kind of screen, the record it is about (null: a new one), and what a new one starts with. */
export interface Place {
  kind: ScreenKind
  id?: number | null
  with?: Readonly<Record<string, string | number>>
}

/**
 * An open tab. `title` null means the name of its screen; `unsaved` asks before it is closed; what is `kept` comes back when
 * the program starts again, so that the window may close over it.
 */
export interface Tab extends Place {
  key: string
  title: string | null
  unsaved: boolean
  kept?: boolean
}

/** How a screen is left with something unsaved: `save` tells whether it could be saved, `discard` forgets it. */
export interface Leaving {
  save(): Promise<boolean>
  discard(): void
}

interface Workspace {
  tabs: readonly Tab[]
  active: string
  /** Drawn behind the first screen, in no strip yet: the tab this person is likely to open next. */
  prepared: Tab | null
}

const home: Tab = { key: 'home', kind: 'home', title: null, unsaved: false }
let now: Workspace = { tabs: [home], active: home.key, prepared: null }
let made = 0
const listeners = new Set<() => void>()

function become(next: Workspace): void {
  now = next
  for (const listener of listeners) listener()
}

/** The open tabs as they are now. */
export const workspace = (): Workspace => now

/**
 * Opens a tab, or goes to the one that shows this record already; a new record gets a tab of its own every time. One opened
 * `behind` the others waits there under its title.
 */
export function openTab(place: Place, behind: string | null = null): void {
  const same = now.tabs.find((tab) => place.id !== null && tab.kind === place.kind && tab.id === place.id)
  if (same) {
    const tabs = now.tabs.map((tab) => (tab === same && place.with ? { ...tab, with: place.with } : tab))
    become({ ...now, tabs, active: same.key })
    return
  }
  const tab = (behind === null && preparedFor(place)) || newTab(place, behind)
  const active = behind === null ? tab.key : now.active
  become({ tabs: [...now.tabs, tab], active, prepared: behind === null ? null : now.prepared })
}

function newTab(place: Place, behind: string | null): Tab {
  made += 1
  return { ...place, key: `${place.kind}-${made}`, title: behind, unsaved: behind !== null, kept: behind !== null }
}

/** The prepared tab, where it shows just this. */
function preparedFor({ kind, id, with: given }: Place): Tab | null {
  return now.prepared?.kind === kind && id === undefined && given === undefined ? now.prepared : null
}

/** Has the screen of a kind drawn behind the first one, so that it is there at once when it is opened; forgotten when another is. */
export function prepareTab(kind: ScreenKind): void {
  if (now.tabs.length === 1 && now.prepared === null) become({ ...now, prepared: newTab({ kind }, null) })
}

/** Goes to an open tab. */
export function showTab(key: string): void {
  if (key !== now.active && now.tabs.some((tab) => tab.key === key)) become({ ...now, active: key })
}

/** Goes to the next tab (1) or the one before (-1), round and round. */
export function turnTab(step: 1 | -1): void {
  const at = now.tabs.findIndex((tab) => tab.key === now.active)
  const next = now.tabs[(at + step + now.tabs.length) % now.tabs.length]
  if (next) become({ ...now, active: next.key })
}

/** Changes what a tab shows or is called; a saved new record gets its id here without being mounted again. */
export function changeTab(key: string, change: Partial<Omit<Tab, 'key'>>): void {
  const before = now.tabs.find((tab) => tab.key === key)
  // Screens say again and again what they are called; only what is new is worth drawing the window anew.
  if (!before || Object.entries(change).every(([name, value]) => before[name as keyof Tab] === value)) return
  become({ ...now, tabs: now.tabs.map((tab) => (tab.key === key ? { ...tab, ...change } : tab)) })
}

/** Closes a tab without asking; home stays. */
export function closeTab(key: string): void {
  if (key === home.key) return
  const at = now.tabs.findIndex((tab) => tab.key === key)
  const tabs = now.tabs.filter((tab) => tab.key !== key)
  const neighbour = tabs[Math.min(at, tabs.length - 1)] ?? home
  become({ ...now, tabs, active: now.active === key ? neighbour.key : now.active })
}

/** Back to one tab, home: when somebody signs in or out. */
export function closeAllTabs(): void {
  become({ tabs: [home], active: home.key, prepared: null })
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The open tabs, asked again when they change. */
export const useWorkspace = (): Workspace => useSyncExternalStore(listen, workspace)

/** The tab a screen is mounted in. */
export const TabContext = createContext<Tab>(home)

/** The tab this screen is in: what it shows, and what the screen may say about it. */
export function useTab() {
  const tab = useContext(TabContext)
  return {
    ...tab,
    change: (change: Partial<Omit<Tab, 'key'>>) => changeTab(tab.key, change),
    close: () => closeTab(tab.key),
  }
}

/** Tells the tab its title, whether something is unsaved, and whether that comes back anyway. */
export function useTabState(title: string | null, unsaved = false, kept = false): void {
  const { key } = useContext(TabContext)
  useEffect(() => changeTab(key, { title, unsaved, kept }), [key, title, unsaved, kept])
}

const leavings = new Map<string, Leaving>()

/** How the screen of a tab is left; undefined when it has nothing to say about it. */
export const leavingOf = (key: string): Leaving | undefined => leavings.get(key)

/** Tells the tab how this screen is left when it is closed with something unsaved. */
export function useLeaving(leaving: Leaving): void {
  const { key } = useContext(TabContext)
  useEffect(() => {
    leavings.set(key, leaving)
    return () => void leavings.delete(key)
  })
}

/** Holds the window open while something is unsaved that would be lost; the program then asks whether to discard it. */
export function guardUnsaved(): void {
  window.addEventListener('beforeunload', (event) => {
    if (workspace().tabs.some((tab) => tab.unsaved && !tab.kept)) event.preventDefault()
  })
}
