import { type Random, seededRandom } from '../../support/random.ts';
import { type Figure, figure } from '../figure.ts';
import { type Hostile, hostileActivity, hostilePress } from './hostileActivities.ts';
import { hostileTown } from './hostileTown.ts';
import { forgedMark } from './hostileValues.ts';

const seed = Number(process.env.BAD_INPUT_SEED ?? 20_260_414);
const activities = Number(process.env.BAD_INPUT_ACTIVITIES ?? 10_000);
const presses = Number(process.env.BAD_INPUT_PRESSES ?? 20_000);
/** Requests after which time goes on, new cards come and the rows are looked through. */
const round = 150;

type Town = Awaited<ReturnType<typeof hostileTown>>;
type Found = Record<
  'crashes' | 'serverFaults' | 'faults' | 'forged' | 'strangers' | 'halves' | 'taken',
  number
>;

/** Activities and presses with a seed against the whole bot over HTTP. What goes wrong is told with its number. */
export async function hostileInput(): Promise<Figure[]> {
  const chance = seededRandom(seed);
  const town = await hostileTown();
  const found: Found = {
    crashes: 0,
    serverFaults: 0,
    faults: 0,
    forged: 0,
    strangers: 0,
    halves: 0,
    taken: 0,
  };
  const all = activities + presses;
  const before = town.events();
  let registered = 0;
  try {
    let buttons = town.buttons();
    for (let number = 0; number < all; number += 1) {
      if (number % round === 0) {
        await town.goOn(chance.int(1, 300) * 60_000);
        buttons = town.buttons();
        for (const half of town.halves()) tell(found, 'halves', number, half);
      }
      const around = { ...town, buttons };
      const hostile = chance.chance(activities / all)
        ? hostileActivity(chance, around)
        : hostilePress(chance, around);
      await send(town, hostile, number, found, chance);
    }
    registered = town.events() - before;
  } finally {
    await town.close();
  }
  const of = (name: string, value: number) => figure(`bad-input: ${name}`, value, 'requests', all);
  return [
    of(`crashes on ${all} hostile activities and presses`, found.crashes),
    of('answers with a 5xx', found.serverFaults),
    of('faults of ours that were answered kindly', found.faults),
    of('answers made of what a client sent', found.forged),
    of('cases changed by somebody who is not in the team', found.strangers),
    of('changes of which only a part was written', found.halves),
    of('that were answered with 200', found.taken),
    // None would mean that nothing came as far as a case.
    of('that were right by chance and were registered', registered),
  ];
}

/** Now and then twice, as Teams does. */
async function send(
  town: Town,
  { activity, isStranger }: Hostile,
  number: number,
  found: Found,
  chance: Random,
) {
  const { app } = town;
  const before = isStranger ? town.contentOfCases() : '';
  const posts = town.connector.activities.size;
  for (let times = chance.chance(0.1) ? 2 : 1; times > 0; times -= 1) {
    const reply = await app.post(activity).catch((error: unknown) => {
      tell(found, 'crashes', number, error);
    });
    if (!reply) continue;
    if (reply.status >= 500 && reply.status !== 501)
      tell(found, 'serverFaults', number, reply.status, activity);
    if (reply.status === 200) found.taken += 1;
    if (JSON.stringify(reply.body ?? '').includes(forgedMark)) tell(found, 'forged', number, reply.body);
  }
  const said = town.posted().slice(posts);
  if (JSON.stringify(said).includes(forgedMark)) tell(found, 'forged', number, activity);
  if (isStranger && town.contentOfCases() !== before) tell(found, 'strangers', number, activity);
  for (const line of app.logged) if (isFault(line)) tell(found, 'faults', number, line, activity);
  app.logged.length = 0;
}

function isFault(line: string): boolean {
  return line.includes('"a turn failed"') || line.includes('"an installation was not followed"');
}

/** The first of each kind in full. */
function tell(found: Found, kind: keyof Found, number: number, ...what: unknown[]): void {
  found[kind] += 1;
  if (found[kind] <= 5) console.error(kind, 'at', number, JSON.stringify(what).slice(0, 1_500));
}
