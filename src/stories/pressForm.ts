import { dateOf } from '../calendar/localTime.ts';
import { isOwnId, newId, withoutDigits } from '../privacy/letters.ts';
import type { StoryConsent, StoryRow } from '../store/storyRow.ts';
import { type Answer, replaceBy, say } from '../talk/answer.ts';
import type { TalkDeps } from '../talk/deps.ts';
import { mayObtainConsent } from '../talk/rights.ts';
import { refusalText, type StoryAction } from './action.ts';
import { changeStory, type StoryChanged } from './change.ts';
import { checkStory, type Found, placesOf, seenKey, withoutBlocked } from './check.ts';
import { isOfAnother, memberIn } from './consent.ts';
import { reviewersOf, type StoryFacts, storyFacts } from './facts.ts';
import { fitsEnough } from './fits.ts';
import { readForm, type StoryForm } from './form.ts';
import type { FormState } from './formSteps.ts';
import { type FormStep, isFormStep, stepAfter, stepOfMissing } from './formSteps.ts';
import { storyHash } from './hash.ts';
import { formMessage, postMessages, reviewMessages } from './messages.ts';
import { earliestDay, type Missing, missingIn } from './ready.ts';
import { newStory, type StoryDraft, type StoryStep, saveDraft, share, submit } from './rules.ts';
import type { StoryView } from './view.ts';
import { authorFace, formFace, storedState } from './viewForm.ts';

/**
 * The form of a story, from its card or a dialog: looked at, and kept only when everything that was found is gone or
 * confirmed. Until then its words are nowhere but under the author's fingers.
 */
export async function answerForm(action: StoryAction, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, story } = action;
  const stored = story ? (await deps.store.stories.get(person.team.id, story))?.row : undefined;
  if (stored && stored.author !== person.member.id) return say(refusalText(action.language, 'notYours'));
  if (stored && stored.state !== 'draft') return replaceBy(authorFace(stored, viewOf(action, [], deps)));
  const facts = await storyFacts(person.team, deps);
  const view = viewOf(action, facts.members, deps);
  const form = readForm(pressed.inputs);
  const check = checkStory(form.text, form.kind, facts.known);
  const state: FormState = { form, findings: check.findings, missing: [], programmes: facts.programmes };
  if (check.type === 'blocked') {
    deps.log.warn({ event: 'cprRefused' }, 'something with a CPR number was refused');
    const clean = { ...form, text: withoutBlocked(form.text, check.findings) };
    return replaceBy(formFace(story, { ...state, form: clean, findings: [], notice: 'cpr' }, view));
  }
  const open = unresolved(form, check.findings);
  if (open) return replaceBy(formFace(story, { ...state, notice: open }, view));
  return keep(action, { form, findings: check.findings, facts, view, stored }, deps);
}

interface Checked {
  form: StoryForm;
  findings: readonly Found[];
  facts: StoryFacts;
  view: StoryView;
  stored: StoryRow | undefined;
}

/** A tick confirms what its author saw beside it, not what came later. */
function unresolved(form: StoryForm, findings: readonly Found[]): 'mustGo' | 'unsaved' | undefined {
  if (findings.some(({ confirmable }) => !confirmable)) return 'mustGo';
  if (findings.length === 0) return undefined;
  return form.confirm && form.seen === seenKey(findings) ? undefined : 'unsaved';
}

async function keep(action: StoryAction, checked: Checked, deps: TalkDeps): Promise<Answer> {
  const { person, pressed, story, language } = action;
  const { facts, view, form } = checked;
  const today = dateOf(deps.now());
  const { draft, isOfOther } = draftOf(action, checked);
  const { team } = person;
  const obtainers = facts.members.filter((member) => mayObtainConsent(team, member)).map(({ id }) => id);
  const lacks = missingIn(draft, { today, calendar: facts.calendar, obtainers });
  const missing = isOfOther
    ? [...lacks.filter((code) => code !== 'consentFiled'), 'consentText' as const]
    : lacks;
  const submits = pressed.verb === 'story.submit' && missing.length === 0;
  const id = checked.stored || isOwnId(story) ? story : newId();
  const fresh = newStory(id, person.member.id, today);
  const changed = await changeStory(deps, {
    teamId: person.team.id,
    id: fresh.id,
    by: person.member.id,
    verb: submits ? 'story.submit' : 'story.save',
    source: action.source,
    create: fresh,
    decide: (row, act) => {
      const saved = saveDraft(row.forms === 0 ? { ...row, forms: 1 } : row, draft, act);
      return saved.type === 'next' && submits ? send(saved.row, act, today) : saved;
    },
    messages: (row, { at }) => [
      formMessage(row, person.member, at),
      ...(row.state === 'submitted' ? reviewMessages(row, facts.members, at) : []),
      ...(row.state === 'shared' ? postMessages(row, at) : []),
    ],
    quiet: !submits,
  });
  if (changed.type !== 'done') return say(changedText(changed, language));
  if (changed.row.state !== 'draft') return replaceBy(authorFace(changed.row, view));
  const waits = missing.includes('wait') && form.happened;
  const shown: FormState = {
    ...storedState(changed.row),
    form: { ...form, confirm: checked.findings.length > 0, consentFiled: draft.consent?.filed ?? false },
    notice: 'saved',
    missing: pressed.verb === 'story.submit' ? missing : missing.filter(isSaidAtOnce),
    step: nextStep(pressed, form, missing),
    ...(waits ? { earliest: earliestDay(waits, facts.calendar) } : {}),
  };
  return replaceBy(formFace(changed.row.id, shown, view));
}

