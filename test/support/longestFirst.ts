import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long for their size, the longest first: begun last, they would keep one core waiting for the other. */
const names =
  'shutdown chaos storageFaults azuriteKeeps nothingStays store/azurite caseCard/courses rounds/seeds oracle week paidHours/list ' +
  'measures/posts stories/flow everyView paidHours/milestones engine/properties browser/tab browser/absence axe ' +
  'browser/course demoProcess';
const long = names.split(' ').map((name) => `/${name}.test.ts`);

/** What is known to take long, then by the last run's durations or, in a fresh checkout, by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const known = (file: TestSpecification) => long.findIndex((end) => file.moduleId.endsWith(end));
    const place = (file: TestSpecification) => (known(file) < 0 ? long.length : known(file));
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).toSorted((a, b) => place(a) - place(b)),
    );
  }
}
