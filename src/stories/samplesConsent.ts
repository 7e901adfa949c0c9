import { anders, lise, members, sara } from '../cards/sampleTown.ts';
import { input, message, type Sample } from '../outbox/sample.ts';
import type { StoryRow } from '../store/storyRow.ts';
import { approvals, base, drawn, form, hash, id, shared, viewIn, withdrawn } from './sampleStory.ts';
import type { Traces } from './traces.ts';
import { formFace, storedState } from './viewForm.ts';

const consent = {
  ...{ date: '2026-04-01', filed: true, by: anders.id },
  ...{ scope: 'staff' as const, until: '2026-12-31' },
};
const withConsent: StoryRow = { ...base, consent };
const state = storedState(withConsent);

const none: Traces = {
  ...{ removed: [], waiting: [], refused: [], chats: { waiting: 0, refused: 0 } },
  ...{ thread: false, outside: false },
};
const party = '19:party@thread.tacv2';
const ended: StoryRow = { ...withdrawn, ended: { at: '2026-04-16T09:10', why: 'citizen' } };

/** What its leader is told is left. */
function left(name: string, row: StoryRow, traces: Partial<Traces>): Sample {
  return {
    name: `story-left-${name}`,
    audience: 'personal',
    shows: (language) => {
      const own = message({
        ...{ id: 'story:left', view: 'storyLeft', audience: 'personal', cards: [], stories: [id] },
      });
      const reader = { ...lise, language };
      return {
        ...input({ reader, message: own, cards: [] }),
        loaded: { row, traces: { ...none, ...traces } },
      };
    },
  };
}

/** The consent to a story, from what is asked about it to what is left when it is withdrawn. */
export const consentSamples: readonly Sample[] = [
  form('story-form-consent', { form: state.form, notice: 'saved', step: 'consent' }),
  form('story-form-reach', {
    form: { ...state.form, consentScope: undefined, consentUntil: undefined, consentFiled: false },
    notice: 'saved',
    step: 'reach',
  }),
  form('story-form-consent-lacking', {
    ...{ ...state, notice: 'saved', step: 'reach', fits: undefined },
    form: { ...state.form, consentFiled: false },
    missing: ['consentScope', 'consentUntil', 'consentText'],
  }),
  {
    name: 'story-form-consent-nobody',
    audience: 'personal',
    shows: (language) => {
      const view = { ...viewIn(language), members: members.filter((member) => member === sara) };
      return formFace(id, { ...state, notice: 'saved', step: 'consent' }, view);
    },
  },
  drawn('story-review-consent', 'storyReview', [{ ...withConsent, hash, state: 'submitted' }], lise),
  drawn('story-author-consent', 'storyForm', [
    { ...shared, consent, approvals, state: 'shared', deleteAfter: '2027-01-01' },
  ]),
  drawn('story-post-consentOver', 'story', [
    { ...withdrawn, state: 'expired', ended: { at: '2026-04-16T00:10', why: 'consent' } },
  ]),
  left('all', ended, {
    ...{ removed: [party], waiting: ['19:reminders@thread.tacv2'] },
    ...{ refused: ['19:general@thread.tacv2'], chats: { waiting: 1, refused: 1 } },
    ...{ thread: true, outside: true },
  }),
  left(
    'outside',
    { ...ended, ended: { at: '2026-04-16T00:10', why: 'consent' } },
    {
      removed: [party],
      outside: true,
    },
  ),
  left('done', { ...ended, cleared: { by: lise.id, at: '2026-04-16T10:00' } }, { removed: [party] }),
];
