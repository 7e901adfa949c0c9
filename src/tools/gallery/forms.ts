import type { OpenForm } from '../../cards/form.ts';
import { type TextKey, text } from '../../language/text.ts';
import type { RenderInput } from '../../outbox/contract.ts';
import type { Sample } from '../../outbox/sample.ts';
import { drawSample } from './draw.ts';

interface Pressable {
  verb?: string;
  data?: { form?: string; asks?: { form: string; step: number; leads: Record<string, string[]> } };
  style?: string;
}

/**
 * The forms that a card opens, each at each of its steps, and refused: found as a reader would, by the buttons. `verb`
 * saves the first of them.
 */
export function formSamples(sample: Sample): { samples: Sample[]; verb: string } {
  const names = buttonsOf(drawSample(sample, 'da').card).flatMap(({ verb, data }) =>
    verb === 'form.open' && data?.form ? [data.form] : [],
  );
  const opened = names.map((name) => stepsOf(sample, name));
  const firstIsForm = buttonsOf(drawSample(sample, 'da').card)[0]?.verb === 'form.open';
  return {
    samples: opened.flatMap(({ samples }) => samples),
    verb: firstIsForm ? (opened[0]?.verb ?? '') : '',
  };
}

function stepsOf(sample: Sample, name: string): { samples: Sample[]; verb: string } {
  const first = withForm(sample, { name, step: 0, filled: {} });
  const found: Sample[] = [first, withForm(sample, { name, step: 0, filled: {} }, 'answer.badInput')];
  let verb = '';
  for (let step = 0; step < 4; step += 1) {
    const at = found.at(step === 0 ? 0 : -1) ?? first;
    const save = buttonsOf(drawSample(at, 'da').card).find(({ data }) => data?.asks);
    verb = save?.verb ?? verb;
    const [[id, answers = []] = ['', []]] = Object.entries(save?.data?.asks?.leads ?? {});
    if (id === '') break;
    // The last of them leads furthest in our forms: a placement that is prolonged, pay that is not agreed yet.
    const answer = answers.includes('prolong') ? 'prolong' : (answers.at(-1) ?? '');
    found.push(withForm(sample, { name, step: step + 1, filled: { [id]: answer } }));
  }
  return { samples: found, verb };
}

function withForm(sample: Sample, form: OpenForm, error?: TextKey): Sample {
  const step = form.step > 0 ? `-step${form.step + 1}` : '';
  const base = sample.name.replace(/-open$/, '');
  return {
    ...sample,
    name: `${base}-form-${form.name}${step}${error ? '-refused' : ''}`,
    shows: (language) => ({
      ...(sample.shows(language) as RenderInput),
      look: { form: error ? { ...form, error: text(language, error) } : form },
    }),
  };
}

function buttonsOf(card: Record<string, unknown>): Pressable[] {
  const actions = (card.actions ?? []) as (Pressable & { card?: { actions?: Pressable[] } })[];
  return actions.flatMap((action) => [action, ...(action.card?.actions ?? [])]);
}
