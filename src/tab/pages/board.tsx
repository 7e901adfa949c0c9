import { ToggleButton } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { Loaded, useLoaded } from '../loaded.tsx';
import { useShared } from '../shared.ts';
import { fill } from '../words.ts';
import { type Board, type Choice, chosen, needCounts, workersOf } from './boardData.ts';
import { CaseTable } from './caseTable.tsx';

/** The caseload at a glance: who needs somebody, and every case with what comes next. */
export function BoardPage() {
  const query = useLoaded<Board>('board');
  return <Loaded query={query}>{(board) => <BoardOf board={board} />}</Loaded>;
}

function BoardOf({ board }: { board: Board }) {
  const { words, me, chooseTeam } = useShared();
  const [choice, setChoice] = useState<Choice>({ scope: board.leads ? 'team' : 'mine', of: me.team });
  const cases = chosen(board.cases, choice);
  const counts = needCounts(board, choice);
  const isShared = board.cases.some(({ mine }) => !mine);
  return (
    <>
      <h1 className="unseen">{words.pages.board}</h1>
      <div className="filters">
        {board.teams.length > 1 && (
          <label>
            {words.ofTeam}
            <Select
              value={choice.of ?? ''}
              onChange={(_, { value }) => {
                const of = value === '' ? undefined : value;
                setChoice({ ...choice, of });
                chooseTeam(of);
              }}
            >
              <option value="">{words.everyone}</option>
              {board.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </label>
        )}
        {isShared && (
          <label>
            {words.scope}
            <Select
              value={choice.scope}
              onChange={(_, { value }) =>
                setChoice({ of: choice.of, scope: value === 'team' ? 'team' : 'mine' })
              }
            >
              <option value="mine">{words.mine}</option>
              <option value="team">{words.team}</option>
            </Select>
          </label>
        )}
        {board.leads && choice.scope === 'team' && (
          <label>
            {words.worker}
            <Select
              value={choice.worker ?? ''}
              onChange={(_, { value }) => setChoice({ ...choice, worker: value === '' ? undefined : value })}
            >
              <option value="">{words.everyone}</option>
              {workersOf(board.cases).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </label>
        )}
      </div>
      <h2>{words.needs}</h2>
      <ul className="needs">
        {[
          {
            id: undefined,
            name: words.allCases,
            count: chosen(board.cases, { ...choice, need: undefined }).length,
          },
          ...counts,
        ].map(({ id, name, count }) => (
          <li key={id ?? 'all'}>
            <ToggleButton checked={choice.need === id} onClick={() => setChoice({ ...choice, need: id })}>
              {name} <strong>{count}</strong>
            </ToggleButton>
          </li>
        ))}
      </ul>
      <p role="status">{cases.length === 1 ? words.countOne : fill(words.count, { n: cases.length })}</p>
      {cases.length === 0 ? <p>{words.none}</p> : <CaseTable cases={cases} standings={board.standings} />}
    </>
  );
}
