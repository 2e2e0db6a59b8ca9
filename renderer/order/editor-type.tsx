import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { Change } from './change-editor'
import type { EditorHead } from './editor'

/** Which of the shop's own types the order is of (TYP-02); a shop without types of its own is not asked. */
export function EditorType({ head, change }: { head: EditorHead; change: (change: Change) => void }) {
  const t = useWords()
  const { data: types = [] } = useAsk('orderType.list', {})
  const chosen = head.type?.id ?? null
  const offered = types.filter(({ id, active }) => active || id === chosen)
  if (offered.length === 0) return null
  const choose = (id: number) => {
    const type = offered.find((one) => one.id === id)
    change({ do: 'head', head: { type: type ? { id: type.id, config: type.config } : null } })
  }
  return (
    <div className="editor-field type">
      <span className="field-name" aria-hidden="true">
        {t('order.type.of')}
      </span>
      <select
        aria-label={t('order.type.of')}
        value={chosen ?? 0}
        onChange={({ target }) => choose(Number(target.value))}
      >
        <option value={0}>{t('order.type.ordinary')}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
