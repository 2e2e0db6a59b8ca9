import type { GridApi } from 'ag-grid-community'
import { Button, Checkbox, Popover } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { keyOf, useKeys } from './keys'
import type { ListColumn } from './list'
import { titleText } from './title'

interface Props<Row> {
  api: GridApi | null
  columns: readonly ListColumn<Row>[]
}

interface Chosen<Row> {
  api: GridApi
  columns: readonly ListColumn<Row>[]
  onClose: () => void
}

/** The button that opens the choice of columns; Ctrl+Shift+C opens it too. */
export function ColumnsButton<Row>({ api, columns }: Props<Row>) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useKeys({ 'Ctrl+Shift+C': () => setOpen(true) })
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={open && api ? <ColumnsChoice api={api} columns={columns} onClose={close} /> : null}
      title={t('part.columnsShown')}
    >
      <Button
        ref={button}
        icon={<Icon name="columns" />}
        aria-label={t('part.columns')}
        title={`${t('part.columns')} (Ctrl+Shift+C)`}
      >
        <span className="wide-only">{t('part.columns')}</span>
      </Button>
    </Popover>
  )
}

/** Which columns are shown, in which order: arrows go up and down, Space shows or hides, Alt with an arrow moves a column. */
function ColumnsChoice<Row>({ api, columns, onClose }: Chosen<Row>) {
  const t = useWords()
  const place = useRef<HTMLFieldSetElement>(null)
  const [choice, setChoice] = useState(() => choiceOf(api, columns))
  const shownCount = choice.filter(({ shown }) => shown).length
  const boxes = () => boxesIn(place.current)
  useEffect(() => boxesIn(place.current)[0]?.focus(), [])
  const again = () => setChoice(choiceOf(api, columns))
  const show = (key: string, shown: boolean) => {
    // A list without any column would be no list.
    if (shown || shownCount > 1) api.setColumnsVisible([key], shown)
    again()
  }
  const move = (at: number, step: 1 | -1) => {
    const [moved, target] = [choice[at]?.column.key, choice[at + step]?.column.key]
    const index = api.getAllGridColumns().findIndex((column) => column.getColId() === target)
    if (moved === undefined || index < 0) return
    api.moveColumns([moved], index)
    again()
    window.setTimeout(() => boxes()[at + step]?.focus())
  }
  const reset = () => {
    api.resetColumnState()
    again()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = boxes().indexOf(event.target as HTMLInputElement)
    const acts: Record<string, () => void> = {
      ArrowDown: () => boxes()[at + 1]?.focus(),
      ArrowUp: () => boxes()[Math.max(0, at - 1)]?.focus(),
      'Alt+ArrowDown': () => move(at, 1),
      'Alt+ArrowUp': () => move(at, -1),
      Escape: onClose,
    }
    const act = acts[keyOf(event.nativeEvent)]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <fieldset className="columns-choice" ref={place} aria-label={t('part.columnsShown')} onKeyDown={onKeyDown}>
      {choice.map(({ column, shown }) => (
        <Checkbox key={column.key} checked={shown} onChange={({ target }) => show(column.key, target.checked)}>
          {titleText(column.title, t)}
        </Checkbox>
      ))}
      <p className="note">{t('part.columnsKeys')}</p>
      <Button size="small" onClick={reset}>
        {t('part.columnsReset')}
      </Button>
    </fieldset>
  )
}

const boxesIn = (element: HTMLElement | null) => [
  ...(element?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? []),
]

/** The columns in the order of the grid, and whether each is shown. */
function choiceOf<Row>(api: GridApi, columns: readonly ListColumn<Row>[]) {
  return api.getAllGridColumns().flatMap((gridColumn) => {
    const column = columns.find(({ key }) => key === gridColumn.getColId())
    return column ? [{ column, shown: gridColumn.isVisible() }] : []
  })
}
