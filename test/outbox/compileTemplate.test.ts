// biome-ignore-all lint/suspicious/noTemplateCurlyInString: bindings are what is tested
import { describe, expect, test } from 'vitest';
import { compileTemplate, type Json } from '../../src/outbox/compileTemplate.ts';
import { byMicrosoft, outcome, threw } from '../support/microsoftTemplate.ts';

const hostile = '${$root.secret} ${name} `${1 + 1}` \\${x} }${';
const [one, two] = [{ name: 'Mette' }, { name: 'Anders' }];

describe("drawn as Microsoft's library draws it", () => {
  test.each<[what: string, template: Json, data: unknown, drawn: unknown]>([
    ['a text', { text: '${name}' }, one, { text: 'Mette' }],
    ['spaces about it', { text: '${ name }' }, one, { text: 'Mette' }],
    ['text without a binding', { text: 'a $ {b} `\\' }, one, { text: 'a $ {b} `\\' }],
    ['a number, 0', { n: '${n}' }, { n: 0 }, { n: 0 }],
    ['false', { is: '${is}' }, { is: false }, { is: false }],
    ['nothing but an empty text', { text: '${text}' }, { text: '' }, { text: '' }],
    ['null', { a: '${a}', b: null }, { a: null }, { a: null, b: null }],
    ['an object, whole', { data: '${data}' }, { data: { name: '${x}' } }, { data: { name: '${x}' } }],
    ['a list, whole', { all: '${all}' }, { all: [1, null] }, { all: [1, null] }],
    ['a list in a list', ['${all}', 2, [3]], { all: [1, null] }, [1, null, 2, 3]],
    ['null in a list', ['${a}', null, 1], { a: null }, [1]],
    ['data that looks like bindings', { text: '${text}' }, { text: hostile, secret: 1 }, { text: hostile }],
    ['data within data', { text: '${a.b.c}' }, { a: { b: { c: 1 } } }, { text: 1 }],
    ['what is not there', { text: '${name}' }, {}, { text: '${name}' }],
    ['what is undefined', { text: '${name}' }, { name: undefined }, { text: '${name}' }],
    ['what its owner has not', { text: '${$root.a.b}' }, {}, { text: '${$root.a.b}' }],
    ['what a text has not', { text: '${a.b}' }, { a: 'b' }, { text: '${a.b}' }],
    [
      'what objects inherit',
      { a: '${constructor}', b: '${a.length}' },
      { a: [] },
      {
        a: '${constructor}',
        b: '${a.length}',
      },
    ],
    ['a name in another case', { text: '${NAME}' }, one, { text: 'Mette' }],
    ['the first of two cases', { text: '${name}' }, { Name: 1, name: 2 }, { text: 1 }],
    ['what JSON schemas are named by', { $schema: 'x' }, {}, { $schema: 'x' }],
    ['a whole number', { n: '${int(n)}' }, { n: '12' }, { n: 12 }],
    ['a number with more behind it', { n: '${int(n)}' }, { n: '7.9 timer' }, { n: 7 }],
    ['a part of a number', { n: '${int(n)}' }, { n: -7.9 }, { n: -7 }],
    ['no number, as it is null', { n: '${int(n)}' }, { n: null }, {}],
    ['no number, as it is true', { n: '${int(n)}' }, { n: true }, {}],
    ['no number, as it is empty', { n: '${int(n)}' }, { n: '' }, threw],
    ['no number, as it is not there', { n: '${int(n)}' }, {}, threw],
    ['a condition as a value', { is: "${name == 'Mette'}" }, one, { is: true }],
    ['two conditions as a value', { is: '${name && is}' }, one, { is: false }],
    ['one that does not hold as a value', { is: '${!name}' }, one, { is: false }],
    ['when it is true', [{ $when: '${is}' }], { is: true }, [{}]],
    ['when it is not, in a list', [{ $when: '${is}' }, 1], { is: false }, [1]],
    ['when it is not, in an object', { card: { $when: '${is}' } }, { is: false }, { card: null }],
    ['when it is not, the whole', { $when: '${is}' }, { is: false }, null],
    ['when it is a text', { $when: '${is}' }, { is: 'true' }, null],
    ['when it is 1', { $when: '${is}' }, { is: 1 }, null],
    ['when it is not there', { $when: '${is}' }, {}, null],
    ['when it is not nothing', { $when: "${a != ''}" }, { a: 'x' }, {}],
    ['when what is not there is not nothing', { $when: "${a != ''}" }, {}, {}],
    ['when what is not there is nothing', { $when: "${a == ''}" }, {}, null],
    ['when null is nothing', { $when: "${a == ''}" }, { a: null }, null],
    ['when a number is its text', { $when: "${a == '1'}" }, { a: 1 }, null],
    ['when a list is its text', { $when: "${a == 'x'}" }, { a: ['x'] }, null],
    ['when all of three hold', { $when: "${a == 'x' && b && !c}" }, { a: 'x', b: true }, {}],
    ['when one of three does not', { $when: "${a == 'x' && b && !c}" }, { a: 'x', b: true, c: 1 }, null],
    ['when empty, 0 and a list are true', { $when: '${a && b && c}' }, { a: '', b: 0, c: [] }, {}],
    ['when null is not', { $when: '${!a && !b}' }, { a: null }, {}],
    ['when an empty text is not', { $when: '${!a}' }, { a: '' }, null],
    ['when 0 is not', { $when: '${!a}' }, { a: 0 }, null],
    ['when its place holds it', [{ $data: '${all}', $when: '${is}' }], { all: [{ is: true }, {}] }, [{}]],
    [
      'each of two',
      { all: [{ $data: '${all}', n: '${name}' }] },
      { all: [one, two] },
      {
        all: [{ n: 'Mette' }, { n: 'Anders' }],
      },
    ],
    ['none of none', { all: [1, { $data: '${all}' }] }, { all: [] }, { all: [1] }],
    ['none that is no list', { all: { $data: '${all}' } }, { all: [] }, { all: null }],
    ['one that is no list', { all: { $data: '${all}' } }, { all: [1] }, { all: {} }],
    ['two that were no list', { all: { $data: '${all}' } }, { all: [1, 2] }, { all: [{}, {}] }],
    ['what is no list', { $data: '${of}', n: '${name}' }, { of: one }, { n: 'Mette' }],
    ['of null', { $data: '${of}', n: '${name}' }, { of: null, ...one }, { n: '${name}' }],
    ['of what is not there', { $data: '${of}', n: '${name}' }, one, { n: '${name}' }],
    ['of a text', { $data: '${of}', n: '${name}' }, { of: 'Mette' }, { n: '${name}' }],
    [
      'a list with null',
      [{ $data: '${all}', n: '${name}' }],
      { all: [one, null] },
      [{ n: 'Mette' }, { n: '${name}' }],
    ],
    [
      'a list with a hole',
      [{ $data: '${all}', n: '${name}' }],
      { all: [one, undefined] },
      [{ n: 'Mette' }, { n: 'Mette' }],
    ],
    ['nothing further out', { $data: '${of}', n: '${name}' }, { of: {}, ...one }, { n: '${name}' }],
    ['the root further in', { $data: '${of}', n: '${$root.name}' }, { of: {}, ...one }, { n: 'Mette' }],
    [
      'lists in lists',
      [{ $data: '${a}', b: [{ $data: '${b}', c: '${c}' }], d: '${d}' }],
      {
        a: [{ b: [{ c: 1 }, { c: 2 }], d: 3 }, { b: [] }],
      },
      [
        { b: [{ c: 1 }, { c: 2 }], d: 3 },
        { b: [], d: '${d}' },
      ],
    ],
  ])('%s', (_, template, data, drawn) => {
    expect(outcome(() => compileTemplate('a', template)(data))).toStrictEqual(drawn);
    expect(outcome(() => byMicrosoft('a', template)(data))).toStrictEqual(drawn);
  });
});