/** What nobody can guess from the questions that are still to come. */
function isSaidAtOnce(code: Missing): boolean {
  return code === 'wait' || code === 'consentText';
}

/** Where the form goes on: back to what is missing, else to the step after the one that was filled in. */
function nextStep(
  { verb, inputs }: StoryAction['pressed'],
  form: StoryForm,
  missing: readonly Missing[],
): FormStep {
  if (verb === 'story.submit') return stepOfMissing(missing) ?? 'send';
  if (isFormStep(inputs.to)) return inputs.to;
  return stepAfter(isFormStep(inputs.step) ? inputs.step : 'text', form);
}

/** A team story is shared at once by its author's word, unless it waits for its month. */
function send(row: StoryRow, act: { by: string; at: string }, today: string): StoryStep {
  const sent = submit(row, storyHash(row), act);
  if (sent.type === 'refuse' || sent.row.state !== 'approved' || sent.row.when === 'month') return sent;
  return share(sent.row, today);
}

/** `isOfOther`: the tick for the consent was set to another text, or for fewer channels, and counts no more. */
function draftOf(
  { person, pressed }: StoryAction,
  { form, findings, facts, stored }: Checked,
): { draft: StoryDraft; isOfOther: boolean } {
  const { team, member } = person;
  const programme = form.programme ?? facts.programmes[0]?.id;
  const wide = form.kind === 'wide';
  const channels = team.knownChannels
    .map(({ id }) => id)
    .filter((id) => form.channels.includes(withoutDigits(id)));
  const { text } = form;
  const hasConsent = wide && form.consent;
  const isOfOther = hasConsent && pressed.inputs.step !== 'reach' && isOfAnother(stored, { text, channels });
  const consent: StoryConsent = {
    ...{ date: form.consentDate, filed: form.consentFiled && !isOfOther },
    ...{ by: memberIn(facts.members, form.consentBy), scope: form.consentScope, until: form.consentUntil },
  };
  const draft: StoryDraft = {
    kind: form.kind,
    text,
    findings: placesOf(findings),
    programme,
    programmes: facts.programmes,
    subject: form.subject,
    fits: wide && fitsEnough(facts.states, { programme, subject: form.subject }),
    happened: form.happened,
    consent: hasConsent ? consent : undefined,
    checklist: form.checklist,
    channels,
    when: form.when,
    reviewers: wide ? reviewersOf(team, facts.members, member.id, form.second) : [],
  };
  return { draft, isOfOther };
}

/** The author's empty draft, or the one that they have begun; its form comes to them alone. */
export async function openForm(
  { person, source }: Pick<StoryAction, 'person' | 'source'>,
  deps: TalkDeps,
): Promise<StoryChanged> {
  const today = dateOf(deps.now());
  const begun = await draftOfAuthor({ person }, deps);
  const facts = await storyFacts(person.team, deps);
  const fresh = begun ?? newStory(newId(), person.member.id, today);
  return changeStory(deps, {
    teamId: person.team.id,
    id: fresh.id,
    by: person.member.id,
    ...{ verb: 'story.open', source },
    create: fresh,
    decide: (row) => ({
      type: 'next',
      row: { ...row, forms: row.forms + 1, programmes: facts.programmes },
    }),
    messages: (row, { at }) => [formMessage(row, person.member, at)],
  });
}

export async function draftOfAuthor(
  { person }: Pick<StoryAction, 'person'>,
  { store }: Pick<TalkDeps, 'store'>,
): Promise<StoryRow | undefined> {
  const rows = await store.stories.list(person.team.id);
  return rows.find(({ row }) => row.author === person.member.id && row.state === 'draft')?.row;
}

function changedText(
  changed: Exclude<StoryChanged, { type: 'done' }>,
  language: StoryAction['language'],
): string {
  return refusalText(language, changed.type === 'missing' ? 'gone' : changed.why);
}

function viewOf(
  { person, language, pressed }: StoryAction,
  members: readonly StoryView['members'][number][],
  deps: Pick<TalkDeps, 'now'>,
): StoryView {
  const { team, member } = person;
  return { team, members, reader: member, language, today: dateOf(deps.now()), message: pressed.message };
}
