import { CardElement, GlobalRegistry, type PropertyBag, type SerializationContext } from 'adaptivecards';
import { iconShapes } from '../../tools/gallery/iconShapes.ts';

type Source = Record<string, unknown>;

/** An element that Teams has and the renderer has not: it is drawn here. */
abstract class Drawn extends CardElement {
  protected source: Source = {};

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    this.source = source;
  }
}

const iconSizes: Readonly<Record<string, number>> = { xSmall: 16, Small: 20, Standard: 24, Medium: 28 };
const shapes: Readonly<Record<string, string>> = iconShapes;

class Icon extends Drawn {
  override getJsonTypeName(): string {
    return 'Icon';
  }

  protected override get useDefaultSizing(): boolean {
    return false;
  }

  protected override internalRender(): HTMLElement {
    const { name, size, color = 'Default' } = this.source;
    const pixels = String(iconSizes[String(size)] ?? 24);
    const element = document.createElement('div');
    element.setAttribute('aria-hidden', 'true');
    element.className = `icon icon-${String(color)}`;
    element.append(svgOf(shapes[String(name)] ?? iconShapes.Circle, pixels));
    return element;
  }
}

const svgSpace = 'http://www.w3.org/2000/svg';

function svgOf(shape: string, pixels: string): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  const path = document.createElementNS(svgSpace, 'path');
  for (const [name, value] of [
    ['viewBox', '0 0 24 24'],
    ['width', pixels],
    ['height', pixels],
  ] as const)
    svg.setAttribute(name, value);
  for (const [name, value] of [
    ['fill', 'currentColor'],
    ['fill-rule', 'evenodd'],
    ['d', shape],
  ] as const)
    path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

interface Bar {
  x: string;
  y: number;
}

/** Pixels of the highest bar. */
const plotHeight = 80;

class Bars extends Drawn {
  override getJsonTypeName(): string {
    return 'Chart.VerticalBar';
  }

  protected override internalRender(): HTMLElement {
    const { title = '', data = [] } = this.source as { title?: string; data?: Bar[] };
    const most = Math.max(1, ...data.map(({ y }) => y));
    const element = document.createElement('div');
    element.className = 'bars';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', `${title}: ${data.map(({ x, y }) => `${x} ${y}`).join(', ')}`);
    const plot = part('div', '', 'plot');
    plot.append(...data.map(({ x, y }) => barOf(x, y, most)));
    element.append(part('strong', title), plot);
    return element;
  }
}

function barOf(x: string, y: number, most: number): HTMLElement {
  const bar = document.createElement('div');
  const height = part('b', '');
  height.style.height = `${(plotHeight * y) / most}px`;
  bar.append(part('i', String(Math.round(y))), height, part('span', x));
  return bar;
}

function part(tag: string, text: string, name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = name;
  return element;
}

export function registerElements(): void {
  GlobalRegistry.elements.register('Icon', Icon);
  GlobalRegistry.elements.register('Chart.VerticalBar', Bars);
}
