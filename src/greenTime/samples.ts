import { anders, lise, mette, team } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { GreenMeeting } from '../store/postRows.ts';
import type { Team } from '../store/rows.ts';
import { type GreenView, ownGreenFace } from './view.ts';
import { formFace } from './viewForms.ts';

const green: GreenMeeting = {
  ...{ day: '2026-04-16', at: '10:00', place: 'Mødelokale 2' },
  lines: [
    { team: team.id, name: 'Job Nord', cases: 4, deviations: 1 },
    { team: 'group-south', name: 'Job Syd', cases: 2, deviations: 0 },
    { team: 'group-young', name: 'Unge', cases: 0, deviations: 0 },
  ],
  booked: [
    { by: mette.id, at: '10:00' },
    { by: anders.id, at: '10:15' },
  ],
};

function posted(name: string, over: Partial<GreenMeeting>, now = '2026-04-15T09:00'): Sample {
  return {
    name: `green-${name}`,
    audience: 'channel',
    shows: (language) =>
      input({
        team: { ...team, language },
        message: {
          ...message({ id: 'green', cards: [] }),
          ...{ view: 'greenTime', green: { ...green, ...over }, audience: 'channel' },
        },
        cards: [],
        now,
      }),
  };
}

const own: Team = {
  ...team,
  greenTime: { name: 'Job Nord', weekday: 4, at: '10:00', place: 'Mødelokale 2', channel: '19:general' },
};
function personal(name: string, of: Team, shows: (view: GreenView) => ReturnType<Sample['shows']>): Sample {
  return {
    name: `green-${name}`,
    audience: 'personal',
    shows: (language) => shows({ team: of, language, hosts: [{ ...own, id: 'group-south' }] }),
  };
}
const line = { team: team.id, name: 'Job Nord', cases: 1, deviations: 0 };

/** Green time: announced, booked and over; `/grøntid` and its forms. */
export const samples: readonly Sample[] = [
  posted('announced', { booked: [] }),
  posted('booked', {}),
  posted('over', {}, '2026-04-16T12:00'),
  personal('off', team, (view) => ownGreenFace(view, line, true)),
  personal('on', own, (view) => ownGreenFace(view, line, true)),
  personal(
    'joined',
    { ...team, leader: lise.id, greenTime: { name: 'Job Nord', host: 'group-south' } },
    (view) => ownGreenFace(view, line, true),
  ),
  personal('worker', own, (view) => ownGreenFace(view, line, false)),
  personal('slot-form', own, (view) => formFace(view, { name: 'slot', step: 0, filled: {} })),
  personal('channel-form', own, (view) => formFace(view, { name: 'slot', step: 1, filled: {} })),
  personal('join-form', team, (view) => formFace(view, { name: 'join', step: 0, filled: {} })),
];
