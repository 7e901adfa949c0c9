import type { Feature } from '../feature.ts';
import { auditCommand, auditFile, openFilter, showAudit } from './command.ts';
import {
  confirmSomebody,
  nameSomebody,
  openNaming,
  removeSomebody,
  rolesCommand,
  showRoles,
} from './commandRoles.ts';
import { exportAudit } from './export.ts';
import { addAuditFiles } from './file.ts';
import { overseersMessage } from './message.ts';
import { auditPage } from './tab.ts';
import { roleTexts } from './textsRoles.ts';

/** The audit as it is read: who did what to which case and when, by who was named for it by two people. */
export const audit = {
  messages: { overseers: overseersMessage },
  commands: [
    { names: { da: ['log'], en: ['log', 'audit'] }, aboutCases: true, takesCase: true, run: auditCommand },
    {
      names: { da: ['roller'], en: ['roles'] },
      help: { group: 'leader', line: (language) => roleTexts(language).help },
      run: rolesCommand,
    },
  ],
  presses: {
    'audit.show': { by: 'anybody', chosen: ['of', 'who'], run: showAudit },
    'audit.filter': { by: 'anybody', chosen: ['of', 'who'], run: openFilter },
    'audit.file': { by: 'anybody', chosen: ['of', 'who'], run: auditFile },
    'overseers.show': { run: showRoles },
    'overseers.form': { run: openNaming },
    'overseers.name': { run: nameSomebody },
    'overseers.confirm': { run: confirmSomebody },
    'overseers.remove': { run: removeSomebody },
  },
  routes: [addAuditFiles],
  tab: { audit: auditPage },
  exports: { audit: exportAudit },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
