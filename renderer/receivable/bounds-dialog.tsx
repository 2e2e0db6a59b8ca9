import { Form, Input } from 'antd'
import type { Bounds } from '../../main/receivable/band'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

/** Where the columns of the aging end, for the whole shop. */
export function BoundsDialog({ bounds, onClose }: { bounds: Bounds; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('receivableSettings.change')
  const save = async ({ typed }: { typed: string }) => {
    await run({ bounds: readBounds(typed) })
    tell.done(t('figure.boundsSaved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('figure.boundsTitle')}
      initial={{ typed: bounds.join(' ') }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="typed" label={t('figure.boundsField')} extra={t('figure.boundsHint')}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
    </FormDialog>
  )
}

/** The days of a text; what is no whole number becomes 0, which is refused with the rule. */
function readBounds(typed: string): number[] {
  const words = typed.split(/[\s,，、;；/]+/).filter((word) => word !== '')
  return words.map((word) => (/^\d{1,5}$/.test(word) ? Number(word) : 0))
}
