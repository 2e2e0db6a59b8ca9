import { searchKey } from '../search/key'

/** What a delivery is found by: its number, the carrier's, the order's, and whatever the order is found by. */
export const deliveryKey = (no: string, trackingNo: string, order: { no: string | null; searchKey: string }): string =>
  [searchKey(no, trackingNo, order.no ?? ''), order.searchKey].filter((part) => part !== '').join(' ')
