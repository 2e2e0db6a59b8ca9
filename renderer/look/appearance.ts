import { useSyncExternalStore } from 'react'
import { type Appearance, appearance, listenToAppearance, setAppearance } from './chosen-look'

export { type Appearance, setAppearance }

/** Language and theme, asked again when they change. */
export const useAppearance = (): Appearance => useSyncExternalStore(listenToAppearance, appearance)

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)')
const listenToMotion = (listener: () => void) => {
  lessMotion.addEventListener('change', listener)
  return () => lessMotion.removeEventListener('change', listener)
}

/** Whether things may slide and fade: not where this computer is set to less motion. Asked again when that is changed. */
export const useMotion = (): boolean => useSyncExternalStore(listenToMotion, () => !lessMotion.matches)
