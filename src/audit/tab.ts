import { z } from 'zod';
import { dateOf } from '../calendar/localTime.ts';
import { plainName } from '../cards/people.ts';
import type { AuditEntry } from '../store/auditEntry.ts';
import { acts } from '../store/auditEntry.ts';
import { overseenBy } from '../talk/overseers.ts';
import type { TabPage } from '../talk/tabPage.ts';
import { knownCode } from './command.ts';
import { oldestDay, readQuestion } from './question.ts';
import { readAudit } from './read.ts';
import { auditTexts } from './texts.ts';
import { actText, cardText, codesOf, type Known, localMoment, whoText } from './words.ts';

const linesOnPage = 50;

const asked = z.object({
  team: z.string().max(200).optional(),
  after: z.string().max(60).optional(),
});

/**
 * The audit of one team, a page at a time, for who was named to read it: asked with `{team, from, to, who, code, act,
 * after}`, each optional, without a team of the one that was chosen last; `next` is the `after` of the page behind it.
 */
export const auditPage: TabPage = {
  isForOverseers: true,
  menu: { isFor: (_, overseen) => overseen.length > 0 },
  load: async ({ asker, persons, body, language }, deps) => {
    const overseen = await overseenBy(asker, deps);
    const read = asked.safeParse(body);
    const wanted = read.data?.team;
    const ofTeam = (teamId: string | undefined) => overseen.find(({ team }) => team.id === teamId);
    const chosen = persons.find(({ member }) => member.chosen)?.team.id;
    const one = wanted === undefined ? (ofTeam(chosen) ?? overseen[0]) : ofTeam(wanted);
    if (!read.success || !one) return undefined;
    const { team, id } = one;
    const today = dateOf(deps.now());
    const question = readQuestion(body, today);
    await deps.look(
      { team, member: { id } },
      { at: 'audit', caseRef: await knownCode(question, team.id, deps) },
    );
    const { after } = read.data;
    const [page, members] = await Promise.all([
      readAudit(deps.store, team.id, question, { most: linesOnPage, ...(after !== undefined && { after }) }),
      deps.store.members.list(team.id),
    ]);
    const words = auditTexts(language);
    const known = { team, members, language };
    return {
      team: team.id,
      teams: overseen.map(({ team: { id: teamId, name }, role }, index) => ({
        ...{ id: teamId, name: name ?? words.team.replace('{number}', String(index + 1)) },
        role: words.roles[role],
      })),
      entries: page.entries.map((entry) => lineOf(entry, known)),
      next: page.next ?? '',
      ...{ from: question.from, to: question.to, oldest: oldestDay(today), today },
      acts: acts.map((act) => ({ id: act, name: words.acts[act].name })),
      people: members.map((member) => ({ id: member.id, name: plainName(member.name) })),
      note: words.note,
    };
  },
};

function lineOf(entry: AuditEntry, known: Known): object {
  return {
    ...{ at: localMoment(entry), who: whoText(entry.who, known), id: entry.who, act: entry.act },
    ...{ said: actText(entry, known.language), codes: codesOf(entry), card: cardText(entry, known.language) },
  };
}
