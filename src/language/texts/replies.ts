/** What the bot answers to whoever writes to it. */
const da = {
  help: {
    title: 'Hej, jeg er Fodfæste',
    text: 'Jeg minder dig om at følge op på dine sager',
    hjaelp: '/hjælp',
    hjaelpText: 'Se denne besked igen',
    privacy: 'Skriv aldrig CPR-numre, navne eller helbred til mig. Det, du skriver, bliver ikke gemt.',
    myCases: 'Se mine sager',
  },
  command: {
    noPlacement: 'Sagen har ingen praktik, der kan afbrydes.',
    hoursWhole:
      'Måneden er allerede gjort op samlet. Ret den med /løntimer, sagskoden og måneden, for eksempel /løntimer B-101 2026-05 26,5.',
    noCase: 'Jeg kender ikke sag {code}. Tjek koden i fagsystemet, og prøv igen.',
    noTeam: 'Jeg kender ikke dit team endnu. Føj mig til teamet i Teams, og prøv igen.',
    partly: 'Det hele forstod jeg ikke. Ret til, og gem.',
    chooseTeam: 'Du er med i flere team. Skriv til mig fra kanalen i det team, sagen hører til.',
    sentPersonally: 'Jeg har svaret dig i vores egen chat, så det kun er dig, der ser det.',
  },
  cpr: {
    title: 'Slet beskeden',
    text: 'Slet beskeden – skriv aldrig CPR i Teams.',
    more: 'Jeg har ikke gemt noget af det, du skrev. Brug sagskoden i stedet, for eksempel B-101.',
  },
  answer: {
    done: 'Tak, det er gemt.',
    handled: 'Det er allerede klaret af {name} {when}. Tak fordi du så efter.',
    handledBefore: 'Det er allerede klaret. Tak fordi du så efter.',
    repeated: 'Det har jeg allerede gemt.',
    forbidden: 'Det kan du ikke svare på, for sagen er ikke hos dig. Spørg den ansvarlige eller din leder.',
    tooOld: 'Opgaven er for gammel til at svare på. Skriv /status for at se dine sager.',
    closed: 'Sagen er afsluttet, så der er ikke mere at gøre her. Tak for indsatsen.',
    badInput: 'Der mangler noget i svaret. Udfyld felterne, og prøv igen.',
    unknown: 'Det kan jeg ikke her. Skriv hjælp for at se, hvad jeg kan.',
    busy: 'Noget gik galt hos mig, og dit svar er ikke gemt. Prøv igen om lidt.',
    unreadable:
      'Jeg kan ikke læse det, jeg har gemt om det her, så dit svar er ikke gemt. Intet er slettet. Teamets leder kan se det med /fejl.',
    tooLateToUndo:
      'Der er gået mere end 24 timer, så det kan ikke fortrydes her. Ret det i fagsystemet, og skriv /kontakt.',
    nothingToUndo: 'Der er ikke noget at fortryde her.',
    noSnooze: 'Den kan ikke udsættes længere, for så når du ikke fristen.',
    cannotTake: 'Den er allerede taget af {name}.',
    datePast: 'Vælg en dag, der ligger efter i dag.',
    reportedBefore: 'Det er allerede meldt på sag {code} i dag, og den ansvarlige har fået besked.',
  },
};

const en: typeof da = {
  help: {
    title: 'Hello, I am Fodfæste',
    text: 'I remind you to follow up your cases',
    hjaelp: '/help',
    hjaelpText: 'See this message again',
    privacy: 'Never write CPR numbers, names or health matters to me. What you write is not kept.',
    myCases: 'See my cases',
  },
  command: {
    noPlacement: 'The case has no placement that can be interrupted.',
    hoursWhole:
      'The month has been settled as a whole. Correct it with /hours, the case code and the month, for example /hours B-101 2026-05 26.5.',
    noCase: 'I do not know case {code}. Check the code in the case system and try again.',
    noTeam: 'I do not know your team yet. Add me to the team in Teams and try again.',
    partly: 'I did not understand all of it. Correct it, and save.',
    chooseTeam:
      'You are in several teams. Write to me from the channel of the team that the case belongs to.',
    sentPersonally: 'I have answered you in our own chat, so that only you see it.',
  },
  cpr: {
    title: 'Delete the message',
    text: 'Delete the message – never write a CPR number in Teams.',
    more: 'I have kept nothing of what you wrote. Use the case code instead, such as B-101.',
  },
  answer: {
    done: 'Thank you, it is saved.',
    handled: 'It was already done by {name} {when}. Thank you for looking after it.',
    handledBefore: 'It was already done. Thank you for looking after it.',
    repeated: 'I have saved that already.',
    forbidden:
      'You cannot answer this one, as the case is not with you. Ask the person responsible or your leader.',
    tooOld: 'This task is too old to answer. Write /status to see your cases.',
    closed: 'The case is closed, so there is nothing more to do here. Thank you for your work.',
    badInput: 'Something is missing in the answer. Fill in the fields and try again.',
    unknown: 'I cannot do that here. Write help to see what I can do.',
    busy: 'Something went wrong on my side, and your answer is not saved. Try again in a moment.',
    unreadable:
      'I cannot read what I have stored about this, so your answer is not saved. Nothing was deleted. The leader of the team can see it with /failed.',
    tooLateToUndo:
      'More than 24 hours have passed, so it cannot be undone here. Correct it in the case system, and write /contact.',
    nothingToUndo: 'There is nothing to undo here.',
    noSnooze: 'It cannot be snoozed any longer, or you would miss the deadline.',
    cannotTake: '{name} has taken it already.',
    datePast: 'Choose a day that comes after today.',
    reportedBefore:
      'That is reported on case {code} already today, and the person responsible has been told.',
  },
};

export const repliesTexts = { da, en };
