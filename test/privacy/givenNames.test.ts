import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/privacy/guard.ts';

/*
 * Given names that are words too, as those of one Dane in five are. With a capital at the beginning of a note,
 * nothing but the sentence tells which it is.
 */
const found = (text: string): string[] =>
  checkText(text, 'input')
    .findings.filter(({ kind }) => kind === 'name')
    .map((one) => one.text);

const names =
  'Agnes Anker Arne Benjamin Bjørn Bo Buster David Ebbe Ellen Frank Hans Jon Kaj Karsten Kåre Line Linea Liv Lotte Lykke Lærke Malene Maren Mark Morten Naja Per Rene Rosa Rune Sander Sarah Sidse Sten Stig Storm Tage Tilde Tom Trine Vibe Vita Åse';

describe.each(names.split(' '))('%s', (name) => {
  test.each([
    ['¤ er glad for pladsen'],
    ['¤ starter mandag kl. 8'],
    ['¤ skal have hjælp til at ringe'],
    ['¤ mødte ikke i dag'],
    ['Talt med ¤ i går'],
    ['Husk ¤ på fredag'],
    ['Der kom besked. ¤ var syg'],
  ])('is found in %j', (sentence) => {
    const { findings } = checkText(sentence.replace('¤', name), 'input');
    // "Husk Mark" may be a field's address too.
    expect(findings.map((one) => one.text).join()).toContain(name);
  });
});

test.each([
  ['Maj ringede i morges', 'Maj'],
  ['August mødte ikke', 'August'],
  ['mia ringede selv', 'mia'],
  ['talt med jan om timerne', 'jan'],
  ['morten mødte ikke', 'morten'],
  ['samtale med sarah i går', 'sarah'],
  ['Line, aftalt ny tid', 'Line'],
  ['Bo - ikke mødt', 'Bo'],
  ['David, aftalt ny tid', 'David'],
  ['Malene', 'Malene'],
  ['Karens mor ringede', 'Karens'],
  ['Lines kontrakt er forlænget', 'Lines'],
  ['Liv ikke mødt', 'Liv'],
  ['helle: mødt', 'helle'],
  ['spurgte om jens kunne komme', 'jens'],
  ['ib er glad for pladsen', 'ib'],
])('%j names somebody', (sentence, name) => {
  expect(found(sentence)).toEqual([name]);
});

test.each([
  ['Mark started on Monday', 'Mark'],
  ['Will is doing well', 'Will'],
  ['Grace, new appointment', 'Grace'],
  ['Called Hope, no answer', 'Hope'],
  ['met with rose about the plan', 'rose'],
  ['Peter needs help with the bus', 'Peter'],
  ['Bo called today and said she is fine', 'Bo'],
  ['Said called today about the contract', 'Said'],
  ['Blessing is doing well at work', 'Blessing'],
  ['Gift needs help with the bus', 'Gift'],
  ['Harper started on Monday', 'Harper'],
  ['called jens about the contract', 'jens'],
  ['met with helle about the plan', 'helle'],
  ['Good talk with Liv about next steps', 'Liv'],
])('%j names somebody, in English', (sentence, name) => {
  expect(found(sentence)).toEqual([name]);
});

test.each([
  'Work is going well this week',
  'Green light from the manager',
  'Kitchen was closed today, back on Thursday',
  'Bus was late again, told the manager',
  'Mark the date for follow-up',
  'Will try the warehouse next',
  'May need help with the bus',
  'Met with the mentor and the manager',
  'Call back tomorrow at nine',
  'Saw her at nine, going well',
  'Agreed on five paid hours a week',
  'Started in the canteen, going well',
  'Good talk about next steps',
  'Contract signed, first pay in two weeks',
  'Paid hours agreed from next week',
  'He missed the bus and came late on Tuesday',
])('%j names nobody, in English', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test.each([
  'I august mødte hun alle dage',
  'siden maj ringede hun hver uge',
  'Maj er en travl måned',
  'August bliver god',
  'Det koster 3 mia. kroner',
  'Andre har fået job',
  'Otte mødte, syv var med til frokost',
  'Tit kommer han for sent',
  'Just har hun ringet',
  'Per uge er det fem timer',
  'Tom aftale, intet nyt',
  'Rene lokaler, glad for rengøring',
  'Storm er der nok af',
  'Lykke er at have et job',
  'Liv og glade dage',
  'Kort møde i dag',
  'Stoffer fylder mindre nu',
  'Bo alene er svært',
  'tom: ingen har svaret',
  'spurgte om helle præmisser',
  'Karensdag og sygedagpenge',
  'Dans er godt for humøret',
  'tage bussen selv',
])('%j names nobody', (sentence) => {
  expect(found(sentence)).toEqual([]);
});
