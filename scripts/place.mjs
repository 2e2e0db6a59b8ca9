import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, whatever folder the command was typed in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where set-up keeps what must survive a fresh `npm ci`; never committed. */
export const kept = join(root, '.runtime')

/**
 * A path inside the project.
 * @param {...string} parts
 */
export const at = (...parts) => join(root, ...parts)
