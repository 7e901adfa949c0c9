import { faceOf } from '../cards/face.ts';
import { type Form, opens } from '../cards/form.ts';
import { hasNote } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import { isPrimary } from '../cards/primary.ts';
import type { Button, Question, Said } from '../cards/said.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { type CourseOutcome, courseOutcomes } from '../engine/events.ts';
import { hoursText } from '../engine/hours.ts';
import { outcomeOf } from '../engine/state.ts';
import { fill, text } from '../language/text.ts';
import { milestoneTexts } from './textsMilestone.ts';

type Milestone = 'C14' | 'C15' | 'C16';

/** C14–C16: the question to the person responsible, or the post that the channel reads. */
export function milestoneView(input: ViewInput): Face {
  return input.card.kind === 'share' ? postView(input) : questionView(input);
}

function questionView(input: ViewInput): Face {
  const { card, language } = input;
  const all = milestoneTexts(language);
  const common = { dismissible: false, snoozable: false, askSparring: false };
  if (card.kind === 'retract') {
    return personalFace(input, {
      ...{ title: all.retractTitle, status: [all.retractStatus], tone: 'late' },
      blocks: [{ kind: 'line', text: all.retractText }],
      primary: { verb: 'milestone.retract', title: all.retract },
      other: { verb: 'milestone.keep', title: all.keep },
      ...common,
    });
  }
  const words = all[card.card as Milestone];
  const questions = questionsOf(input);
  const share: Button = { verb: 'milestone.share', title: all.share };
  const mustSay = card.card === 'C16' && outcomeIn(input) === undefined;
  return personalFace(input, {
    ...{
      title: fill(words.askTitle, { target: targetText(input) }),
      status: [all.ask],
      tone: 'today',
      icon: 'Star',
    },
    blocks: [{ kind: 'note', text: all.anonymous }],
    primary: mustSay ? opens('share', all.share) : share,
    other: { verb: 'milestone.decline', title: all.decline },
    more: mustSay || questions.length === 0 ? [] : [opens('share', all.shareAndSay)],
    forms: [shareForm(questions)],
    ...common,
  });
}

function shareForm(questions: readonly Question[]): Form {
  return { name: 'share', verb: 'milestone.share', steps: () => [{ questions }] };
}

/** Whoever may not end the case is not asked whether it ends (domain/6-privacy.md 6.4). */
function mayFinish({ record, programme, reader: who, team, members, today }: ViewInput): boolean {
  if (!record || !programme || !who) return true;
  return isPrimary(record.state, programme, { team, who, members, today });
}

/** What it has become, and what comes next, where that is to be known. */
function questionsOf(input: ViewInput): Question[] {
  const { card, language, programme } = input;
  const all = milestoneTexts(language);
  if (card.card === 'C16') {
    const choices = courseOutcomes.map((value) => ({ value, title: all.outcomes[value] }));
    const value = outcomeIn(input) ?? 'ordinary';
    return [{ kind: 'choice', id: 'outcome', label: all.outcomeLabel, value, choices }];
  }
  if (card.card !== 'C15' || !programme?.paidHours || hasNote(input, 'next')) return [];
  const ways = mayFinish(input) ? (['followUp', 'finish'] as const) : (['followUp'] as const);
  const next = ways.map((value) => ({ value, title: all[value] }));
  const aftercare = [
    { value: 'yes', title: all.aftercareYes },
    { value: 'no', title: all.aftercareNo },
  ];
  return [
    { kind: 'choice', id: 'next', label: all.nextLabel, choices: next },
    { kind: 'choice', id: 'aftercare', label: all.aftercareLabel, choices: aftercare },
  ];
}

/** What the whole channel reads: no code, no name, no company, no date (6-privacy.md 6.1); its button names no card. */
function postView(input: ViewInput): Face {
  const { card, language, message, team } = input;
  return faceOf(card.state === 'cancelled' ? correctedPost(input) : celebration(input), {
    ...{ language, ids: { team: team.id, message, card: '' } },
    summary: text(language, 'summary.channel'),
  });
}

function correctedPost({ language }: ViewInput): Said {
  const all = milestoneTexts(language);
  return { title: all.correctedTitle, status: [all.corrected], tone: 'dropped' };
}

function celebration(input: ViewInput): Said {
  const { card, language } = input;
  const all = milestoneTexts(language);
  const isEducation = card.card === 'C16' && outcomeIn(input) === 'education';
  const words = isEducation ? all.education : all[card.card as Milestone];
  const { number, claps = [] } = card;
  const noun = number === 1 ? words.one : words.many;
  return {
    title: words.title,
    tone: 'celebration',
    number: { value: number === undefined ? '' : String(number), of: number === undefined ? '' : noun },
    blocks: [
      { kind: 'centred', text: fill(words.text, { target: targetText(input) }) },
      ...(card.marble ? [{ kind: 'centred' as const, text: all.marbleIn }] : []),
    ],
    buttons: [
      { verb: 'cheer.clap', title: clapText(claps.length, all.clap), tip: all.clapTip },
      ...(card.marble ? [] : [{ verb: 'cheer.marble', title: all.marble }]),
    ],
  };
}

function clapText(count: number, clap: string): string {
  return count === 0 ? `👏 ${clap}` : `👏 ${count}`;
}

function outcomeIn({ record }: ViewInput): CourseOutcome | undefined {
  return record && outcomeOf(record.state);
}

function targetText({ programme, language }: ViewInput): string {
  return hoursText(Math.round((programme?.paidHours.targetPerMonth ?? 30) * 100), language);
}
