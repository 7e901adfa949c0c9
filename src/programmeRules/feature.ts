import type { Feature } from '../feature.ts';
import { changeRule, compareRule, rulesCommand, saveRule, showRules } from './command.ts';
import { ruleTexts } from './texts.ts';

/** A team's rules as its leader reads them, and a deadline that is changed from a day on. */
export const programmeRules = {
  commands: [
    {
      names: { da: ['program', 'regler'], en: ['programme', 'rules'] },
      help: { group: 'leader', line: (language) => ruleTexts(language).help },
      run: rulesCommand,
    },
  ],
  presses: {
    'rules.show': { run: showRules },
    'rules.change': { run: changeRule },
    'rules.compare': { run: compareRule },
    'rules.save': { run: saveRule },
  },
  samples: () => import('./samples.ts'),
} as const satisfies Feature;
