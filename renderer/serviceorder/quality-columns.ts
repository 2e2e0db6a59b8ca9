import { serviceKinds } from '../../main/serviceorder/serviceorder'
import type { ServiceQualityRow } from '../../main/serviceorder/view'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

/** The columns of how well the work was done. */
export const qualityColumns = (t: Translate): readonly ListColumn<ServiceQualityRow>[] => [
  {
    key: 'technicianName',
    title: 'serviceCharge.quality.column.technicianName',
    kind: 'text',
    width: 150,
    pinned: true,
  },
  {
    key: 'kind',
    title: 'serviceCharge.quality.column.kind',
    kind: 'text',
    width: 120,
    grow: true,
    choices: serviceKinds.map((value) => ({ value, title: `service.kind.${value}` as const })),
    text: ({ kind }) => t(`service.kind.${kind}`),
  },
  { key: 'services', title: 'serviceCharge.quality.column.services', kind: 'integer', width: 100 },
  { key: 'inTime', title: 'serviceCharge.quality.column.inTime', kind: 'integer', width: 100 },
  { key: 'inTimeShare', title: 'serviceCharge.quality.column.inTimeShare', kind: 'percent', width: 100 },
  { key: 'rated', title: 'serviceCharge.quality.column.rated', kind: 'integer', width: 100 },
  { key: 'score', title: 'serviceCharge.quality.column.score', kind: 'quantity', width: 110 },
  { key: 'amount', title: 'serviceCharge.quality.column.amount', kind: 'money', width: 130 },
]
