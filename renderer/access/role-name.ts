import { isPreset } from '../../main/access/role'
import type { Translate } from '../look/words'

/** What a role is called: a preset one in the language of the window, the shop's own as it was named. */
export const roleName = (t: Translate, { code, name }: { code: string; name: string }): string =>
  isPreset(code) ? t(`access.role.${code}`) : name
