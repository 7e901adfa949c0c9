import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long for their size: begun last, they would keep one core waiting for the other. */
const long = ['chaos', 'week', 'shutdown', 'programme', 'memory', 'oracle', 'azurite', 'storageFaults'].map(
  (name) => `/${name}.test.ts`,
);

/** What is known to take long, then by the last run's durations or, in a fresh checkout, by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = (file: TestSpecification) => Number(!long.some((end) => file.moduleId.endsWith(end)));
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).toSorted((a, b) => place(a) - place(b)),
    );
  }
}
