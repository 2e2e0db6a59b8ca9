import { type Job, runJob } from './workbook-job'

// One piece of work with a workbook, in a process that holds nothing else.
void runJob(JSON.parse(process.argv[2] ?? '{}') as Job)
