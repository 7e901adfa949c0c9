import { Button } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { type DragEvent, useRef, useState } from 'react';
import { Card } from '../card/card.tsx';
import { useStanding } from '../card/pressed.ts';
import { Told } from '../card/told.tsx';
import { Loaded, useLoaded } from '../loaded.tsx';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';

/** `GET /api/tab/import`. */
interface Importing {
  teams: { id: string; name: string }[];
  /** The one to begin with. */
  team: string;
  mostFiles: number;
  mostBytes: number;
}

type DryRun = { card: object } | { said: string };

/** Files of the case system, chosen or dropped: first what would become of them, then *Importér* on the bot's own card. */
export function FilesPage() {
  const { words } = useShared();
  const query = useLoaded<Importing>('import');
  return (
    <>
      <h1>{words.pages.import}</h1>
      <Loaded query={query}>{(importing) => <Chooser importing={importing} />}</Loaded>
    </>
  );
}

function Chooser({ importing }: { importing: Importing }) {
  const { teams, mostFiles, mostBytes } = importing;
  const { words, api } = useShared();
  const [team, setTeam] = useState(importing.team);
  const [run, setRun] = useState<{ card: object; id: number }>();
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);

  async function read(list: FileList | null): Promise<void> {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    setRun(undefined);
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length > mostFiles || bytes > mostBytes)
      return setSaid(fill(words.files.most, { n: mostFiles }));
    setSaid(words.files.reading);
    try {
      const given = await Promise.all(
        files.map(async (file) => ({ name: file.name, data: await lettersOf(file) })),
      );
      const dry = await api.load<DryRun>('import', { team, files: given });
      setSaid('said' in dry ? dry.said : '');
      if ('card' in dry) setRun({ card: dry.card, id: Date.now() });
    } catch {
      setSaid(words.kept);
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files);
  };
  return (
    <>
      {teams.length > 1 && (
        <label>
          {words.files.team}
          <Select value={team} onChange={(_, { value }) => setTeam(value)}>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </label>
      )}
      <section
        className="drop"
        aria-label={words.pages.import}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <p>{words.files.drop}</p>
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {words.files.choose}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          multiple
          hidden
          onChange={(event) => {
            void read(event.target.files);
            event.target.value = '';
          }}
        />
      </section>
      <p role="status">{said}</p>
      {run && <DryRunCard key={run.id} first={run.card} />}
    </>
  );
}

function DryRunCard({ first }: { first: object }) {
  const standing = useStanding(first);
  const { card, isBusy, press } = standing;
  return (
    <div className="opened">
      <Card json={card} isBusy={isBusy} onPress={press} />
      <Told standing={standing} />
    </div>
  );
}

/** Bytes as letters: which encoding a file has is found out where it is read. */
async function lettersOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
