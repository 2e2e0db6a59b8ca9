import { Button } from 'antd'
import type { FieldRecord } from '../../main/field/field'
import { useMay } from '../access/user'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

/** The way to where the fields of a kind of record are defined, for who may define them. */
export function ManageFields({ record }: { record: FieldRecord }) {
  const t = useWords()
  const mayManage = useMay('company.manage')
  return (
    mayManage && (
      <Button
        icon={<Icon name="edit" />}
        title={t('field.title')}
        aria-label={t('field.title')}
        onClick={() => openTab({ kind: 'fields', with: { record } })}
      >
        <span className="wide-only">{t('field.title')}</span>
      </Button>
    )
  )
}
