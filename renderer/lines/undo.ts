/** A form that can be taken back to what it was before its last sweeping change; null once something else was typed. */
interface Undoable<E> {
  before: E | null
}

/** The changes of lines that take away or move at one key what took long to type. */
export const sweepingLines: readonly string[] = ['copy', 'paste', 'delete']

/** The form after a change with what it was before, where that was a sweeping one; what is typed else forgets it. */
export function withBefore<E extends Undoable<E>>(before: E, after: E, sweeps: boolean): E {
  const kept = sweeps ? { ...before, before: null } : null
  return after.before === kept ? after : { ...after, before: kept }
}

/** Back to before the last sweeping change; `stays` is what holds anyway: a form that was saved in between stays saved. */
export function undone<E extends Undoable<E> & { changed: boolean }>(form: E, stays: Partial<E>): E {
  return form.before === null ? form : { ...form.before, ...stays, changed: true }
}
