import type { Reading } from '../../db/engine'
import type { BureauBatch } from './view'

/** The last hundred files for the tax bureau, the newest first, of requests in sight, with what became of them. */
export function listBatches(reading: Reading): Promise<BureauBatch[]> {
  return reading.json<BureauBatch[]>(
    `select json_group_array(json_object('id', id, 'no', no, 'fileName', file_name, 'templateName', template_name, 'by', user_name,
      'at', created_at, 'withdrawn', json(iif(withdrawn_at is null, 'false', 'true')), 'requests', requests, 'issued', issued,
      'failed', failed)) from (
    select b.*, u.name as user_name, count(*) as requests, sum(v.invoice_no is not null) as issued,
      sum(v.state = 'APPROVED' and exists (select 1 from bureau_failures f where f.request_id = v.id and f.id > b.id)) as failed
    from bureau_batches b join users u on u.id = b.created_by
      join bureau_batch_requests q on q.batch_id = b.id join invoice_requests v on v.id = q.request_id
    group by b.id order by b.id desc limit 100)`,
    [],
  )
}
