import type { FormInstance } from 'antd'
import { Refused } from '../ask'
import type { useNotice } from './notice'

/** Puts the sentences of a refusal at the fields they are about; whatever has no field there is told as a notice. */
export function showRefusal(form: FormInstance, error: unknown, tell: ReturnType<typeof useNotice>): void {
  const fields = error instanceof Refused ? error.fields : {}
  const known = new Set(Object.keys(form.getFieldsValue(true) as object))
  const faults = Object.entries(fields).map(([path, sentence]) => ({ path: path.split('.').map(stepOf), sentence }))
  const placed = faults.filter(({ path }) => known.has(String(path[0])))
  if (placed.length === 0) {
    tell.refused(error)
    return
  }
  form.setFields(
    placed.map(({ path, sentence }) => ({ name: path.length === 1 ? (path[0] ?? '') : path, errors: [sentence] })),
  )
  form.scrollToField(placed[0]?.path.length === 1 ? placed[0].path[0] : placed[0]?.path, { focus: true })
}

/** Shows what the program has now as if nobody had typed: antd counts whatever is set from outside as typed. */
export function takeOver<Values extends object>(form: FormInstance<Values>, values: Values): void {
  form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0])
  const names = form.getFieldsError().map(({ name }) => name)
  form.setFields(names.map((name) => ({ name: name as never, touched: false })))
}

/** A step of a path: the rows of a list are numbered. */
const stepOf = (step: string) => (/^\d+$/.test(step) ? Number(step) : step)

/** Takes away what the program said about a field as soon as it is typed in again; `changed` is what antd hands over. */
export function forgetFaults(form: FormInstance, changed: object): void {
  form.setFields(pathsOf(changed).map((name) => ({ name, errors: [] })))
}

type Path = (string | number)[]

/** The path of every value in a tree of fields; the rows of a list that have not changed are holes in it. */
function pathsOf(tree: object, before: Path = []): Path[] {
  return Object.entries(tree).flatMap(([step, value]: [string, unknown]) => {
    const path = [...before, stepOf(step)]
    return typeof value === 'object' && value !== null ? pathsOf(value, path) : [path]
  })
}
