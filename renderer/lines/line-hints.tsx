import { useWords, type WordKey } from '../look/words'

/** The keys every editor of lines has. */
const ofLines: readonly Hint[] = [
  ['Enter', 'lines.hint.next'],
  ['Ctrl D', 'lines.hint.copy'],
  ['Ctrl Del', 'lines.hint.delete'],
  ['Ctrl Z', 'lines.hint.undo'],
]

/** A key and what it does. */
type Hint = readonly [key: string, does: WordKey]

/** The keys of an editor, always in sight: those of its lines, then its own. */
export function LineHints({ own, onPaste }: { own: readonly Hint[]; onPaste: () => void }) {
  const t = useWords()
  return (
    <p className="editor-keys">
      <button type="button" className="link" onClick={onPaste}>
        {t('lines.pasteRows')}
      </button>
      {[...ofLines, ...own].map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {t(does)}
        </span>
      ))}
    </p>
  )
}