describe('refused, with the name of the template and the expression', () => {
  const expressions = [
    ...['a || b', 'a > 1', 'a == b', 'a == 1', 'a == "x"', "'x' == a", "a == 'it\\'s'", "a == 'x' == b"],
    ...[
      "!a == 'x'",
      '!!a',
      '!(a)',
      '(a)',
      'a + b',
      'a ?? b',
      'a ? b : c',
      'a &&',
      '&& a',
      'a & b',
      "'x'",
      '1',
    ],
    ...['a[0]', "a['b']", 'a.', 'a b', 'a-b', 'å', 'true', 'null', 'undefined', 'false && a', "a == '}'"],
    ...["concat(a, 'x')", 'INT(a)', "int('5')", 'int(a) && b', 'int(a, b)', 'empty(a)', 'a()', 'a.b()'],
    ...['$index', '$data', '$data.a', '$root', '$host.a', '$when', 'a.$root', '$root.$data', '{}', '[]', ''],
  ];
  test.each(expressions.map((expression) => `\${${expression}}`))('%s', (text) => {
    const templates: Json[] = [{ a: text }, [{ $when: text }], { b: { $data: text } }];
    for (const template of templates)
      expect(() => compileTemplate('welcome', template)).toThrow(
        `The card template welcome cannot be drawn: ${JSON.stringify(text)} is no expression`,
      );
  });

  test.each<[string, Json]>([
    ['Hej ${name}', 'Hej ${name}'],
    [' ${name}', ' ${name}'],
    ['${a}${b}', ['${a}${b}']],
    ['${a', { b: '${a' }],
    ['${a\n}', '${a\n}'],
    ['true', { $when: true }],
    ['a', { $when: 'a' }],
    ['int(a)', { $when: '${int(a)}' }],
    ['[]', { $data: [] }],
    ['!a', { $data: '${!a}' }],
    ['int(a)', { $data: '${int(a)}' }],
    ['key $index', { $index: 1 }],
    ['key $use', { $use: 1 }],
    ['key a ${b}', { 'a ${b}': 1 }],
  ])('%s', (named, template) => {
    const fault = outcome(() => compileTemplate('welcome', [{ in: template }]), String);
    expect(fault).toContain('The card template welcome cannot be drawn: ');
    expect(fault).toContain(named.startsWith('key') ? named : JSON.stringify(named).slice(1, -1));
  });

  test('a number that is none is not told', () =>
    expect(() => compileTemplate('welcome', '${int(a)}')({ a: 'Mette' })).toThrow(
      /^The card template welcome cannot be drawn: int\(a\) is of no number$/,
    ));
});
