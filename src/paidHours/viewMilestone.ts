import { base, hasNote } from '../cards/frame.ts';
import { personalFace } from '../cards/personal.ts';
import type { Face, ViewInput } from '../cards/view.ts';
import { type CourseOutcome, courseOutcomes } from '../engine/events.ts';
import { hoursText } from '../engine/hours.ts';
import { outcomeOf } from '../engine/state.ts';
import { fill, text } from '../language/text.ts';
import { paidHoursTexts } from './texts.ts';

type Milestone = 'C14' | 'C15' | 'C16';

/** C14–C16: the question to the person responsible, or the post that the channel reads. */
export function milestoneView(input: ViewInput): Face {
  return input.card.kind === 'share' ? postView(input) : questionView(input);
}

function questionView(input: ViewInput): Face {
  const { card, language, programme } = input;
  const all = paidHoursTexts(language).milestones;
  const given = { code: card.caseRef ?? '', target: targetText(input) };
  const retracts = card.kind === 'retract';
  const words = all[card.card as Milestone];
  const stages = programme?.paidHours && card.card === 'C15' && !retracts;
  return personalFace(input, {
    template: 'milestone',
    given,
    dismissible: false,
    title: retracts ? all.retractTitle : words.askTitle,
    lines: [fill(retracts ? all.retractText : words.ask, given), ...(retracts ? [] : [all.anonymous])],
    tone: retracts ? 'warning' : 'good',
    data: {
      words: all,
      asksNext: stages === true && !hasNote(input, 'next'),
      retracts,
      asksOutcome: card.card === 'C16' && !retracts,
      outcome: outcomeIn(input) ?? 'ordinary',
      outcomeChoices: courseOutcomes.map((value) => ({ value, title: all.outcomes[value] })),
      nextChoices: (['followUp', 'finish'] as const).map((value) => ({ value, title: all[value] })),
      aftercareChoices: [
        { value: 'yes', title: all.aftercareYes },
        { value: 'no', title: all.aftercareNo },
      ],
    },
  });
}

/** What the whole channel reads: no code, no name, no company, no date (6-privacy.md 6.1); its button names no card. */
function postView(input: ViewInput): Face {
  const { card, language, message, team } = input;
  const all = paidHoursTexts(language).milestones;
  const isEducation = card.card === 'C16' && outcomeIn(input) === 'education';
  const words = isEducation ? all.education : all[card.card as Milestone];
  const gone = card.state === 'cancelled';
  const claps = card.claps?.length ?? 0;
  const number = card.number === undefined ? [] : [fill(all.number, { number: card.number })];
  return {
    template: 'celebration',
    summary: text(language, 'summary.celebration'),
    data: {
      ...base(input),
      ids: { team: team.id, message, card: '' },
      subtitle: '',
      title: gone ? all.correctedTitle : words.title,
      tone: gone ? 'emphasis' : 'good',
      lines: gone ? [all.corrected] : [fill(words.text, { target: targetText(input) }), ...number],
      stands: !gone,
      clap: claps === 0 ? '👏' : `👏 ${claps}`,
      clapTip: all.clapTip,
      marble: all.marble,
      canPutMarble: card.marble === undefined,
      marbleText: card.marble && !gone ? all.marbleIn : '',
    },
  };
}

function outcomeIn({ record }: ViewInput): CourseOutcome | undefined {
  return record && outcomeOf(record.state);
}

function targetText({ programme, language }: ViewInput): string {
  return hoursText(Math.round((programme?.paidHours.targetPerMonth ?? 30) * 100), language);
}
