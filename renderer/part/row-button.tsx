import { Icon, type IconName } from '../look/icons'

interface RowButtonProps {
  icon: IconName
  name: string
  disabled?: boolean
  act: () => void
}

/** A small button at the end of a row: an icon, its name for those who do not see it. */
export function RowButton({ icon, name, disabled = false, act }: RowButtonProps) {
  return (
    <button type="button" className="icon-button" title={name} aria-label={name} disabled={disabled} onClick={act}>
      <Icon name={icon} />
    </button>
  )
}
