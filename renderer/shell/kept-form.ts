import { useEffect, useRef, useState } from 'react'
import type { FormKind } from '../../main/form/form'
import type { Id } from '../../main/value/id'
import { ask } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { typing } from '../part/typing'
import { screenOf } from '../screens'
import { type FormOf, formOf, readText, type Written, writeForm } from './form-text'
import { openTab, useLeaving, useTab } from './workspace'

/** How long typing may pause before what was typed is kept, and how long it is at most not kept, ms. */
const pause = 500
const longest = 2000

/** The forms that were left behind, by their keys, until the editor they belong to opens. */
const leftBehind = new Map<string, Written>()

/** A form that was left behind, for the editor that opens with its key. */
export function formLeftBehind<F extends object>(of: FormOf<F>, key: string): F | null {
  const written = leftBehind.get(key)
  return written ? formOf(of, written) : null
}

/** Asks for the forms this person left behind, and remembers them for their editors. */
async function findForms(): Promise<{ key: string; kind: FormKind; documentId: Id | null; written: Written }[]> {
  const kept = await ask('form.kept', {})
  return kept.flatMap(({ key, kind, documentId, form }) => {
    const written = readText(form)
    if (written === null) return []
    leftBehind.set(key, written)
    return [{ key, kind, documentId, written }]
  })
}

/** Forgets a form: it is saved, or nobody wants it. */
export async function dropForm(key: string): Promise<void> {
  leftBehind.delete(key)
  await ask('form.drop', { key })
}

/** Opens what this person left behind unsaved in tabs of their own, once, and tells how many there were. */
export function useFormsLeftBehind(): void {
  const t = useWords()
  const tell = useNotice()
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    findForms().then(
      (forms) => {
        for (const { key, kind, documentId, written } of forms) {
          // Whether it changes a confirmed order, its screen must know before it has read it.
          const given = { form: key, changes: Number(written.editor.changes ?? false) }
          openTab({ kind, id: documentId, with: given }, written.title ?? t(screenOf(kind).title))
        }
        if (forms.length > 0) tell.done(t('shell.leftBehind', { count: forms.length }))
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

/** Whether a saved document goes on being changed where it was left: true while there is a form of it and it may be. */
export function useGoesOn(mayChange: boolean): boolean {
  const { with: given } = useTab()
  const [key] = useState(() => (given?.form === undefined ? null : String(given.form)))
  const lost = key !== null && !mayChange
  useEffect(() => {
    // What was typed into a document means nothing once somebody has gone on with it.
    if (lost) void dropForm(key).catch(() => undefined)
  }, [lost, key])
  return key !== null && mayChange
}

/** What is being typed, and how it is called and left. */
interface Typing<F extends object> {
  form: F
  documentId: Id | null
  /** Whether anything is typed that is not saved. */
  changed: boolean
  title: string
  /** Saves it when the tab is closed; tells whether it could be saved. */
  save: () => Promise<boolean>
}

/**
 * Keeps what is typed a moment after it is typed, and forgets it once it is saved or let go. `works` is false when keeping
 * failed, so that the window asks before it goes.
 */
export function useKeptForm<F extends object>(of: FormOf<F>, key: string, now: Typing<F>): { works: boolean } {
  const { form, documentId, changed, title, save } = now
  const [works, setWorks] = useState(true)
  const last = useRef(0)
  useLeaving({ save, discard: () => void dropForm(key) })
  useEffect(() => {
    if (!changed) {
      if (last.current > 0 || leftBehind.has(key)) void dropForm(key).catch(() => undefined)
      last.current = 0
      return
    }
    if (last.current === 0) last.current = Date.now()
    const keep = async () => {
      window.clearTimeout(timer)
      kept()
      try {
        await ask('form.keep', { key, kind: of.kind, documentId, form: writeForm(of, form, title) })
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
  }, [of, key, form, documentId, changed, title])
  return { works }
}
