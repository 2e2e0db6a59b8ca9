import { type IconName, iconPaths } from './icon-paths'

export type { IconName }

/** An icon for the eye only; whatever bears it must have a name of its own. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  )
}
