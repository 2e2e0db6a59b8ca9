/** What goods in a place are there for: for sale, bad 不良, frozen 冻结, or on the way to the warehouse 在途. Only the first is available (R-STK). */
export const placeKinds = ['sale', 'bad', 'frozen', 'transit'] as const

export type PlaceKind = (typeof placeKinds)[number]
