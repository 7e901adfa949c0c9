import type restify from 'restify';
import type { LocalDate } from '../../calendar/local.ts';
import type { RouteDeps } from '../../web/route.ts';
import { sendPng } from '../../web/sendFile.ts';
import { isSigned, signature, spelled, unspelled } from '../../web/signed.ts';
import type { Site } from '../../web/site.ts';
import { drawPng } from '../drawPng.ts';
import { type Bar, type Chart, chartKinds } from './chart.ts';
import { chartSvg } from './picture.ts';

const most = 999_999;
const named =
  /^(hours|stock|contact|ends)(_wide)?_(da|en)_([a-j]{1,2}(?:-(?:[a-j]{1,6}|x|o)){1,13})_([a-j]{4}-[a-j]{2}-[a-j]{2})_([\w-]{22})\.png$/;
/** Twice the size in which it is shown, as screens have more dots than that. */
const pixels = 960;

/** Where a picture is served, and until when; undefined where none are. */
export type ChartUrl = (chart: Chart, until: LocalDate) => string | undefined;

/**
 * Address of a picture: its bars, until when it may be looked at, and a signature over all of it, which nobody guesses.
 * There is nothing else in it, so whoever has it learns no more than the card says.
 */
export function chartPath(chart: Chart, until: LocalDate, key: string): string {
  const { kind, language, first, bars, wide } = chart;
  const what = [String(first), ...bars.map(barIn)].join('-');
  const look = `${kind}${wide ? '_wide' : ''}_${language}`;
  const signed = signature(`${look}_${what}`, until, key);
  return `/charts/${look}_${spelled(`${what}_${until}`)}_${signed}.png`;
}

export function chartUrl(site: Site | undefined): ChartUrl {
  return (chart, until) => site && `${site.url}${chartPath(chart, until, site.key)}`;
}

function barIn(bar: Bar): string {
  if (bar === 'hidden') return 'x';
  return bar === 'none' ? 'o' : String(Math.min(bar, most));
}

function readBar(text: string): Bar {
  if (text === 'x') return 'hidden';
  return text === 'o' ? 'none' : Number(text);
}

/** The picture of an address; undefined for one that was not signed here, or whose day has passed. */
export function chartPicture(name: string, today: LocalDate, key: string): Buffer | undefined {
  const [, asked = '', wide = '', language, spelt = '', lastDay = '', given = ''] = named.exec(name) ?? [];
  const [what, until] = [unspelled(spelt), unspelled(lastDay)];
  if (until < today || !isSigned(given, `${asked}${wide}_${language}_${what}`, until, key)) return undefined;
  const kind = chartKinds.find((one) => one === asked);
  const [first = '', ...bars] = what.split('-');
  if (!kind) return undefined;
  const chart: Chart = {
    ...{ kind, language: language === 'en' ? 'en' : 'da', first: Number(first) },
    bars: bars.map(readBar),
    ...(wide !== '' && { wide: true }),
  };
  return pngOf(chart);
}

export function pngOf(chart: Chart): Buffer {
  return drawPng(chartSvg(chart), pixels);
}

/** Serves the pictures: to anybody who has a signed address, as Teams fetches them without saying who looks. */
export const addCharts = (routes: restify.Server, { key, today }: Pick<RouteDeps, 'key' | 'today'>): void => {
  routes.get('/charts/:name', async (request: restify.Request, response: restify.Response) => {
    sendPng(response, chartPicture(String(request.params.name), today(), key));
  });
};
