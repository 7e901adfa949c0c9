import type { LocalDate, LocalInstant } from '../calendar/calendar.ts';
import type { Face } from '../cards/view.ts';
import type { Language } from '../language/text.ts';
import type { Outgoing } from '../outbox/contract.ts';
import type { HoursEntry } from '../paidHours/history.ts';
import type { PlanStep } from '../paidHours/plan.ts';
import type { Progress } from '../paidHours/progress.ts';
import type { WeeksToWrite } from '../paidHours/weeksForm.ts';
import type { Forecast } from '../results/forecast.ts';
import type { Period } from '../results/period.ts';
import type { MarbleUrl } from '../results/viewMarbles.ts';
import type { MessageRow } from '../store/messageRow.ts';
import type { MarblesPost } from '../store/postRows.ts';
import type { CaseRecord, Member, Team } from '../store/rows.ts';

export interface CasesOf {
  team: Team;
  records: readonly CaseRecord[];
}

/** Cards that answer a command: nothing of them is stored, so they are drawn here and now. */
export interface Replies {
  /** A face that somebody else decided on: a story's form as it was filled in. */
  drawn(face: Face): Outgoing;
  /** A line of text as a card: on a lock screen it shows nothing of what it says. */
  notice(input: { language: Language; text: string }): Outgoing;
  /** `team` is empty for somebody whom no team knows. */
  help(input: { language: Language; team: string }): Outgoing;
  /** The open cases of one person, in the order of their next deadline. */
  ownCases(input: { language: Language; now: LocalInstant; teams: readonly CasesOf[] }): Outgoing;
  /** What will be sent, per card and per person: for the leader who asked, alone. */
  forecast(input: {
    language: Language;
    period: Period;
    forecast: Forecast;
    members: readonly Member[];
    today: LocalDate;
  }): Outgoing;
  /** Messages that Teams refused for good, with *Send igen*; for the leader who asked, alone. */
  failed(input: {
    language: Language;
    team: string;
    messages: readonly MessageRow[];
    members: readonly Member[];
    today: LocalDate;
  }): Outgoing;
  /** How far a case is on the way to its hours, with forms that carry `case` and `month` back. */
  hours(input: {
    language: Language;
    team: Team;
    caseRef: string;
    progress: Progress;
    history: readonly HoursEntry[];
    /** Left out where the month is settled as a whole. */
    weeks?: WeeksToWrite;
    /** Months of the ramp-up plan's form; none for a case that has ended. */
    plan: readonly Partial<PlanStep>[];
    members: readonly Member[];
    today: LocalDate;
  }): Outgoing;
  /** C30: how many marbles there are of each colour, without pictures where none are served. */
  marbles(input: {
    language: Language;
    marbles: MarblesPost;
    today: LocalDate;
    marbleUrl?: MarbleUrl;
  }): Outgoing;
  /** The contact form of a case; its button carries the case back as `case`. */
  contactForm(input: { language: Language; team: Team; record: CaseRecord; today: LocalDate }): Outgoing;
}
