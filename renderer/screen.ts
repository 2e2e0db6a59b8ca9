import type { ComponentType } from 'react'
import type { Right } from '../main/access/right'
import type { WordKey } from '../main/language/language'
import type { IconName } from './look/icons'
import { type Later, later } from './part/later'

/** A kind of screen: its name on the tab, its icon, the right it needs, and its component, loaded when first shown. */
export interface Screen {
  title: WordKey
  /** The name while it shows a new record. */
  titleNew?: WordKey
  icon: IconName
  right?: Right
  show: Later
}

/** Loads a component when its screen is first shown. */
export const screen = (get: () => Promise<ComponentType>): Later => later(get)
