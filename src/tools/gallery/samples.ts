import { team } from '../../cards/sampleTown.ts';
import { cardKinds, type PlannedCardId } from '../../engine/cards.ts';
import { commands, features, says } from '../../features.ts';
import type { Language } from '../../language/text.ts';
import type { Outgoing } from '../../outbox/contract.ts';
import type { Sample } from '../../outbox/sample.ts';
import { helpFace } from '../../talk/help.ts';
import { agendaSamples } from './agendas.ts';
import { drawSample } from './draw.ts';
import { droppedSamples } from './dropped.ts';
import { samplesOf } from './planned.ts';
import { typedSamples } from './typed.ts';

/** A sample that can be looked at. */
export interface Drawn extends Sample {
  draw(language: Language): Outgoing;
}

const ofFeatures = await Promise.all(features.flatMap(({ samples }) => (samples ? [samples({ says })] : [])));

const help: readonly Sample[] = [
  {
    name: 'help',
    audience: 'personal',
    shows: (language) => helpFace(commands, { language, team: team.id, isLeader: false }),
  },
  {
    name: 'help-stranger',
    audience: 'personal',
    shows: (language) => helpFace(commands, { language, team: '', isLeader: false }),
  },
];

/** Every card, every kind, every state, every step of a form, every audience. */
export const samples: readonly Drawn[] = [
  ...(Object.keys(cardKinds) as PlannedCardId[]).flatMap(samplesOf),
  ...agendaSamples,
  ...typedSamples,
  ...droppedSamples,
  ...help,
  ...ofFeatures.flatMap(({ samples: own }) => own),
].map((sample) => ({ ...sample, draw: (language) => drawSample(sample, language) }));

const looksAlike = /-(attempted|filed|old|taken|expired)(-twin)?$|-refused$/;

/** Those that are worth a picture: states that look like those of other cards are pictured with C01 alone. */
export const pictured: readonly Drawn[] = samples.filter(
  ({ name }) => name.startsWith('C01-') || !(looksAlike.test(name) || name.endsWith('-twin')),
);
