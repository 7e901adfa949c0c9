import { anders, lise, members, mette, team } from '../cards/sampleTown.ts';
import type { Language } from '../language/text.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { checklist } from './form.ts';
import { storyHash } from './hash.ts';
import type { StoryMessage } from './render.ts';
import { newStory } from './rules.ts';
import type { StoryView } from './view.ts';
import { formFace, formMessageId, storedState } from './viewForm.ts';
import { reviewMessageId } from './viewReview.ts';

/* What the gallery shows of a story, from every side. */

export const text = {
  start: 'Borgeren havde været væk fra arbejdsmarkedet længe og mødte sjældent.\nAlle var i tvivl.',
  difference: 'Vi begyndte med to timer om ugen på et lager, og en kollega tog med de første dage.',
  result: 'Efter et par måneder kom de første lønnede timer, og nu er der 26,5 timer om måneden.',
};
export const marked = {
  ...text,
  difference: 'En mand på 34 år begyndte hos Netto i marts. Hans nabo Mads Kjærgaard fulgte ham.',
};
export const id = 'story-gallery';

export const base: StoryRow = {
  ...newStory(id, mette.id, '2026-04-16'),
  kind: 'wide',
  text,
  programme: 'flere-skal-med',
  programmes: [{ id: 'flere-skal-med', name: 'Flere skal med', nameEn: 'Include more people' }],
  subject: 'paidHours',
  fits: true,
  happened: '2026-03-01',
  checklist: [...checklist],
  channels: ['19:party@thread.tacv2'],
  reviewers: [lise.id, anders.id],
  forms: 1,
  round: 1,
};
export const hash = storyHash(base);
export const approvals = [lise, anders].map(({ id: by }) => ({ by, at: '2026-04-16T09:10', hash }));
export const shared: StoryRow = {
  ...base,
  hash,
  approvals,
  state: 'shared',
  sharedOn: '2026-04-16',
  deleteAfter: '2027-04-16',
};
const { text: _, ...without } = shared;
export const withdrawn: StoryRow = { ...without, approvals: [], state: 'withdrawn' };

export function drawn(
  name: string,
  view: StoryMessage['view'],
  stories: StoryRow[],
  reader = mette,
  messageId?: string,
): Sample {
  const [row = base] = stories;
  const ids: Partial<Record<StoryMessage['view'], string>> = {
    storyForm: formMessageId(row),
    storyReview: reviewMessageId(row, reader.id),
    storyMonth: 'stories:2026-03:1:party',
  };
  const channel = view === 'story' || view === 'storyThread' || view === 'storyMonth';
  const audience = channel ? 'channel' : 'personal';
  return {
    name,
    audience,
    shows: (language) => {
      const id = messageId ?? ids[view] ?? 'story:post';
      const own = message({ id, view, audience, cards: [], stories: stories.map((one) => one.id) });
      const readers = { reader: { ...reader, language }, team: { ...team, language } };
      return { ...input({ ...readers, message: own, cards: [] }), loaded: stories };
    },
  };
}

export function viewIn(language: Language): StoryView {
  return { team, members, reader: mette, language, today: '2026-04-16', message: '' };
}

export function form(name: string, over: Partial<ReturnType<typeof storedState>>): Sample {
  return {
    name,
    audience: 'personal',
    shows: (language) => formFace(id, { ...storedState(base), ...over }, viewIn(language), undefined),
  };
}
