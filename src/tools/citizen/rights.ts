import type { Part } from './page.ts';

/** What a citizen may ask for, how, and what a no must say. The same words in every letter. */
export function rightsParts(): Part[] {
  return [
    {
      title: 'Er noget forkert?',
      texts: [
        'Sig det til en fra dit team, eller skriv til kommunen. Skriv dagen og det, der skal rettes. En medarbejder kan rette alt, hvad der står i brevet. Det forkerte bliver streget og tæller ikke mere, og det rigtige står med sin egen dag.',
        'Er vi ikke enige med dig, skriver vi til sagen, at du ser anderledes på det.',
      ],
    },
    {
      title: 'Det kan du også bede om',
      list: [
        'At få det slettet. Kommunen har dog pligt til at gemme det, der hører til din sag i fagsystemet.',
        'At vi holder pause med at bruge det, mens vi ser på noget, du er uenig i.',
        'At vi ikke bruger det, fordi noget særligt gælder for dig. Så ser vi på din grund.',
        'At en historie om dig bliver fjernet. Det sker senest næste arbejdsdag.',
      ],
    },
    {
      title: 'Hvis vi siger nej',
      texts: [
        'Så får du et brev med grunden og den regel, vi bruger. Du kan klage til Datatilsynet på datatilsynet.dk. Du kan også tale med kommunens databeskyttelsesrådgiver først.',
        'Du får svar uden unødig ventetid og senest en måned efter, at du spurgte. Tager det længere tid, skriver vi hvorfor.',
      ],
    },
  ];
}
