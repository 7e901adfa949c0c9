import { members, team } from '../cards/sampleTown.ts';
import type { Face } from '../cards/view.ts';
import type { Language } from '../language/text.ts';
import type { Sample } from '../outbox/sample.ts';
import type { AuditEntry } from '../store/auditEntry.ts';
import type { Overseer } from '../store/teamParts.ts';
import { auditFilePath } from './file.ts';
import { auditTexts } from './texts.ts';
import { roleTexts } from './textsRoles.ts';
import { type AuditView, auditFace, chooseTeamFace, fileFace, filterFace } from './view.ts';
import { nameFace, type RolesView, rolesFace } from './viewRoles.ts';

const adviser = '3f2a9c1e-7c40-4d31-9b52-5c1d7b0f6a10';
const overseers: Overseer[] = [
  {
    ...{ id: adviser, role: 'dataProtection', named: { by: 'id-lise', at: '2026-04-01T08:00:00.000Z' } },
    confirmed: { by: 'id-sara', at: '2026-04-02T08:00:00.000Z' },
  },
  {
    ...{ id: '9d1b6f04-52aa-4a7e-8c33-e0d4a2c97b51', role: 'administrator' },
    named: { by: 'id-sara', at: '2026-04-14T08:00:00.000Z' },
  },
];
const overseen = { ...team, name: 'Flere skal med', overseers };

const many = Array.from({ length: 12 }, (_, index) => `B-${101 + index}`);
const entries: AuditEntry[] = [
  { at: '2026-04-16T05:58:00.000Z', who: adviser, act: 'audit', verb: 'look.audit', caseRef: 'B-101' },
  { at: '2026-04-15T11:02:00.000Z', who: 'id-lise', act: 'export', verb: 'export.case', caseRef: 'B-101' },
  { at: '2026-04-15T10:40:00.000Z', who: 'id-mette', act: 'view', verb: 'look.list', cases: many },
  {
    ...{ at: '2026-04-15T08:12:00.000Z', who: 'id-mette', act: 'answer', verb: 'contact.register' },
    ...{ caseRef: 'B-101', card: 'C01' },
  },
  { at: '2026-04-14T06:30:00.000Z', who: 'id-anders', act: 'view', verb: 'look.case', caseRef: 'B-102' },
  { at: '2026-04-13T12:00:00.000Z', who: 'id-lise', act: 'view', verb: 'look.workers' },
  { at: '2026-04-13T09:00:00.000Z', who: 'import', act: 'register', verb: 'import', caseRef: 'B-103' },
  { at: '2026-04-10T09:00:00.000Z', who: '77c0d8aa-0000', act: 'change', verb: 'settings.save' },
];

function log(name: string, face: (view: AuditView) => Face): Sample {
  return { name: `log-${name}`, audience: 'personal', shows: (language) => face(viewIn(language)) };
}

function viewIn(language: Language): AuditView {
  const question = { from: '2026-04-09', to: '2026-04-16' };
  return { team: overseen, members, language, of: team.id, question, today: '2026-04-16' };
}

function roles(name: string, face: (view: RolesView) => Face): Sample {
  const view = { team: overseen, members, reader: 'id-lise' };
  return { name: `roles-${name}`, audience: 'personal', shows: (language) => face({ ...view, language }) };
}

/** `/log` and `/roller`. */
export const samples: readonly Sample[] = [
  log('teams', ({ language }) => {
    const others = [{ id: 'two', name: 'Helhedsorienteret indsats' }, { id: 'three' }];
    return chooseTeamFace([overseen, ...others], language, {});
  }),
  log('open', (view) => auditFace(view, { entries, next: '2026-04-10T09:00:00.000Z+1' }, true)),
  log('case', (view) => {
    const question = { ...view.question, code: 'B-101', who: ['id-mette'] };
    return auditFace({ ...view, question }, { entries: entries.slice(0, 2) }, false);
  }),
  log('none', (view) => auditFace(view, { entries: [] }, true)),
  log('filter', (view) => filterFace(view, '')),
  log('filter-refused', (view) => filterFace(view, 'Nobody', auditTexts(view.language).nobody)),
  log('file', (view) => fileFace(view, `https://bot.example${auditFilePath(team.id, 'token')}`)),
  roles('open', (view) => rolesFace(view)),
  roles('none', (view) => rolesFace({ ...view, team })),
  roles('saved', (view) => rolesFace(view, roleTexts(view.language).done)),
  roles('asked', (view) => rolesFace({ ...view, reader: 'id-lise' }, roleTexts(view.language).asked)),
  roles('name', (view) => nameFace(view)),
  roles('name-refused', (view) =>
    nameFace(view, { role: 'administrator', id: 'x' }, roleTexts(view.language).idRequired),
  ),
];
