import type { Id } from './id'

/** How one of the shop's own fields is called wherever fields go by name: in forms, lists, exports and imports. */
export type FieldKey = `field:${number}`

/** The key of a field by its id. */
export const fieldKey = (id: Id): FieldKey => `field:${id}`

/** Whether a name is that of one of the shop's own fields. */
export const isFieldKey = (name: string): name is FieldKey => /^field:\d+$/.test(name)
