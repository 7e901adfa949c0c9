import { expect, test } from 'vitest';
import { createPending } from '../../src/rounds/pending.ts';

function aLog() {
  const errors: unknown[] = [];
  const note = () => {};
  const log = {
    debug: note,
    info: note,
    warn: note,
    error: (fields: { err: unknown }) => errors.push(fields.err),
  };
  return { log, errors };
}

test('begins when what runs now is through, and is waited for in the end', async () => {
  const steps: string[] = [];
  const pending = createPending(aLog().log);
  pending.add(async () => void steps.push('told'));
  await Promise.resolve();
  steps.push('answered');
  await pending.done();
  expect(steps).toEqual(['answered', 'told']);
});

test('what fails is logged, and the rest is done', async () => {
  const steps: string[] = [];
  const { log, errors } = aLog();
  const pending = createPending(log);
  const fault = new Error('the queue is away');
  pending.add(() => Promise.reject(fault));
  pending.add(async () => void steps.push('told'));
  await pending.done();
  expect({ steps, errors }).toEqual({ steps: ['told'], errors: [fault] });
});
