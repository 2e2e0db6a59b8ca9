import { useWords } from '../look/words'

const keys = [
  ['Enter', 'editor.hint.next'],
  ['Ctrl D', 'editor.hint.copy'],
  ['Ctrl Del', 'editor.hint.delete'],
  ['Ctrl Z', 'editor.hint.undo'],
  ['Ctrl G', 'editor.hint.gift'],
  ['F8', 'editor.hint.discount'],
  ['F9', 'coupon.typed'],
  ['Ctrl S', 'editor.hint.save'],
  ['Ctrl Enter', 'editor.hint.confirm'],
] as const

/** The keys of the editor, always in sight. */
export function EditorKeys({ onPaste }: { onPaste: () => void }) {
  const t = useWords()
  return (
    <p className="editor-keys">
      <button type="button" className="link" onClick={onPaste}>
        {t('editor.pasteRows')}
      </button>
      {keys.map(([key, word]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {t(word)}
        </span>
      ))}
    </p>
  )
}
