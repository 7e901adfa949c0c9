import { Button } from '@fluentui/react-button';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { hrefOf } from './route.ts';
import { useShared } from './shared.ts';

/** The way to a case whatever is shown: a link may have led to another page. */
export function FindCase() {
  const { words } = useShared();
  const [code, setCode] = useState('');
  return (
    <form
      className="find"
      aria-label={words.find}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') return;
        location.hash = hrefOf('case', code.trim());
        setCode('');
      }}
    >
      <Input
        aria-label={words.find}
        placeholder={words.findHint}
        value={code}
        maxLength={40}
        onChange={(_, { value }) => setCode(value)}
      />
      <Button type="submit">{words.open}</Button>
    </form>
  );
}
