import type { Questions } from './answers'
import { listReturnable, readReturn } from './salesreturn/read-return'
import { readBookings, readService } from './serviceorder/read-service'
import { listWarehouses } from './stock/list-warehouses'
import { readTransfer } from './transfer/read-transfer'

/** Which action answers which question about what comes back, work at customers', and goods between warehouses. */
export const moving: Pick<
  Questions,
  | 'salesReturn.read'
  | 'salesReturn.returnable'
  | 'service.read'
  | 'service.bookings'
  | 'warehouse.list'
  | 'transfer.read'
> = {
  'salesReturn.read': (asking, input) => readReturn(asking.engine, input),
  'salesReturn.returnable': (asking, input) => listReturnable(asking.engine, input),
  'service.read': (asking, input) => readService(asking.engine, input),
  'service.bookings': (asking, input) => readBookings(asking.engine, input),
  'warehouse.list': (asking) => listWarehouses(asking.engine),
  'transfer.read': (asking, input) => readTransfer(asking.engine, input),
}
