import { eq } from 'drizzle-orm'
import { one } from '../../db/find'
import { users } from '../../db/schema/access'
import { findTechnicians, type ServiceRecord, slotsBeside } from '../../db/serviceorder'
import type { Work } from '../command'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import { findForEvent, type Read, writeEvent } from './find-event'
import { formatSlot, overlap, type Slot } from './slot'

/**
 * Plans who does the work when, or plans it anew; from the middle of the work it says why it was not finished (R-ST). Gives how
 * many other plans of that person overlap: that is a warning and no refusal (SVC-03). Refuses somebody who does no such work
 * (`service.notTechnician`), an end before the beginning (`service.endsBefore`), and to plan work anew without a reason
 * (`service.reasonNeeded`).
 */
export async function planService(
  work: Work,
  { id, version, reason, ...slot }: Read & Omit<Slot, 'technicianId'> & { technicianId: Id; reason: string },
): Promise<{ overlaps: number }> {
  const { found, state } = await findForEvent(work, { id, version }, 'plan')
  if (slot.endsAt <= slot.startsAt) throw new Refusal('service.endsBefore', {}, { endsAt: 'service.endsBefore' })
  if (found.state === 'IN_SERVICE' && reason === '')
    throw new Refusal('service.reasonNeeded', { no: found.no }, { reason: 'service.reasonNeeded' })
  const technicians = await findTechnicians(work)
  const technician = technicians.find((one) => one.id === slot.technicianId)
  if (!technician) throw new Refusal('service.notTechnician', {}, { technicianId: 'service.notTechnician' })
  const others = await slotsBeside(work, slot, id)
  await writeEvent(
    work,
    found,
    { ...slot, state, startedAt: null, ...(reason === '' ? {} : { answer: reason }) },
    { before: await planned(work, found), after: { plan: `${formatSlot(slot)} ${technician.name}`, reason } },
  )
  return { overlaps: others.filter((other) => overlap(other, slot)).length }
}

/** The plan before, in the words of the history, and whose it was. */
async function planned(work: Work, found: ServiceRecord): Promise<Record<string, string | number>> {
  const { technicianId, plannedOn, startsAt, endsAt } = found
  if (technicianId === null || plannedOn === null || startsAt === null || endsAt === null) return {}
  const { name } = one(await work.db.select().from(users).where(eq(users.id, technicianId)), 'user')
  return { technicianId, plan: `${formatSlot({ plannedOn, startsAt, endsAt })} ${name}` }
}
