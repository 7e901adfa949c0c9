import { Ajv } from 'ajv';
import formats from 'ajv-formats';

/*
 * The part of the Adaptive Card 1.5 schema that our cards use, closed: an element, a property or a value that 1.5 does
 * not have is a fault. No package ships the published schema; the real parser is asked as well (parser.ts).
 */
const text = { type: 'string', minLength: 1 };
const yesNo = { type: 'boolean' };
const oneOf = (...values: string[]) => ({ enum: values });
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/$defs/${name}` } });
const closed = (type: string, properties: Record<string, object>, required: string[] = []) => ({
  type: 'object',
  properties: { type: { const: type }, ...properties },
  required: ['type', ...required],
  additionalProperties: false,
});

const spacing = oneOf(
  'none',
  'None',
  'small',
  'Small',
  'default',
  'Default',
  'medium',
  'Medium',
  'large',
  'Large',
);
const heights = oneOf('Top', 'Center', 'Bottom');
const pixels = { type: 'string', pattern: '^\\d+px$' };
const styles = oneOf('default', 'emphasis', 'accent', 'good', 'warning', 'attention');
const element = { spacing, separator: yesNo, id: text, isVisible: yesNo };
const input = { ...element, id: text, label: text, isRequired: yesNo, errorMessage: text };
const action = {
  title: text,
  style: oneOf('default', 'positive', 'destructive'),
  tooltip: text,
  mode: oneOf('primary', 'secondary'),
};
const pressed = { verb: text, data: { type: 'object' }, associatedInputs: oneOf('auto', 'none') };
const choice = {
  type: 'object',
  properties: { title: text, value: text },
  required: ['title', 'value'],
  additionalProperties: false,
};

const elements = {
  TextBlock: closed(
    'TextBlock',
    {
      ...element,
      text,
      wrap: yesNo,
      size: oneOf('Small', 'Default', 'Medium', 'Large', 'ExtraLarge'),
      weight: oneOf('Lighter', 'Default', 'Bolder'),
      style: oneOf('default', 'heading'),
      isSubtle: yesNo,
      color: oneOf('Default', 'Accent', 'Good', 'Warning'),
      horizontalAlignment: oneOf('Left', 'Center', 'Right'),
    },
    ['text'],
  ),
  RichTextBlock: closed('RichTextBlock', { ...element, inlines: listOf('run') }, ['inlines']),
  Image: closed(
    'Image',
    { ...element, url: { type: 'string', format: 'uri' }, altText: text, size: oneOf('Stretch', 'Medium') },
    ['url', 'altText'],
  ),
  Container: closed(
    'Container',
    { ...element, style: styles, bleed: yesNo, verticalContentAlignment: heights, items: listOf('element') },
    ['items'],
  ),
  ColumnSet: closed('ColumnSet', {
    ...element,
    minHeight: pixels,
    selectAction: { $ref: '#/$defs/action' },
    columns: listOf('Column'),
  }),
  Table: closed(
    'Table',
    {
      ...element,
      firstRowAsHeader: yesNo,
      showGridLines: yesNo,
      columns: { type: 'array', items: { type: 'object', properties: { width: { type: 'integer' } } } },
      rows: {
        type: 'array',
        items: closed('TableRow', {
          cells: { type: 'array', items: closed('TableCell', { items: listOf('element') }, ['items']) },
        }),
      },
    },
    ['columns', 'rows'],
  ),
  /** Teams' own, beyond 1.5: it is left out where a client does not know it. */
  Icon: closed(
    'Icon',
    {
      ...element,
      name: text,
      size: oneOf('Small', 'Standard'),
      style: oneOf('Filled'),
      horizontalAlignment: oneOf('Left', 'Center', 'Right'),
      color: oneOf('Default', 'Accent', 'Good', 'Warning', 'Attention'),
      fallback: { anyOf: [{ const: 'drop' }, { $ref: '#/$defs/element' }] },
    },
    ['name', 'fallback'],
  ),
  FactSet: closed('FactSet', { ...element, facts: { type: 'array', items: { $ref: '#/$defs/fact' } } }, [
    'facts',
  ]),
  /** Teams' own, beyond 1.5: where a client does not draw it, its fallback stands. */
  'Chart.VerticalBar': closed(
    'Chart.VerticalBar',
    {
      ...element,
      title: text,
      data: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', properties: { x: text, y: { type: 'number' } }, required: ['x', 'y'] },
      },
      fallback: { $ref: '#/$defs/element' },
    },
    ['fallback'],
  ),
  ActionSet: closed('ActionSet', { ...element, actions: listOf('action') }, ['actions']),
  'Input.Date': closed(
    'Input.Date',
    { ...input, ...Object.fromEntries(['value', 'min', 'max'].map((name) => [name, { format: 'date' }])) },
    ['id'],
  ),
  'Input.Text': closed(
    'Input.Text',
    {
      ...input,
      isMultiline: yesNo,
      value: { type: 'string' },
      placeholder: text,
      maxLength: { type: 'integer' },
      regex: { format: 'regex' },
      style: oneOf('Text', 'Tel', 'Url', 'Email'),
    },
    ['id'],
  ),
  'Input.Number': closed(
    'Input.Number',
    { ...input, value: { type: 'integer' }, min: { type: 'integer' }, max: { type: 'integer' } },
    ['id'],
  ),
  'Input.Time': closed('Input.Time', { ...input, value: { type: 'string', pattern: '^\\d\\d:\\d\\d$' } }, [
    'id',
  ]),
  'Input.Toggle': closed(
    'Input.Toggle',
    { ...input, title: text, wrap: yesNo, value: oneOf('true', 'false') },
    ['id', 'title'],
  ),
  'Input.ChoiceSet': closed(
    'Input.ChoiceSet',
    {
      ...input,
      choices: { type: 'array', items: choice, minItems: 1 },
      value: { type: 'string' },
      placeholder: text,
      isMultiSelect: yesNo,
      wrap: yesNo,
      style: oneOf('compact', 'expanded', 'filtered'),
      // Not in the 1.5 schema: clients that know no typing ahead pass it over.
      'choices.data': closed('Data.Query', { dataset: text }, ['dataset']),
    },
    ['id', 'choices'],
  ),
};

const submit = closed('Action.Submit', {
  ...action,
  data: { type: 'object' },
  associatedInputs: oneOf('auto', 'none'),
});
const actions = {
  'Action.Submit': submit,
  'Action.Execute': closed('Action.Execute', { ...action, ...pressed, fallback: submit }, [
    'title',
    'verb',
    'data',
  ]),
  'Action.ShowCard': closed('Action.ShowCard', { ...action, card: { $ref: '#/$defs/card' } }, [
    'title',
    'card',
  ]),
  'Action.OpenUrl': closed('Action.OpenUrl', { ...action, url: { type: 'string', format: 'uri' } }, [
    'title',
    'url',
  ]),
};

/** `discriminator` makes a fault say what is wrong with the element, not that none of eleven fits. */
const anyOf = (schemas: Record<string, object>) => ({
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.values(schemas),
});

const card = closed('AdaptiveCard', {
  $schema: text,
  version: { const: '1.5' },
  lang: oneOf('da', 'en'),
  fallbackText: text,
  msteams: {
    type: 'object',
    properties: {
      entities: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            type: { const: 'mention' },
            text: { type: 'string', pattern: '^<at>.+</at>$' },
            mentioned: { type: 'object', properties: { id: text, name: text }, required: ['id', 'name'] },
          },
          required: ['type', 'text', 'mentioned'],
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  },
  body: listOf('element'),
  actions: listOf('action'),
});

const schema = {
  $ref: '#/$defs/card',
  required: ['version', 'lang', 'fallbackText', 'body'],
  $defs: {
    run: closed('TextRun', { text, highlight: yesNo }, ['text']),
    card,
    element: anyOf(elements),
    action: anyOf(actions),
    Column: closed('Column', {
      ...element,
      width: { anyOf: [oneOf('auto', 'stretch'), { type: 'integer', minimum: 1 }, pixels] },
      minHeight: pixels,
      verticalContentAlignment: heights,
      selectAction: submit,
      items: listOf('element'),
    }),
    fact: {
      type: 'object',
      properties: { title: text, value: text },
      required: ['title', 'value'],
      additionalProperties: false,
    },
  },
};

const ajv = formats.default(new Ajv({ discriminator: true, strict: false }), ['date', 'uri', 'regex']);
const validate = ajv.compile(schema);

/** What is wrong with a card, by path; nothing for a valid one. */
export function schemaFaults(drawn: unknown): string[] {
  if (validate(drawn)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}
