import { Form } from 'antd'
import type { ConversionReport } from '../../main/field/conversion'
import type { FieldShape, FieldUse } from '../../main/field/field'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { ShapeFields } from './field-dialog'

type Wanted = Pick<FieldShape, 'kind' | 'decimals'>

/** Changes the kind of a field, and says before what becomes of the values that are there (bad-input 74). */
export function ConvertDialog({ field, onClose }: { field: FieldUse; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Wanted>()
  const { kind = field.kind, decimals = field.decimals } = (Form.useWatch([], form) ?? {}) as Partial<Wanted>
  const wanted = { id: field.id, kind, decimals: kind === 'number' ? decimals : 0 }
  const same = wanted.kind === field.kind && wanted.decimals === field.decimals
  const report = useAsk('field.tryConvert', wanted, { enabled: !same })
  const convert = useCommand('field.convert')
  const act = async () => {
    try {
      const { read, kept } = await convert.run(wanted)
      tell.done(t('field.converted', { read, kept }))
      onClose()
    } catch (error) {
      tell.refused(error)
    }
  }
  return (
    <Dialog
      title={t('field.convertTitle', { name: field.name })}
      open
      onClose={onClose}
      onOk={() => void act()}
      okText={t('field.convert')}
      pending={convert.pending}
      disabled={same || report.data === undefined || report.isPlaceholderData}
    >
      <Form<Wanted> form={form} layout="vertical" initialValues={{ kind: field.kind, decimals: field.decimals }}>
        <ShapeFields label="field.convertTo" />
      </Form>
      {!same && <Answered of={report}>{(value) => <Report of={value} />}</Answered>}
    </Dialog>
  )
}

function Report({ of: { read, kept, words, examples } }: { of: ConversionReport }) {
  const t = useWords()
  if (read + kept === 0) return <p className="note">{t('field.reportNothing')}</p>
  return (
    <div className="field-report" role="status">
      <p>{t('field.report', { read, kept })}</p>
      {words.length > 0 && <p className="note">{t('field.reportWords', { words: words.join(t('part.comma')) })}</p>}
      {kept > 0 && (
        <>
          <p className="note">{t('field.reportKept')}</p>
          <ul>
            {examples.map(({ name, text }) => (
              <li key={`${name} ${text}`}>{t('field.example', { name, text })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
