import { Tab as Item, TabList } from '@fluentui/react-tabs';
import { Suspense, useEffect, useRef } from 'react';
import { Away } from './away.tsx';
import { FindCase } from './findCase.tsx';
import { fetchNext, menuItemOf, pageFor, pagesOn } from './pages/pages.ts';
import { hrefOf, useRoute } from './route.ts';
import { type Shared, SharedProvider } from './shared.ts';

/** The menu, the way to a case by its code, the way back to the chat, and the page that the address names. */
export function Frame({ tab }: { tab: Shared }) {
  const { me, words } = tab;
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const [shown, { shows: Page }] = pageFor(route.page, me);
  const at = [shown, ...route.rest].join('/');
  const before = useRef(at);
  useEffect(fetchNext, []);
  // Whoever follows a link by ear or keyboard goes on where the new page begins.
  useEffect(() => {
    if (before.current !== at) main.current?.focus();
    before.current = at;
  }, [at]);
  return (
    <SharedProvider value={tab}>
      <header className="frame">
        <a className="skip" href={location.hash || '#/'} onClick={() => main.current?.focus()}>
          {words.skip}
        </a>
        <nav aria-label={words.menu}>
          <TabList
            selectedValue={menuItemOf(shown)}
            onTabSelect={(_, { value }) => {
              location.hash = hrefOf(String(value));
            }}
          >
            {pagesOn('menu', me).map((page) => (
              <Item key={page} value={page}>
                {words.pages[page]}
              </Item>
            ))}
          </TabList>
        </nav>
        {me.pages.includes('board') && <FindCase />}
        {me.chat !== undefined && <Away to={me.chat}>{words.chat}</Away>}
      </header>
      <main ref={main} tabIndex={-1} key={at}>
        <Suspense fallback={<p>{words.starts}</p>}>
          <Page rest={route.rest} rare={pagesOn('more', me)} />
        </Suspense>
      </main>
    </SharedProvider>
  );
}
