import type { TaxKind } from '../../main/pricing/vat'
import { formatPercent, type Rate } from '../../main/value/percent'
import type { Translate } from '../look/words'

/** A line's rate, or the word that stands for it where there is none. */
export const rateText = ({ taxKind, taxRate }: { taxKind: TaxKind; taxRate: Rate }, t: Translate): string =>
  taxKind === 'taxed' ? `${formatPercent(taxRate)} %` : t(`invoice.taxKind.${taxKind}`)
