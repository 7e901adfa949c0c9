import { describe, expect, test } from 'vitest';
import { builtInProgrammes } from '../../src/programmes/builtIn.ts';
import { flereSkalMed } from '../../src/programmes/flereSkalMed.ts';
import { newCardsFor } from '../../src/programmes/newCards.ts';
import { caseTown } from '../caseCard/town.ts';

/** As a team wrote it down before the second edition of the rules. */
const older = {
  ...{ ...flereSkalMed, version: 2, validFrom: '2026-01-05' },
  cards: Object.fromEntries(Object.entries(flereSkalMed.cards).filter(([id]) => id < 'C33')),
};

describe('what is new for an own copy', () => {
  test('is what the built-in programme has of the second edition', () =>
    expect(newCardsFor(older)).toEqual(['C34', 'C35', 'C37', 'C43']));

  test('is nothing where the copy knows of it', () => {
    expect(builtInProgrammes.flatMap(newCardsFor)).toEqual([]);
    expect(newCardsFor({ ...older, id: 'own' })).toEqual([]);
  });
});

describe('the leader', () => {
  const here = caseTown();
  const told = (name: string) => here().inChat(name, 'Nyt i indsatsen');

  test('is told once', async () => {
    await here().store.programmes.add(here().town.groupId, older);
    await here().goTo('2026-04-14T12:00');
    expect([told('lise').length, told('mette').length]).toEqual([1, 0]);
    expect(JSON.stringify(told('lise')[0])).toContain('tal om løn');
    await here().goTo('2026-04-16T12:00');
    expect(told('lise')).toHaveLength(1);
  });
});
