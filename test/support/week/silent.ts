import { programmeIds } from '../generate.ts';
import { byRegistration } from '../generateEvents.ts';
import { dateOf } from '../oracle/calendar.ts';
import { seededRandom } from '../random.ts';
import { generateCourse } from './course.ts';
import { type Days, type TownTeam, workers } from './town.ts';

const [worker, caseWorker, consultant] = workers;

/** Whoever has the role that is asked first has all cases; a colleague or two have the others. */
const assignees: Record<(typeof programmeIds)[number], Record<string, string>> = {
  'social-stoette-cti': { ctiWorker: worker, caseWorker, companyConsultant: consultant },
  'flere-skal-med': { jobBroker: worker, coordinatingCaseWorker: caseWorker },
  'helhedsorienteret-indsats': {
    contactPerson: worker,
    ...{ coordinatingCaseWorker: caseWorker, caseWorker, companyConsultant: consultant },
  },
  'cba-jobraadgiver': { jobAdviser: worker },
  jobstyrke: { companyConsultant: worker, instructor: caseWorker, projectLead: consultant },
};

/** A full caseload of one person, of all programmes, who says nothing in these days; nor does anybody else. */
export function aSilentTeam(days: Days, count: number, seed: number): TownTeam {
  const random = seededRandom(seed);
  const cases = Array.from({ length: count }, (_, index) => {
    const programme = programmeIds[index % programmeIds.length] ?? 'jobstyrke';
    return { caseRef: `B-${index + 101}`, programme, assignees: assignees[programme] };
  });
  const past = cases
    .flatMap((theCase) => generateCourse(random, theCase, days.from))
    .filter(({ at }) => dateOf(at) < days.from)
    .toSorted(byRegistration);
  return {
    ...{ id: 'silent', cases, past, coming: [], over: { deliveryMode: 'both' } },
    leave: { of: caseWorker, standIn: consultant, from: '2000-01-01', to: '2000-01-01' },
  };
}
