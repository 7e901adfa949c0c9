import type { Language } from '../language/text.ts';

export interface Page {
  title: string;
  paragraphs: readonly string[];
}

/** The two pages that the app's entry in Teams links to; the municipality's own notice says the rest. */
export const pages: Record<'privacy' | 'terms', Record<Language, Page>> = {
  privacy: {
    da: {
      title: 'Fodfæste og persondata',
      paragraphs: [
        'Fodfæste gemmer sagskoder, datoer, frister og valg fra faste lister. Botten gemmer aldrig navne på borgere, CPR-numre, adresser, diagnoser eller indholdet af en samtale.',
        'En sagskode er stadig en personoplysning. Den ligger i kommunens egen lagerkonto, og kun medlemmer af det team, der arbejder med sagen, kan se den.',
        'Det bliver noteret, hvem der gjorde hvad og hvornår, men ikke indholdet. Skriver nogen et CPR-nummer til botten, bliver beskeden hverken gemt eller logget.',
        'Kommunen er dataansvarlig. Spørg kommunens databeskyttelsesrådgiver, hvis du vil have indsigt, rettelse eller sletning.',
      ],
    },
    en: {
      title: 'Fodfæste and personal data',
      paragraphs: [
        'Fodfæste keeps case codes, dates, deadlines and choices from fixed lists. The bot never keeps names of citizens, CPR numbers, addresses, diagnoses or what was said in a talk.',
        'A case code is personal data all the same. It lies in the municipality’s own storage account, and only members of the team that works with the case can see it.',
        'Who did what, and when, is noted, but not the content. If somebody writes a CPR number to the bot, the message is neither kept nor logged.',
        'The municipality is the controller. Ask its data protection officer for access, correction or erasure.',
      ],
    },
  },
  terms: {
    da: {
      title: 'Vilkår for Fodfæste',
      paragraphs: [
        'Fodfæste minder om aftaler og frister og tæller. Botten træffer ingen afgørelser om borgere, og det, der står i den, erstatter ikke journalen i fagsystemet.',
        'Brug kun botten i et lukket team, hvor alle medlemmer arbejder med sagerne, og skriv aldrig noget i den, som kan genkende en borger.',
      ],
    },
    en: {
      title: 'Terms of Fodfæste',
      paragraphs: [
        'Fodfæste reminds of agreements and deadlines, and counts. The bot decides nothing about citizens, and what stands in it does not replace the record in the case system.',
        'Use the bot only in a closed team whose members all work with the cases, and never write anything in it by which a citizen can be recognised.',
      ],
    },
  },
};
