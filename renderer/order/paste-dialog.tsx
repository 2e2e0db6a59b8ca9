import { Input, Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import type { EditorLine } from './editor'
import {
  hasHeading,
  mostRows,
  type PastedMatch,
  type PastedRole,
  pastedLines,
  pastedRoles,
  pastedRows,
  suggestRoles,
} from './pasted'

interface Props {
  text: string
  onClose: () => void
  onTake: (lines: Omit<EditorLine, 'key'>[]) => void
}

/** Rows from a spreadsheet before they become lines, given or to be pasted here: what each column is, and which products were found. Ctrl+Enter takes them over. */
export function PasteDialog({ text: given, onClose, onTake }: Props) {
  const t = useWords()
  const [text, setText] = useState(given)
  const rows = useMemo(() => pastedRows(text), [text])
  const matches = useMatches(rows)
  const [chosen, setChosen] = useState<Record<number, PastedRole>>({})
  const roles = useMemo(
    () => suggestRoles(rows, matches ?? []).map((role, column) => chosen[column] ?? role),
    [rows, matches, chosen],
  )
  const lines = useMemo(() => pastedLines(rows, roles, matches ?? []), [rows, roles, matches])
  // Who pastes and goes on at once need not wait for the answer.
  const [hurried, setHurried] = useState(false)
  const take = useRef(onTake)
  take.current = onTake
  useEffect(() => {
    if (hurried && matches !== null) take.current(lines)
  }, [hurried, matches, lines])
  const unknown = lines.filter(({ product }) => product === null).length
  return (
    <Dialog
      title={t('editor.paste.title')}
      open
      onClose={onClose}
      onOk={() => setHurried(true)}
      okText={t('editor.paste.take', { count: lines.length })}
      disabled={rows.length === 0}
      width={900}
    >
      <p className="note">{t('editor.paste.hint')}</p>
      {given === '' && (
        <Input.TextArea
          aria-label={t('editor.paste.here')}
          placeholder={t('editor.paste.here')}
          autoFocus
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {rows.length > mostRows && <p className="bad">{t('editor.paste.tooMany', { count: mostRows })}</p>}
      {unknown > 0 && (
        <p className="rail-warning" role="status">
          <Icon name="warning" />
          {t('editor.paste.unknown', { count: unknown })}
        </p>
      )}
      {rows.length > 0 && (
        <Pasted
          rows={rows}
          matches={matches ?? []}
          roles={roles}
          choose={(column, role) => setChosen({ ...chosen, [column]: role })}
        />
      )}
    </Dialog>
  )
}

/** The products the cells mean, by cell; null until the answer is there. */
function useMatches(rows: readonly string[][]): readonly PastedMatch[] | null {
  const cells = useMemo(
    () => rows.flatMap((cells, row) => cells.map((text, column) => ({ row, column, text: text.slice(0, 200) }))),
    [rows],
  )
  const { data, isPlaceholderData } = useAsk('product.match', { texts: cells.map(({ text }) => text) })
  return useMemo(() => {
    if (!data || isPlaceholderData) return null
    return data.flatMap(({ place, ...match }) => {
      const cell = cells[place]
      return cell ? [{ row: cell.row, column: cell.column, ...match }] : []
    })
  }, [data, isPlaceholderData, cells])
}

interface PastedProps {
  rows: readonly string[][]
  matches: readonly PastedMatch[]
  roles: readonly PastedRole[]
  choose: (column: number, role: PastedRole) => void
}

function Pasted({ rows, matches, roles, choose }: PastedProps) {
  const t = useWords()
  const headed = hasHeading(rows, matches)
  const product = roles.indexOf('product')
  const nameOf = (row: number) => matches.find((match) => match.row === row && match.column === product)?.pick.name
  const options = pastedRoles.map((value) => ({ value, label: t(`editor.paste.role.${value}`) }))
  const columns = roles.map((role, column) => ({ role, column }))
  const shown = rows.map((cells, row) => ({ cells, row, isHeading: headed && row === 0, name: nameOf(row) }))
  return (
    <section className="pasted" aria-label={t('editor.paste.rows')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('editor.paste.found')}</th>
            {columns.map(({ role, column }) => (
              <th key={column}>
                <Select<PastedRole>
                  aria-label={t('editor.paste.column', { column: column + 1 })}
                  size="small"
                  popupMatchSelectWidth={false}
                  options={options}
                  value={role}
                  onChange={(chosen) => choose(column, chosen)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ cells, row, isHeading, name }) => (
            <tr key={row} className={isHeading ? 'muted' : undefined}>
              <td className={name === undefined && !isHeading ? 'bad' : undefined}>
                {isHeading ? t('editor.paste.heading') : (name ?? t('editor.paste.notFound'))}
              </td>
              {columns.map(({ role, column }) => (
                <td key={column} className={role === 'none' ? 'muted' : undefined}>
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
