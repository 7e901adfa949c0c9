import { Button } from '@fluentui/react-button';
import type { Cause } from './causes.ts';
import { fill, type Language, words } from './words.ts';

/** A page for each cause: what is wrong, what helps, and a word for whoever helps. */
export function Wrong({
  cause,
  language,
  again,
}: {
  cause: Cause;
  language: Language;
  again: () => unknown;
}) {
  const text = words[language];
  const [title, help] = text.causes[cause];
  return (
    <main className="wrong">
      <h1>{title}</h1>
      <p>{help}</p>
      <Button appearance="primary" onClick={() => void again()}>
        {text.again}
      </Button>
      <p className="code">{fill(text.code, { cause })}</p>
    </main>
  );
}
