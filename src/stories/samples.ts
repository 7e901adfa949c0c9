import { lise, mette } from '../cards/sampleTown.ts';
import type { RenderInput } from '../outbox/contract.ts';
import type { Sample } from '../outbox/sample.ts';
import { checkStory } from './check.ts';
import { newStory } from './rules.ts';
import {
  approvals,
  base,
  drawn,
  form,
  hash,
  id,
  marked,
  shared,
  text,
  viewIn,
  withdrawn,
} from './sampleStory.ts';
import { consentSamples } from './samplesConsent.ts';
import { storedState } from './viewForm.ts';
import { frontFace, readFace } from './viewPost.ts';

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
  ...consentSamples,
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
