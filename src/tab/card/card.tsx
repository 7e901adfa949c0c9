import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction } from 'adaptivecards';
import 'adaptivecards/dist/adaptivecards.css';
import { useEffect, useRef } from 'react';
import { cardStyles, hostConfig, themes } from '../../tools/gallery/hostConfig.ts';
import { withoutWayHere } from '../links.ts';
import { useRoute } from '../route.ts';
import { useShared } from '../shared.ts';
import { contrast } from './contrast.ts';
import { registerElements } from './elements.ts';

registerElements();

/** Cards write bold text and nothing else; all of it is text, and no markup of its own. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const safe = document.createElement('div');
  safe.textContent = text;
  result.outputHtml = `${safe.innerHTML.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')} `;
  result.didProcess = true;
};

const looks = { default: themes.light, dark: themes.dark, contrast };

export interface CardProps {
  json: object;
  /** A press waits for its answer: nothing is pressed twice. */
  isBusy: boolean;
  onPress(verb: string, data: object): void;
}

/** A card as the bot drew it. Nothing of what is typed is lost while it stands: only another card takes its place. */
export function Card({ json, isBusy, onPress }: CardProps) {
  const { theme, language, open } = useShared();
  const { page } = useRoute();
  const place = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  const last = useRef<Element | null>(null);
  const leave = useRef(open);
  leave.current = open;
  useEffect(() => {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(hostConfig(looks[theme]));
    card.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) {
        last.current = document.activeElement;
        press.current(action.verb, { ...action.data });
      }
      if (action instanceof OpenUrlAction && action.url) leave.current(action.url);
    };
    card.parse(withoutWayHere(json, page));
    const drawn = card.render();
    if (!drawn) return;
    nameFields(drawn, json);
    place.current?.replaceChildren(drawn);
  }, [json, theme, page]);
  // Whoever pressed by keyboard goes on where they were; on another card, from where it begins.
  useEffect(() => {
    if (isBusy || !last.current) return;
    const back = last.current.isConnected ? last.current : place.current;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    last.current = null;
  }, [isBusy]);
  return (
    <>
      <style nonce={nonce()}>{cardStyles(looks[theme])}</style>
      <div ref={place} lang={language} tabIndex={-1} className="card" aria-busy={isBusy} inert={isBusy} />
    </>
  );
}

function nonce(): string {
  return document.querySelector('meta[name="nonce"]')?.getAttribute('content') ?? '';
}

/** Teams names a field in which one types for somebody, and shows the name of who is chosen; the renderer does neither. */
function nameFields(drawn: HTMLElement, json: object): void {
  const titles = new Map<string, string>();
  JSON.stringify(json, (_, one) => {
    if (one?.title && one.value) titles.set(one.value, one.title);
    return one;
  });
  for (const field of drawn.querySelectorAll<HTMLInputElement>('.ac-choiceSetInput-filtered-textbox')) {
    const label = field.closest('.ac-input-container')?.querySelector('label')?.textContent;
    field.setAttribute('aria-label', label ?? '');
    field.value = titles.get(field.value) ?? field.value;
  }
}
