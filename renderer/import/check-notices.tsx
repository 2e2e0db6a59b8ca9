import { Button, Checkbox } from 'antd'
import type { ImportDraft } from '../../main/import/draft'
import { ask } from '../ask'
import { useWords } from '../look/words'

interface Props {
  draft: ImportDraft
  disabled: boolean
  /** Waits for the draft as it is afterwards. */
  during: (work: Promise<ImportDraft>) => void
}

/** What concerns many rows of a checked sheet at once and is decided in one go. */
export function CheckNotices(props: Props) {
  const { hidden, twice } = props.draft.counts
  return (
    <>
      {hidden > 0 && <HiddenRows {...props} />}
      {twice > 0 && <TwiceRows {...props} />}
    </>
  )
}

/** Rows that a filter or somebody has hidden in Excel come along; who does not want them leaves them out here. */
function HiddenRows({ draft, disabled, during }: Props) {
  const t = useWords()
  const { hidden, hiddenSkipped } = draft.counts
  return (
    <p className="row import-notice" role="status">
      {t('import.hiddenRows', { count: hidden.toLocaleString('en') })}
      <Checkbox
        checked={hiddenSkipped === hidden}
        indeterminate={hiddenSkipped > 0 && hiddenSkipped < hidden}
        disabled={disabled}
        onChange={(event) => during(ask('import.skipHidden', { draft: draft.id, skip: event.target.checked }))}
      >
        {t('import.visibleOnly')}
      </Checkbox>
    </p>
  )
}

/** Rows that say something else of a record than a row above are refused until it is said which counts (bad-input 29). */
function TwiceRows({ draft, disabled, during }: Props) {
  const t = useWords()
  return (
    <p className="row import-notice" role="status">
      {t('import.twiceRows', { count: draft.counts.twice.toLocaleString('en') })}
      {(['first', 'last'] as const).map((keep) => (
        <Button
          key={keep}
          size="small"
          disabled={disabled}
          onClick={() => during(ask('import.settleTwice', { draft: draft.id, keep }))}
        >
          {t(`import.twiceKeep.${keep}`)}
        </Button>
      ))}
    </p>
  )
}
