import { approvedRequests } from '../../db/bureau'
import type { Reading } from '../../db/engine'
import { fillRequest } from './filling'
import { readTemplate } from './read-template'
import type { TemplateLook } from './view'

/**
 * What a template of the tax bureau is, and every request that waits for its invoice with what keeps it from being exported; nothing is
 * written. Refuses what `readTemplate` refuses.
 */
export async function lookTemplate(
  reading: Reading,
  excelWorker: string,
  { path, show }: { path: string; show: string | null },
): Promise<TemplateLook> {
  const template = await readTemplate(excelWorker, path)
  const requests = await approvedRequests(reading)
  return {
    fileName: template.fileName,
    version: template.version,
    shows: [...(template.basic.columns.show?.choices ?? [])],
    requests: requests.map((request) => {
      const { id, no, kind, customerName, title, requestedOn, gross, batchNo, batchAt, failure } = request
      const { faults } = fillRequest(request, template, show)
      const told = { id, no, kind, customerName, title, requestedOn, gross, batchNo, batchAt, failure, faults }
      return { ...told, lines: request.lines.length }
    }),
  }
}
