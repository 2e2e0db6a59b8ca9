import { isBuiltIn } from '../../main/receipt/receipt'
import type { Translate } from '../look/words'

/** What a method is called: the dictionary's word for a built-in one, the name the shop gave its own. */
export const methodText = (t: Translate, method: string): string =>
  isBuiltIn(method) ? t(`receipt.method.${method}`) : method
