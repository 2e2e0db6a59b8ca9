import { Input, Select } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import type { Line, Texts } from './line'
import type { LineKind } from './line-kind'
import {
  hasHeading,
  mostRows,
  type PastedMatch,
  type PastedRole,
  pastedLines,
  pastedRows,
  suggestRoles,
} from './pasted'

interface Props<L extends Line & Texts<C>, C extends string> {
  kind: LineKind<L, C>
  text: string
  onClose: () => void
  onTake: (lines: Omit<L, 'key'>[]) => void
}

/** Rows from a spreadsheet before they become lines, given or to be pasted here: what each column is, and which products were found. Ctrl+Enter takes them over. */
export function PasteDialog<L extends Line & Texts<C>, C extends string>({
  kind,
  text: given,
  onClose,
  onTake,
}: Props<L, C>) {
  const t = useWords()
  const [text, setText] = useState(given)
  const rows = useMemo(() => pastedRows(text), [text])
  const matches = useMatches(rows)
  const [chosen, setChosen] = useState<Record<number, PastedRole>>({})
  const roles = useMemo(
    () => suggestRoles(rows, matches ?? [], kind.pastes).map((role, column) => chosen[column] ?? role),
    [rows, matches, chosen, kind],
  )
  const lines = useMemo(() => pastedLines(rows, roles, matches ?? []), [rows, roles, matches])
  // Who pastes and goes on at once need not wait for the answer.
  const [hurried, setHurried] = useState(false)
  const take = useRef(onTake)
  take.current = onTake
  useEffect(() => {
    if (hurried && matches !== null) take.current(lines.map(kind.pasted))
  }, [hurried, matches, lines, kind])
  const unknown = lines.filter(({ pick }) => pick === null).length
  return (
    <Dialog
      title={t('lines.paste.title')}
      open
      onClose={onClose}
      onOk={() => setHurried(true)}
      okText={t('lines.paste.take', { count: lines.length })}
      disabled={rows.length === 0}
      width={900}
    >
      <p className="note">{t('lines.paste.hint')}</p>
      {given === '' && (
        <Input.TextArea
          aria-label={t('lines.paste.here')}
          placeholder={t('lines.paste.here')}
          autoFocus
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {rows.length > mostRows && <p className="bad">{t('lines.paste.tooMany', { count: mostRows })}</p>}
      {unknown > 0 && (
        <p className="rail-warning" role="status">
          <Icon name="warning" />
          {t('lines.paste.unknown', { count: unknown })}
        </p>
      )}
      {rows.length > 0 && (
        <Pasted
          rows={rows}
          matches={matches ?? []}
          roles={roles}
          offered={kind.pastes}
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
  /** What a column may be. */
  offered: readonly PastedRole[]
  choose: (column: number, role: PastedRole) => void
}

function Pasted({ rows, matches, roles, offered, choose }: PastedProps) {
  const t = useWords()
  const headed = hasHeading(rows, matches)
  const product = roles.indexOf('product')
  const nameOf = (row: number) => matches.find((match) => match.row === row && match.column === product)?.pick.name
  const options = offered.map((value) => ({ value, label: t(`lines.paste.role.${value}`) }))
  const columns = roles.map((role, column) => ({ role, column }))
  const shown = rows.map((cells, row) => ({ cells, row, isHeading: headed && row === 0, name: nameOf(row) }))
  return (
    <section className="pasted" aria-label={t('lines.paste.rows')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('lines.paste.found')}</th>
            {columns.map(({ role, column }) => (
              <th key={column}>
                <Select<PastedRole>
                  aria-label={t('lines.paste.column', { column: column + 1 })}
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
                {isHeading ? t('lines.paste.heading') : (name ?? t('lines.paste.notFound'))}
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
