import { logoPath } from './icon-paths'

/** The sign of the program. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" />
      <path d={logoPath} />
    </svg>
  )
}
