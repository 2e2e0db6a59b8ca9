import type { Language } from '../../main/language/language'
import { applyTheme, type Theme } from './tokens'

/** How this person likes the window. */
export interface Appearance {
  language: Language
  theme: Theme
}

const place = 'appearance'
let now: Appearance = read(localStorage.getItem(place))
const listeners = new Set<() => void>()

/** Reads what was stored; anything odd becomes Chinese and light. */
export function read(stored: string | null): Appearance {
  try {
    const { language, theme } = JSON.parse(stored ?? '{}') as Partial<Appearance>
    return { language: language === 'en' ? 'en' : 'zh', theme: theme === 'dark' ? 'dark' : 'light' }
  } catch {
    return { language: 'zh', theme: 'light' }
  }
}

/** How the window looks now. */
export const appearance = (): Appearance => now

/** Changes language or theme at once and remembers it on this computer. Where nothing differs nobody is told, for all would be drawn anew. */
export function setAppearance(change: Partial<Appearance>): void {
  const { language, theme } = { ...now, ...change }
  if (language === now.language && theme === now.theme) return
  now = { language, theme }
  localStorage.setItem(place, JSON.stringify(now))
  showAppearance()
  for (const listener of listeners) listener()
}

/** Puts language and theme on the page's root element. */
export function showAppearance(): void {
  document.documentElement.lang = now.language === 'zh' ? 'zh-CN' : 'en'
  applyTheme(now.theme)
}

/** Calls the listener whenever language or theme has changed; returns the way to stop. */
export function listenToAppearance(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
