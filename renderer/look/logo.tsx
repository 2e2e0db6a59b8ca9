/** The sign of the program: a slip with its corner turned. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" />
      <path d="M5.5 6h9M5.5 10h9M5.5 14h5.2M12.6 13.6l1.3 1.4 2.2-2.8" />
    </svg>
  )
}
