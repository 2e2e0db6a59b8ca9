import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest for its size, the longest first. */
const longest = [
  ...['e2e/customer', 'e2e/road', 'e2e/looks', 'e2e/people', 'e2e/product', 'e2e/order-life', 'e2e/editor', 'e2e/talk'],
  ...['cli/kill', 'main/access/scope', 'main/excel/fuzz/fuzz', 'main/leave/leave', 'flow/06', 'main/import/hints'],
]

/**
 * The windows first, then what needs none, and of each what takes longest: the many short files at the end keep all workers
 * busy until all is done. A clone that has never run a test knows nothing but the size of each file.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}`))
      return [project.name === 'e2e' ? 0 : 1, at === -1 ? longest.length : at] as const
    }
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => {
      const [[projectA, atA], [projectB, atB]] = [place(a), place(b)]
      return projectA - projectB || atA - atB
    })
  }
}
