import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/privacy/guard.ts';

/* Amounts, initials, family, drink and what somebody cannot, in notes that the lists were not made from. */

const found = (text: string) => checkText(text, 'input').findings.map((one) => `${one.kind}: ${one.text}`);

describe('what somebody earns or gets is asked about', () => {
  test.each([
    ['Vikarløn 172,40 kr', '172,40 kr'],
    ['Hun er sat til 151 kr. i timen', '151 kr.'],
    ['startløn: 26.300', '26.300'],
    ['Timelønnen bliver på ca. 148', '148'],
    ['15.750 udbetalt i sidste måned', '15.750'],
    ['Honoraret er kr. 900', 'kr. 900'],
    ['Har fået 2.100 kroner i feriepenge', '2.100 kroner'],
    ['Pensionen er på 9 500 kr', '9 500 kr'],
    ['Boligydelsen sættes ned med 640 kr', '640 kr'],
    ['nettoløn 17.820', '17.820'],
    ['139,50 pr. time fra marts', '139,50'],
    ['The wage is 155 DKK', '155 dkk'],
    ['She gets 19,400 a month', '19,400'],
  ])('%s', (text, amount) => {
    expect(found(text).map((one) => one.toLowerCase())).toContain(`sensitive: ${amount}`);
  });
});

describe('what things cost, and hours that are paid, are nobody’s', () => {
  test.each([
    'Sikkerhedssko til 799 kr er bestilt',
    'Kurset koster 4.200 kr. pr. hold',
    'Lønnede timer: 112',
    'Løn for 148 timer, alle med i kurven',
    'Der er aftalt løn på 18 timer om ugen',
    'Praktik med løn 3 dage om ugen',
    'Løntilskuddet løber i 26 uger',
    'Virksomheden har talt om løn med 14 borgere',
    'Tjener på en café hver anden dag',
    '45 om måneden er målet',
    'Paid hours: 120',
    'Har fået sikkerhedssko til 799 kr',
    'Løn 120 til 160 timer',
    'She wants to earn more and work 20 hours',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('initials with full stops', () => {
  test.each([
    ['R.T. kom til tiden', 'R.T.'],
    ['Aftalt med K.S. at vi ses', 'K.S.'],
    ['Ring til P.B. Han venter', 'P.B.'],
    ['E. H. er glad for opgaverne', 'E. H.'],
  ])('are asked about wherever they stand: %s', (text, initials) => {
    expect(found(text)).toContain(`initials: ${initials}`);
  });

  test.each([
    'P.S. husk nøglen',
    'N.B. mødet er flyttet',
    'Kantinen er i I.T. afdelingen',
    'Godkendt O.K. til start',
  ])('are nobody’s in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('family, drink and what somebody cannot', () => {
  test.each([
    'Sønnens skole ringede',
    'Hustruen kører i dag',
    'Alene med pigerne i denne uge',
    'Boede helt alene før',
    'Dukkede op beruset',
    'Drukket til mødet',
    'Kunne slet ikke regne',
    'Rystede på hele kroppen',
    'Kørte uden førerret',
    'Kørekortet blev inddraget',
    'Spillede på automater',
    'Havde det elendigt',
    'Er flygtet for to år siden',
  ])('is asked about: %s', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  test.each([
    'Fuld tid fra mandag',
    'Kan ikke læse skemaet på telefonen',
    'Arbejder alene i køkkenet',
    'Har det fint med opgaverne',
    'Kom for sent, men blev hele dagen',
    'Skiltet ved døren er nyt',
    'Spiller en rolle for holdet',
    'Er i fuld gang på arbejdet',
    'Drikker kaffe om morgenen',
    'Fuld tid på jobbet',
    'Ser ting, der ikke er på plads',
    'Hylden er i flugt med væggen',
  ])('is not meant: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('in English', () => {
  test.each([
    'Her stepdaughter moved in',
    'Needs painkillers to work',
    'Came in hung over',
    'He was arrested last week',
    'They evicted her',
    'Behind with his loans, owes the bank',
    'Waiting for a residence permit',
    'Prays at noon and asks for a break',
    'Cannot write and hides it',
    'Can’t read the signs',
    'A 41-year-old with a bad knee, in pain',
    'Two brothers work there',
    'Has an appointment for counselling',
  ])('is asked about: %s', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  test.each([
    'He wants more hours in the warehouse',
    'Agreed 12 hours a week from Monday',
    'The company has a new machine',
    'Came ten minutes late and stayed all day',
    'Works with children every Friday',
    'Asked about the bus to work',
    'Stolen er i stykker, og stole mangler',
    'Parolen er klar, og tonen var sober',
  ])('is nobody’s: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
