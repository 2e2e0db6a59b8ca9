import type { GridApi } from 'ag-grid-community'
import { Button, Checkbox, Popover } from 'antd'
import { useState } from 'react'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import type { ListColumn } from './list'

/** The button that opens the choice of columns. */
export function ColumnsButton<Row>({ api, columns }: { api: GridApi | null; columns: readonly ListColumn<Row>[] }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={open && api ? <ColumnsChoice api={api} columns={columns} /> : null}
      title={t('part.columnsShown')}
    >
      <Button icon={<Icon name="columns" />} aria-label={t('part.columns')} title={t('part.columns')}>
        <span className="wide-only">{t('part.columns')}</span>
      </Button>
    </Popover>
  )
}

function ColumnsChoice<Row>({ api, columns }: { api: GridApi; columns: readonly ListColumn<Row>[] }) {
  const t = useWords()
  const visible = () => columns.filter(({ key }) => api.getColumn(key)?.isVisible()).map(({ key }) => key as string)
  const [shown, setShown] = useState(visible)
  const show = (keys: string[]) => {
    const kept = keys.length > 0 ? keys : shown
    for (const { key } of columns) api.setColumnsVisible([key], kept.includes(key))
    setShown(kept)
  }
  const reset = () => {
    api.resetColumnState()
    setShown(visible())
  }
  return (
    <div className="columns-choice">
      <Checkbox.Group
        options={columns.map(({ key, title }) => ({ value: key as string, label: t(title) }))}
        value={shown}
        onChange={show}
      />
      <Button size="small" onClick={reset}>
        {t('part.columnsReset')}
      </Button>
    </div>
  )
}
