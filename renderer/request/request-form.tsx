import { Input } from 'antd'
import type { RequestPage } from '../../main/request/view'
import type { Day } from '../../main/value/day'
import { useCommand } from '../ask'
import { goodsForm } from '../lines/goods-editor'
import { GoodsForm, type TypedGoods } from '../lines/goods-form'
import { Field } from '../lines/head-field'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { useNotice } from '../part/notice'

/** When it is needed, and what for. */
interface Head {
  neededOn: Day | null
  reason: string
}

const form = goodsForm<Head>('request')
const words = { newTitle: 'request.new', lines: 'request.lines', linesNeeded: 'request.linesNeeded' } as const

/** What the shop needs, how much of it, when and what for (PUR-02). */
export function RequestForm({ page, onDone }: { page: RequestPage | null; onDone: () => void }) {
  const { save, saveAndSubmit } = useSaving()
  return (
    <GoodsForm
      page={page}
      form={form}
      words={words}
      onDone={onDone}
      record="purchaseRequest"
      head={{ neededOn: page?.neededOn ?? null, reason: page?.reason ?? '' }}
      fields={(head, set) => <Fields head={head} set={set} />}
      acts={[
        { keys: ['Ctrl+S'], name: 'part.save', write: save },
        { keys: ['Ctrl+Enter'], name: 'request.action.submit', write: saveAndSubmit },
      ]}
    />
  )
}

function useSaving() {
  const t = useWords()
  const tell = useNotice()
  const write = useCommand('purchaseRequest.save')
  const submit = useCommand('purchaseRequest.submit')
  const save = async ({ head, ...goods }: TypedGoods<Head>) => {
    const { id, version, lines } = goods
    const made = await write.run({ id, version, ...head, lines })
    return { ...made, done: t('request.saved', { no: made.no }) }
  }
  /** Submitted or not, it is saved by then. */
  const saveAndSubmit = async (typed: TypedGoods<Head>) => {
    const saved = await save(typed)
    try {
      await submit.run({ id: saved.id, version: saved.version })
      return { ...saved, done: t('request.done.submit', { no: saved.no }) }
    } catch (error) {
      tell.refused(error)
      return saved
    }
  }
  return { save, saveAndSubmit }
}

function Fields({ head, set }: { head: Head; set: (part: Partial<Head>) => void }) {
  const t = useWords()
  return (
    <>
      <Field name={t('request.field.neededOn')} area="neededOn">
        <DayField
          label={t('request.field.neededOn')}
          value={head.neededOn}
          onChange={(neededOn) => set({ neededOn })}
        />
      </Field>
      <Field name={t('request.field.reason')} area="note">
        <Input
          aria-label={t('request.field.reason')}
          maxLength={200}
          autoComplete="off"
          value={head.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </Field>
    </>
  )
}
