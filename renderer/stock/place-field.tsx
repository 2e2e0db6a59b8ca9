import { Select } from 'antd'
import type { PlaceKind } from '../../main/stock/place'
import type { Place } from '../../main/stock/warehouse'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'

/** A place as it is called: the warehouse, then the shelf or what the goods there are: `主仓 A-01`, `主仓 不良`. */
export function placeName(
  t: ReturnType<typeof useWords>,
  { warehouse, place, code }: { warehouse: string; place: PlaceKind; code: string },
): string {
  return [warehouse, code, place === 'sale' ? '' : t(`stock.place.${place}`)].filter((part) => part !== '').join(' ')
}

interface Props {
  label: string
  /** Only some places are offered. */
  offer?: (place: Place) => boolean
  value?: Id | null
  onChange?: (id: Id) => void
}

/** The place that is meant: the one that was chosen while it is offered, else the first. */
export const meantPlace = (places: readonly Place[], chosen: Id | null | undefined): Place | undefined =>
  places.find(({ id }) => id === chosen) ?? places[0]

/** Chooses a place of a warehouse; until somebody does, the first is meant. */
export function PlaceField({ label, offer = () => true, value, onChange }: Props) {
  const t = useWords()
  const places = (useAsk('warehouse.places', {}).data ?? []).filter(offer)
  const options = places.map((place) => ({ value: place.id, label: placeName(t, place) }))
  return (
    <Select<Id>
      aria-label={label}
      options={options}
      value={meantPlace(places, value)?.id ?? null}
      {...(onChange ? { onChange } : {})}
    />
  )
}
