import { type ComponentType, lazy } from 'react'

/**
 * A component whose code comes later. Once `load` is done, `Show` is the component itself and is there at once; before that it
 * is React's own lazy one, which shows the fallback first and holds it for a while even if the code is here already. Who
 * renders it keeps the `Show` it began with.
 */
export interface Later<Props = object> {
  Show: ComponentType<Props>
  load(): Promise<void>
}

/** What `get` brings, when it is needed or `load` is called, whichever is first. */
export function later<Props = object>(get: () => Promise<ComponentType<Props>>): Later<Props> {
  const part: Later<Props> = {
    Show: lazy(async () => ({ default: await get() })),
    load: async () => {
      part.Show = await get()
    },
  }
  return part
}
