import { Button } from '@fluentui/react-button';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Loaded, useLoaded } from '../loaded.tsx';
import { useShared } from '../shared.ts';

interface Line {
  at: string;
  who: string;
  id: string;
  said: string;
  codes: string;
  card: string;
}

/** `POST /api/tab/audit`. */
interface Audit {
  team: string;
  teams: { id: string; name: string; role: string }[];
  entries: Line[];
  next: string;
  from: string;
  to: string;
  oldest: string;
  today: string;
  acts: { id: string; name: string }[];
  people: { id: string; name: string }[];
  note: string;
}

/** What is asked of it: it stands in no address. */
type Question = Partial<Record<'team' | 'from' | 'to' | 'who' | 'code' | 'act' | 'after', string>>;

/** Who did what to which case and when, without content, for who was named to read it. */
export function AuditPage() {
  const { words } = useShared();
  const [question, setQuestion] = useState<Question>({});
  const query = useLoaded<Audit>('audit', question);
  return (
    <>
      <h1>{words.pages.audit}</h1>
      <Loaded query={query}>
        {(audit) => (
          <>
            <p>{audit.note}</p>
            <Filter audit={audit} question={question} ask={setQuestion} />
            <Lines audit={audit} />
            {question.after !== undefined && (
              <Button onClick={() => setQuestion({ ...question, after: undefined })}>
                {words.audit.newest}
              </Button>
            )}{' '}
            {audit.next !== '' && (
              <Button onClick={() => setQuestion({ ...question, after: audit.next })}>
                {words.audit.older}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface FilterProps {
  audit: Audit;
  question: Question;
  ask(question: Question): void;
}

function Filter({ audit, question, ask }: FilterProps) {
  const { words } = useShared();
  const { oldest, today } = audit;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = Object.entries(Object.fromEntries(new FormData(event.currentTarget)));
    ask(Object.fromEntries(said.filter(([, value]) => typeof value === 'string' && value.trim() !== '')));
  };
  const choices = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <form className="filters" onSubmit={submit}>
      {audit.teams.length > 1 && (
        <Field label={words.audit.team}>
          <Select name="team" defaultValue={audit.team}>
            {choices(audit.teams)}
          </Select>
        </Field>
      )}
      <Field label={words.audit.from}>
        <Input name="from" type="date" min={oldest} max={today} defaultValue={audit.from} />
      </Field>
      <Field label={words.audit.to}>
        <Input name="to" type="date" min={oldest} max={today} defaultValue={audit.to} />
      </Field>
      <Field label={words.audit.who}>
        <Select name="who" defaultValue={question.who ?? ''}>
          <option value="">{words.audit.all}</option>
          {choices(audit.people)}
        </Select>
      </Field>
      <Field label={words.audit.code}>
        <Input name="code" maxLength={40} placeholder="B-101" defaultValue={question.code ?? ''} />
      </Field>
      <Field label={words.audit.act}>
        <Select name="act" defaultValue={question.act ?? ''}>
          <option value="">{words.audit.all}</option>
          {choices(audit.acts)}
        </Select>
      </Field>
      <Button type="submit" appearance="primary">
        {words.audit.show}
      </Button>
    </form>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field stands inside
    <label>
      {label}
      {children}
    </label>
  );
}

function Lines({ audit: { entries } }: { audit: Audit }) {
  const { words } = useShared();
  const [at, who, act, card] = words.audit.columns;
  if (entries.length === 0) return <p role="status">{words.audit.none}</p>;
  return (
    <table className="week">
      <thead>
        <tr>
          {words.audit.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be the same to the letter
          <tr key={`${one.at} ${one.id} ${index}`}>
            <td data-label={at}>{one.at}</td>
            <td data-label={who}>{one.who}</td>
            <td data-label={act}>{one.said}</td>
            <td data-label={card} className={one.card === '' ? 'empty' : undefined}>
              {one.card}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
