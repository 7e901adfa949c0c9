import type { Language } from '../language/text.ts';

/** The card of `/status`. */
const own = {
  da: {
    title: 'Dine sager',
    open: 'Åbn {code}',
    none: 'Du har ingen åbne sager hos mig lige nu.',
    count: '{count} åbne sager',
    countOne: '1 åben sag',
    last: 'sidste kontakt {date}',
    never: 'ingen kontakt endnu',
    paused: 'på pause',
    due: 'næste kontakt senest {date}',
    wasDue: 'kontakt forfaldt {date}',
    now: 'ring nu',
    overdue: 'overskredet',
    late: '{count} overskredet',
    team: 'Teamet',
    teamStatus: 'Til dialog, ikke rangliste',
    toTeam: 'Hele teamet',
    here: 'Er her i dag',
    away: 'væk til {date}',
    nothing: 'ingen åbne sager',
    openWorker: 'Åbn {name}',
    lists: {
      open: '{count} åbne',
      late: '{count} overskredet',
      noPlan: '{count} uden plan',
      unseen: '{count} ikke set i 21 dage',
    },
    notLeader: 'Det er kun for teamets leder.',
  },
  en: {
    title: 'Your cases',
    open: 'Open {code}',
    none: 'You have no open cases with me right now.',
    count: '{count} open cases',
    countOne: '1 open case',
    last: 'last contact {date}',
    never: 'no contact yet',
    paused: 'on pause',
    due: 'next contact no later than {date}',
    wasDue: 'contact was due {date}',
    now: 'call now',
    overdue: 'overdue',
    late: '{count} overdue',
    team: 'The team',
    teamStatus: 'For dialogue, not a ranking',
    toTeam: 'The whole team',
    here: 'Here today',
    away: 'away until {date}',
    nothing: 'no open cases',
    openWorker: 'Open {name}',
    lists: {
      open: '{count} open',
      late: '{count} overdue',
      noPlan: '{count} without a plan',
      unseen: '{count} not seen in 21 days',
    },
    notLeader: 'That is for the leader of the team.',
  },
};

export function ownTexts(language: Language): (typeof own)['da'] {
  return own[language];
}
