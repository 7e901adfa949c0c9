import { describe, expect, test } from 'vitest';
import { anders, card, mette, record, team } from '../../src/cards/sampleTown.ts';
import { cardKinds } from '../../src/engine/cards.ts';
import type { Language } from '../../src/language/text.ts';
import { input, message } from '../../src/outbox/sample.ts';
import type { CardRow, CaseRecord } from '../../src/store/rows.ts';
import { render } from '../../src/tools/gallery/draw.ts';
import { samples } from '../../src/tools/gallery/samples.ts';

const today = '2026-04-16';
const at = `${today}T08:45`;

/** Everything that may never reach a channel, a lock screen or a log (6-privacy.md 6.1). */
const forbidden = [
  /fravær|udebl|absen[ct]/i,
  /mødt|møder|ikke kommet|arriv|attendance|fremmøde/i,
  /\bsyg|\bsick|\bill\b|helbred|health/i,
  /årsag|reason|transport|afhent|pick/i,
  /i træk|in a row|streak|stabil|\d+ ?%/i,
  /virksomhed|company|praktik|placement|Bageriet/i,
  /jobstyrke|indslusning|preparation/i,
  /\bLN\b/,
  /\bsms|attempt|visit|prøv|kører forbi|text message|\bseen\b|journal/i,
  /C09|C10|C11|callNow|outreach|reported|longAbsence/i,
];

/** Whoever must act now may read so on a lock screen, as it says nothing else (cards.md 10); a channel never does. */
const urgency = /ring nu|call now/i;

/** A citizen about whom there is a lot to give away. */
function full(): CaseRecord {
  const known = record({
    programme: 'jobstyrke',
    assignees: [['companyConsultant', mette.id]],
    schedules: [{ days: ['thu'], start: '08:00', from: '2026-03-02' }],
    attendance: { '2026-04-14': 'missed', '2026-04-15': 'missed', [today]: 'missed' },
    absence: { notArrived: [today], missed: ['2026-04-14', '2026-04-15'], inARow: 2 },
  });
  const note = {
    day: '2026-04-15',
    reason: 'sick',
    help: 'pickup',
    settled: '2026-04-15T09:00',
    sequence: 3,
  };
  return { ...known, absences: [note] };
}

/** What can become of an alert, with every verb that settles one. */
function states(): Record<string, Partial<CardRow>> {
  const verbs = [
    'absence.reached',
    'absence.met',
    'absence.off',
    'absence.notified',
    'absence.attempt',
    'contact.register',
    'list.mark',
    'presume',
    'assignee.change',
    'card.dismiss',
    'import',
  ];
  const notes = ['seen', 'attempted', 'smsSent', 'visiting', 'sparringAsked', 'journalised'];
  return {
    open: {},
    taken: { taken: { by: anders.id, at } },
    passed: { to: [mette.id, anders.id], passed: [anders.id] },
    snoozed: { state: 'snoozed', snoozedTo: '2026-04-17' },
    late: { at: `${today}T06:30` },
    cancelled: { state: 'cancelled' },
    expired: { state: 'expired' },
    ...Object.fromEntries(notes.map((code) => [code, { notes: [{ code, by: mette.id, at }] }])),
    ...Object.fromEntries(
      verbs.map((verb) => [
        verb,
        {
          state: 'answered' as const,
          handled: { by: mette.id, at, verb, sequence: 4 },
          notes: [{ code: 'smsSent', by: mette.id, at }],
        },
      ]),
    ),
  };
}

const forms = (['C09', 'C10', 'C11'] as const).flatMap((id) =>
  cardKinds[id].flatMap((kind) =>
    Object.entries(states()).flatMap(([state, over]) =>
      (['da', 'en'] as const).map((language) => ({ id, kind, state, over, language })),
    ),
  ),
);

function drawn({
  id,
  kind,
  over,
  language,
}: {
  id: CardRow['card'];
  kind: CardRow['kind'];
  over: Partial<CardRow>;
  language: Language;
}) {
  const row = card({ card: id, kind, cycle: today, at: `${today}T08:30`, due: undefined, ...over });
  return render(
    input({
      team: { ...team, language, caseSystemUrl: 'https://fagsystem.example/sag/{code}' },
      reader: undefined,
      now: `${today}T08:50`,
      message: message({
        id: `${today}T08:30|channel|x|1a2b`,
        audience: 'channel',
        view: 'twin',
        cards: [row.key],
      }),
      cards: [{ card: row, record: full() }],
    }),
  );
}

/** Every text of a card, of its buttons' data too. */
function textsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => (key === '$schema' ? [] : textsIn(value)));
}

describe('every absence card, in every state, as a channel sees it', () => {
  test.each(forms)('$id $kind $state $language', (form) => {
    const { card: json, summary } = drawn(form);
    // The verb of the one button that a twin has is neutral, and its data names no card.
    const texts = [summary, ...textsIn(json)];
    for (const pattern of [...forbidden, urgency]) {
      expect(
        texts.filter((text) => pattern.test(text)),
        String(pattern),
      ).toEqual([]);
    }
    expect(texts.join()).toContain('B-101');
  });
});

/** What a lock screen shows: nothing of absence, no case, nobody. */
const onLockScreen = [...forbidden, /B-\d/, /Mette|Anders|Sara/];

/** Every message about absence that goes to one person, and the card in every state. */
const personal = forms.flatMap((form) =>
  (['card', 'agenda'] as const).map((view) => ({
    ...form,
    name: `${form.id} ${form.kind} ${form.state}`,
    view,
  })),
);

describe('what a lock screen shows of it', () => {
  test.each(personal)('$name as $view in $language', ({ id, kind, over, language, view }) => {
    const row = card({ card: id, kind, cycle: today, at: `${today}T08:30`, due: undefined, ...over });
    const { summary, card: json } = render(
      input({
        team: { ...team, language },
        reader: { ...mette, language },
        now: `${today}T08:50`,
        message: message({ view, cards: [row.key] }),
        cards: [{ card: row, record: full() }],
      }),
    );
    expect(onLockScreen.filter((pattern) => pattern.test(summary))).toEqual([]);
    expect(json.fallbackText).toBe(summary);
  });

  test.each(
    samples
      .filter(({ name }) => name.startsWith('absence-'))
      .flatMap(({ name, draw }) => (['da', 'en'] as const).map((language) => ({ name, draw, language }))),
  )('list, form or figures: $name in $language', ({ draw, language }) => {
    const { summary } = draw(language);
    expect(onLockScreen.filter((pattern) => pattern.test(summary))).toEqual([]);
  });
});

test('the walk would see a word that is there', () => {
  const seen = textsIn({
    body: [{ text: 'Sag B-101: fravær i dag', actions: [{ data: { card: 'x|C09|y' } }] }],
  });
  expect(forbidden.filter((pattern) => seen.some((text) => pattern.test(text)))).toHaveLength(2);
});
