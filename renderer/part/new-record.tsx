import { Form } from 'antd'
import { useTabState } from '../shell/workspace'

/** In the form of a new record: its tab says so, and whether something was typed. It alone is drawn anew with every letter, not the form. */
export function NewRecordTab() {
  const form = Form.useFormInstance()
  const touched = Form.useWatch([], form) && form.isFieldsTouched()
  useTabState(null, touched === true)
  return null
}
