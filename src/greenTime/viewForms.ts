import { capital } from '../cards/face.ts';
import { type Form, type OpenForm, type Step, withForm } from '../cards/form.ts';
import { plainName } from '../cards/people.ts';
import type { Button, Question, Said } from '../cards/said.ts';
import type { Face } from '../cards/view.ts';
import { text } from '../language/text.ts';
import { ownSlot } from './slot.ts';
import { greenTexts } from './texts.ts';
import { type GreenView, shown } from './view.ts';

export const greenForms = ['slot', 'join'] as const;
export const longestName = 40;
const weekdays = ['1', '2', '3', '4', '5'] as const;
const usualAt = '10:00';

/** The team's own hour, or whose hour it joins. */
export function formFace(view: GreenView, open: OpenForm): Face {
  const words = greenTexts(view.language);
  const isSlot = open.name === 'slot';
  const said: Omit<Said, 'tone'> = {
    title: isSlot ? words.set : words.join,
    status: isSlot ? [words.setStatus] : [],
  };
  const back: Button = { verb: 'green.show', title: text(view.language, 'actions.close') };
  const form = isSlot ? slotForm(view) : joinForm(view);
  return shown(view, withForm({ ...said, tone: 'figures' }, form, open, view.language, back));
}

function nameQuestion({ team, language }: GreenView): Question {
  const words = greenTexts(language);
  const value = team.greenTime?.name ?? team.name?.slice(0, longestName);
  return {
    ...{ kind: 'text', id: 'name', label: words.name, max: longestName, required: words.nameRequired },
    value,
  };
}

function slotForm(view: GreenView): Form {
  const { team, language } = view;
  const words = greenTexts(language);
  const slot = ownSlot(team);
  const names = text(language, 'words.weekdays').split(' ');
  const when: Step = {
    questions: [
      nameQuestion(view),
      {
        ...{ kind: 'choice', id: 'weekday', label: words.weekday, required: words.weekdayRequired },
        choices: weekdays.map((value) => ({ value, title: capital(names[Number(value) - 1] ?? '') })),
        ...{ style: 'compact', value: slot && String(slot.weekday) },
      },
      {
        ...{ kind: 'time', id: 'at', label: words.time, required: words.timeRequired },
        value: slot?.at ?? usualAt,
      },
      {
        ...{ kind: 'text', id: 'place', label: words.place, max: longestName },
        ...{ required: words.placeRequired, value: slot?.place },
      },
    ],
    leads: { weekday: [...weekdays] },
  };
  const where: Step = {
    questions: [
      {
        ...{ kind: 'choice', id: 'channel', label: words.channel, required: words.channelRequired },
        choices: team.knownChannels.map(({ id, name }) => ({ value: id, title: plainName(name) })),
        ...{ style: 'compact', value: slot?.channel ?? team.channels.celebrations },
      },
    ],
  };
  return { name: 'slot', verb: 'green.set', steps: () => [when, where] };
}

function joinForm(view: GreenView): Form {
  const { hosts, team, language } = view;
  const words = greenTexts(language);
  const host: Question = {
    ...{ kind: 'choice', id: 'host', label: words.host, required: words.hostRequired, style: 'compact' },
    choices: hosts.map((one) => ({ value: one.id, title: plainName(one.greenTime?.name ?? '') })),
    value: team.greenTime?.host,
  };
  return {
    ...{ name: 'join', verb: 'green.join' },
    steps: () => [{ questions: [nameQuestion(view), host] }],
  };
}
