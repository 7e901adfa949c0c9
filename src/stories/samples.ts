import { anders, lise, members, mette, team } from '../cards/sampleTown.ts';
import type { Language } from '../language/text.ts';
import type { RenderInput } from '../outbox/contract.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { checkStory } from './check.ts';
import { checklist } from './form.ts';
import { storyHash } from './hash.ts';
import type { StoryMessage } from './render.ts';
import { newStory } from './rules.ts';
import type { StoryView } from './view.ts';
import { formFace, formMessageId, storedState } from './viewForm.ts';
import { frontFace, readFace } from './viewPost.ts';
import { reviewMessageId } from './viewReview.ts';

const text = {
  start: 'Borgeren havde været væk fra arbejdsmarkedet længe og mødte sjældent.\nAlle var i tvivl.',
  difference: 'Vi begyndte med to timer om ugen på et lager, og en kollega tog med de første dage.',
  result: 'Efter et par måneder kom de første lønnede timer, og nu er der 26,5 timer om måneden.',
};
const marked = {
  ...text,
  difference: 'En mand på 34 år begyndte hos Netto i marts. Hans nabo Mads Kjærgaard fulgte ham.',
};
const id = 'story-gallery';

const base: StoryRow = {
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
const hash = storyHash(base);
const approvals = [lise, anders].map(({ id: by }) => ({ by, at: '2026-04-16T09:10', hash }));
const shared: StoryRow = {
  ...base,
  hash,
  approvals,
  state: 'shared',
  sharedOn: '2026-04-16',
  deleteAfter: '2027-04-16',
};
const { text: _, ...without } = shared;
const withdrawn: StoryRow = { ...without, approvals: [], state: 'withdrawn' };

function drawn(
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

function viewIn(language: Language): StoryView {
  return { team, members, reader: mette, language, today: '2026-04-16', message: '' };
}

function form(name: string, over: Partial<ReturnType<typeof storedState>>): Sample {
  return {
    name,
    audience: 'personal',
    shows: (language) => formFace(id, { ...storedState(base), ...over }, viewIn(language), undefined),
  };
}

const found = checkStory(marked, 'wide', { names: [], codes: [] }).findings;
const asked = checkStory({ ...text, difference: 'En borger på 34 år begyndte hos Netto i marts.' }, 'wide', {
  names: [],
  codes: [],
}).findings;
const state = storedState(base);

/** What is to be changed, asked for the first time and again. */
function sendingBack(name: string, filled: Readonly<Record<string, string>>): Sample {
  const review = drawn(
    `story-review-sendBack-${name}`,
    'storyReview',
    [{ ...base, hash, state: 'submitted' }],
    lise,
  );
  const look = { form: { name: 'sendBack', step: 0, filled } };
  return { ...review, shows: (language) => ({ ...(review.shows(language) as RenderInput), look }) };
}

/** C29 from the first empty form to the last trace. */
export const samples: readonly Sample[] = [
  drawn('story-form-empty', 'storyForm', [{ ...newStory(id, mette.id, '2026-04-16'), forms: 1 }]),
  form('story-form-mustGo', {
    form: { ...state.form, text: marked, confirm: false },
    findings: found,
    notice: 'mustGo',
  }),
  form('story-form-ask', {
    form: {
      ...state.form,
      text: { ...text, difference: 'En borger på 34 år begyndte hos Netto i marts.' },
      confirm: false,
    },
    findings: asked,
    notice: 'unsaved',
  }),
  form('story-form-lacking', {
    form: { ...state.form, consent: true, checklist: [] },
    notice: 'saved',
    missing: ['wait', 'consentDate', 'consentFiled', 'second'],
    earliest: '2026-05-02',
    fits: false,
  }),
  form('story-form-cpr', { notice: 'cpr' }),
  form('story-form-about', { notice: 'saved', step: 'about' }),
  form('story-form-consent', { form: { ...state.form, consent: true }, notice: 'saved', step: 'consent' }),
  form('story-form-send', { notice: 'saved', step: 'send' }),
  drawn('story-form-sentBack', 'storyForm', [{ ...base, comment: 'Skriv lidt mere om, hvad der virkede.' }]),
  drawn('story-form-team', 'storyForm', [{ ...base, kind: 'team' }]),
  drawn('story-form-moved', 'storyForm', [base], mette, 'story:old'),
  drawn('story-author-sent', 'storyForm', [{ ...base, hash, state: 'submitted' }]),
  drawn('story-author-half', 'storyForm', [
    { ...base, hash, state: 'submitted', approvals: approvals.slice(0, 1) },
  ]),
  drawn('story-author-approved', 'storyForm', [
    { ...base, hash, approvals, state: 'approved', when: 'month' },
  ]),
  drawn('story-author-shared', 'storyForm', [{ ...shared, claps: ['a', 'b'] }]),
  drawn('story-review', 'storyReview', [{ ...base, hash, state: 'submitted' }], lise),
  drawn(
    'story-review-found',
    'storyReview',
    [
      {
        ...base,
        hash,
        text: { ...text, difference: 'En borger på 34 år begyndte hos Netto i marts.' },
        findings: asked,
        consent: { date: '2026-04-01', filed: true },
        state: 'submitted',
      },
    ],
    lise,
  ),
  sendingBack('form', {}),
  sendingBack('again', { comment: 'Skriv lidt mere om, hvad der virkede.' }),
  drawn('story-review-done', 'storyReview', [shared], lise),
  drawn('story-review-back', 'storyReview', [base], lise),
  drawn('story-review-rejected', 'storyReview', [{ ...withdrawn, state: 'rejected' }], lise),
  drawn('story-post', 'story', [shared]),
  drawn('story-post-claps', 'story', [{ ...shared, claps: ['a', 'b', 'c'] }]),
  drawn('story-post-withdrawn', 'story', [withdrawn]),
  drawn('story-post-expired', 'story', [{ ...withdrawn, state: 'expired' }]),
  drawn('story-thread', 'storyThread', [shared]),
  drawn('story-month', 'storyMonth', [shared, withdrawn, shared]),
  {
    name: 'story-front',
    audience: 'channel',
    shows: (language) => frontFace(shared, viewIn(language)),
  },
  {
    name: 'story-read',
    audience: 'personal',
    shows: (language) => readFace(shared, viewIn(language)),
  },
];
