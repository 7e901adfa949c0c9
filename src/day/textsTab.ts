import type { Language } from '../language/text.ts';
import type { MessageView } from '../store/messageRow.ts';

interface TabTexts {
  absence: string;
  lists: string;
  /** Messages of today that are no planned card, and what they ask. */
  views: Partial<Record<MessageView, string>>;
}

const da: TabTexts = {
  absence: 'Ring nu',
  lists: 'Dagens lister',
  views: {
    attendance: 'Fremmøde',
    hours: 'Løntimer',
    paused: 'Sager på pause',
    unseen: 'Sager uden kontakt',
    leave: 'Sager under ferien',
    storyForm: 'Skriv historien',
    storyReview: 'En historie at læse igennem',
    statement: 'Månedens resultater',
    deviation: 'Et tal, der afviger',
    cake: 'Kuglekassen er fuld',
  },
};

const en: TabTexts = {
  absence: 'Call now',
  lists: 'Lists of today',
  views: {
    attendance: 'Attendance',
    hours: 'Paid hours',
    paused: 'Cases on pause',
    unseen: 'Cases without contact',
    leave: 'Cases during the leave',
    storyForm: 'Write the story',
    storyReview: 'A story to read through',
    statement: 'Results of the month',
    deviation: 'A figure that deviates',
    cake: 'The box of marbles is full',
  },
};

const byLanguage: Record<Language, TabTexts> = { da, en };

export function tabTexts(language: Language): TabTexts {
  return byLanguage[language];
}
