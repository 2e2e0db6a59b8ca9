import { homedir } from 'node:os'
import { join } from 'node:path'

/** The program's folder name on this computer. */
export const programName = 'ShunDan'

/**
 * Where the shop's data lies unless the user says otherwise: the same folder for the window and the command line, and never
 * the folder the program is installed in (bad-input row 77).
 */
export function usualFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), programName, 'data')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', programName, 'data')
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), programName, 'data')
}
