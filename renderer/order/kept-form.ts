import { useEffect, useRef, useState } from 'react'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { typing } from '../part/typing'
import { openTab, useTab } from '../shell/workspace'
import type { Editor } from './editor'
import { readForm, writeForm } from './write-form'

/** How long typing may pause before what was typed is kept, and how long it is at most not kept, ms. */
const pause = 500
const longest = 2000

/** The forms that were left behind, by their keys, until the editor they belong to opens. */
const leftBehind = new Map<string, Editor>()

/** A form that was left behind, for the editor that opens with its key. */
export const formLeftBehind = (key: string): Editor | null => leftBehind.get(key) ?? null

/** Asks for the forms this person left behind, and remembers them for their editors. */
export async function findForms(): Promise<{ key: string; orderId: number | null; editor: Editor }[]> {
  const kept = await ask('form.kept', {})
  return kept.flatMap(({ key, orderId, form }) => {
    const editor = readForm(form)
    if (editor === null) return []
    leftBehind.set(key, editor)
    return [{ key, orderId, editor }]
  })
}

/** Forgets a form: it is saved, or nobody wants it. */
export async function dropForm(key: string): Promise<void> {
  leftBehind.delete(key)
  await ask('form.drop', { key })
}

/** Opens what this person left behind unsaved in tabs of their own, once, and tells how many there were. */
export function useKeptForms(titleOf: (customer: string) => string, onFound: (count: number) => void): void {
  const may = useMay('order.edit')
  const opened = useRef(false)
  useEffect(() => {
    if (!may || opened.current) return
    opened.current = true
    findForms().then(
      (forms) => {
        for (const { key, orderId, editor } of forms)
          openTab(
            { kind: 'order', id: orderId, with: { form: key, changes: Number(editor.changes) } },
            titleOf(editor.head.customer?.name ?? ''),
          )
        if (forms.length > 0) onFound(forms.length)
      },
      () => undefined,
    )
  })
}

/** The key of the form in this tab: of the one it was opened with, or a new one. */
export function useFormKey(): string {
  const { with: given } = useTab()
  const [key] = useState(() => String(given?.form ?? crypto.randomUUID()))
  return key
}

/**
 * Keeps what is typed a moment after it is typed, and forgets it once it is saved. False when keeping failed, so that the
 * window asks before it goes.
 */
export function useKeptForm(key: string, editor: Editor): boolean {
  const [works, setWorks] = useState(true)
  const last = useRef(0)
  useEffect(() => {
    if (!editor.changed) {
      if (last.current > 0 || leftBehind.has(key)) void dropForm(key).catch(() => undefined)
      last.current = 0
      return
    }
    if (last.current === 0) last.current = Date.now()
    const keep = async () => {
      window.clearTimeout(timer)
      kept()
      try {
        await ask('form.keep', { key, orderId: editor.id, form: writeForm(editor) })
        last.current = Date.now()
        setWorks(true)
      } catch {
        setWorks(false)
      }
    }
    const wait = Math.max(0, Math.min(pause, last.current + longest - Date.now()))
    const timer = window.setTimeout(() => void keep(), wait)
    const kept = typing(keep)
    return () => {
      window.clearTimeout(timer)
      kept()
    }
  }, [key, editor])
  return works
}
