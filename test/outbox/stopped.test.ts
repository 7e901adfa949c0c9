import { pino } from 'pino';
import { expect, test } from 'vitest';
import { failedReason } from '../../src/failed/texts.ts';
import { stopPersonalData } from '../../src/outbox/guard.ts';
import { workAll } from '../support/delivery.ts';
import { testSettings } from '../support/settings.ts';

const { aSetting } = testSettings();

test.each([
  ['a CPR number', '241235-4209', 'cpr', 'standset: der stod noget personfølsomt (CPR-nummer)'],
  ['a sensitive word', 'sygemeldt', 'sensitive', 'standset: der stod noget personfølsomt (følsomt ord)'],
])(
  '%s in a twin never leaves: it is on the leader’s list, and the log names the rule alone',
  async (...row) => {
    const [, words, rule, told] = row;
    const logged: string[] = [];
    const channels = { reminders: 'channel-1' };
    const team = await aSetting('2026-03-12T10:00', {
      channels,
      deliveryMode: 'both',
    });
    team.deps.log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    team.deps.render = ({ message }) => {
      const outgoing = {
        card: { body: [{ type: 'TextBlock', text: `Sag B-101: ${words}` }] },
        summary: 'En påmindelse',
      };
      stopPersonalData(outgoing, message.audience === 'channel' ? 'channel' : 'personal', []);
      return outgoing;
    };
    await team.opens('B-101', [
      { type: 'planRegistered', jobGoal: true },
      { type: 'placementPlanned', start: '2026-03-02' },
      { type: 'contactHeld', form: 'talk' },
    ]);
    await team.goTo('2026-04-07T08:00');
    await workAll(team.deps);

    const failed = await team.store.messages.failed(team.teamId);
    const twin = failed.find(({ audience }) => audience === 'channel');
    expect(twin?.lastError).toBe(`stopped by the privacy guard: ${rule}`);
    expect(failedReason('da', twin?.lastError)).toBe(told);
    expect(team.teams.shown.filter(({ to }) => to === 'channel-1')).toEqual([]);
    expect(logged.join()).toContain(`stopped by the privacy guard: ${rule}`);
    expect(logged.join()).not.toContain(words);
  },
);
