import { Button } from '@fluentui/react-button';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Api } from './api.ts';
import { Failed } from './host/contract.ts';
import { useShared } from './shared.ts';

export function queryOf<T>(api: Api, page: string, about?: object) {
  return { queryKey: [page, about ?? {}], queryFn: () => api.load<T>(page, about) };
}

/** What the server says of a page now, asked again while it is looked at. */
export function useLoaded<T>(page: string, about?: object): UseQueryResult<T> {
  return useQuery(queryOf<T>(useShared().api, page, about));
}

/** The same of what changes by the day: asked when something else is chosen, and what was shown before stays meanwhile. */
export function useChosen<T>(page: string, about: object): UseQueryResult<T> {
  return useQuery({
    ...queryOf<T>(useShared().api, page, about),
    ...{ refetchInterval: false, refetchOnWindowFocus: false, placeholderData: keepPreviousData },
  });
}

/** Shows it, or that it is on its way, or what went wrong; what was shown before stays meanwhile. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children(data: T): ReactNode }) {
  const { words } = useShared();
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (!error) return <p role="status">{words.starts}</p>;
  const [title, help] = words.causes[error instanceof Failed ? error.code : 'fault'];
  return (
    <div role="alert">
      <h1>{title}</h1>
      <p>{help}</p>
      <Button onClick={() => void refetch()}>{words.again}</Button>
    </div>
  );
}
