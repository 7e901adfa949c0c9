import { peopleIn } from '../cards/choosePerson.ts';
import { areMany } from '../cards/findPeople.ts';
import type { Form, Step } from '../cards/form.ts';
import { plainName } from '../cards/people.ts';
import type { Choice, Colleague, PersonQuestion, Question } from '../cards/said.ts';
import { roles } from '../engine/cards.ts';
import { type Language, text } from '../language/text.ts';
import { isSmall } from '../register/posting.ts';
import type { Member, Team } from '../store/rows.ts';

/** How the team is set up, in two steps, and who does what. */
export function setUpForms(team: Team, staff: readonly Member[], language: Language): Form[] {
  return [
    {
      ...{ name: 'team', verb: 'settings.save' },
      steps: () => teamSteps(team, staff, language),
    },
    { name: 'member', verb: 'settings.member', steps: () => [memberStep(team, staff, language)] },
  ];
}

/** Four questions a step: to look for the leader among many is two. */
function teamSteps(team: Team, staff: readonly Member[], language: Language): Step[] {
  const people = peopleIn(staff, 'people', language);
  const leader = leaderQuestion(team, people, language);
  const [ofChannels, ofTeam] = [channelQuestions(team, staff, language), teamQuestions(team, language)];
  const inLanguage = languageQuestion(team, language);
  if (!areMany(people)) {
    return [
      { questions: [...ofChannels, inLanguage], leads: { mode: modes } },
      { questions: [leader, ...ofTeam] },
    ];
  }
  return [
    { questions: ofChannels, leads: { mode: modes } },
    { questions: [inLanguage, ...ofTeam], leads: { language: languages } },
    { questions: [leader] },
  ];
}

/** `both`: of a form that an earlier release drew. */
const modes = ['day', 'urgent', 'personal', 'both'];
const languages = ['da', 'en'];

/** Until it is chosen: the post of the day in a channel of few, else nothing (4-cards.md). */
function chosenMode({ setUp, deliveryMode }: Team, staff: readonly Member[]): string {
  if (setUp && deliveryMode !== 'both') return deliveryMode;
  return isSmall(staff) ? 'day' : 'personal';
}

function channelQuestions(team: Team, staff: readonly Member[], language: Language): Question[] {
  const { channels } = team;
  const choices = channelChoices(team, language);
  const channel = (id: 'reminders' | 'celebrations'): Question => ({
    ...{ kind: 'choice', id, label: text(language, `settings.${id}`), style: 'compact', choices },
    value: channels[id] ?? 'none',
  });
  return [
    {
      ...{ kind: 'choice', id: 'mode', label: text(language, 'settings.mode') },
      choices: [
        { value: 'day', title: text(language, 'settings.modeDay') },
        { value: 'urgent', title: text(language, 'settings.modeUrgent') },
        { value: 'personal', title: text(language, 'settings.modePersonal') },
      ],
      ...{ value: chosenMode(team, staff), required: text(language, 'answer.badInput') },
    },
    channel('reminders'),
    channel('celebrations'),
  ];
}

function languageQuestion(team: Team, language: Language): Question {
  return {
    ...{ kind: 'choice', id: 'language', label: text(language, 'settings.language') },
    ...{ style: 'compact', value: team.language, required: text(language, 'answer.badInput') },
    choices: [
      { value: 'da', title: text(language, 'settings.danish') },
      { value: 'en', title: text(language, 'settings.english') },
    ],
  };
}

function leaderQuestion(team: Team, people: readonly Colleague[], language: Language): PersonQuestion {
  return {
    ...{ kind: 'person', id: 'leader', label: text(language, 'settings.leader'), style: 'compact' },
    ...{ team: team.id, people, value: team.leader ?? '' },
    required: text(language, 'settings.leaderError'),
  };
}

function teamQuestions(team: Team, language: Language): Question[] {
  return [
    {
      ...{ kind: 'text', id: 'closingDays', label: text(language, 'settings.closingDays'), max: 200 },
      ...{ value: team.closingDays.map(dayOfYearText).join(', '), placeholder: '24/12, 31/12' },
    },
    {
      ...{ kind: 'number', id: 'marbleGoal', label: text(language, 'settings.marbleGoal') },
      ...{ value: team.marbleGoal ? String(team.marbleGoal) : '', min: 1, max: 99 },
    },
    {
      ...{ kind: 'text', id: 'caseSystemUrl', label: text(language, 'settings.caseSystem'), max: 300 },
      ...{ value: team.caseSystemUrl ?? '', link: true, placeholder: 'https://fagsystem.dk/sag/{code}' },
    },
  ];
}

function memberStep(team: Team, staff: readonly Member[], language: Language): Step {
  return {
    questions: [
      {
        ...{ kind: 'person', id: 'member', label: text(language, 'settings.member'), style: 'compact' },
        ...{ team: team.id, set: 'staff' },
        people: peopleIn(staff, 'staff', language),
        value: (staff.find((member) => member.roles.length === 0) ?? staff[0])?.id ?? '',
        required: text(language, 'settings.memberError'),
      },
      {
        ...{ kind: 'choice', id: 'roles', label: text(language, 'settings.roles') },
        ...{ several: true, style: 'expanded' },
        choices: roles
          .filter((role) => role !== 'leader')
          .map((value) => ({ value, title: text(language, `roles.${value}`) })),
      },
    ],
  };
}

export function staffName({ name, guest }: Member, language: Language): string {
  return guest ? text(language, 'settings.guest', { name: plainName(name) }) : plainName(name);
}

function channelChoices({ knownChannels }: Team, language: Language): Choice[] {
  const known = knownChannels.map(({ id, name }) => ({ value: id, title: plainName(name) }));
  return [...known, { value: 'none', title: text(language, 'settings.noChannel') }];
}

/** `06-05` → `5/6`, as people write it. */
function dayOfYearText(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return `${date}/${month}`;
}
