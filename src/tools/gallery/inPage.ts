/**
 * What runs in the page, beside Microsoft's renderer: stand-ins for the elements that only Teams draws. Written as
 * text, as it is sent to a browser.
 */
export const standIns = `
(shapes) => {
  const host = window;
  class Icon extends AdaptiveCards.CardElement {
    getJsonTypeName() { return 'Icon'; }
    parse(source, context) { super.parse(source, context); this.source = source; }
    internalParse(source, context) { super.internalParse(source, context); this.source = source; }
    get useDefaultSizing() { return false; }
    internalRender() {
      const { name, size = 'Standard', color = 'Default' } = this.source;
      const pixels = { xSmall: 16, Small: 20, Standard: 24, Medium: 28 }[size] ?? 24;
      const element = document.createElement('div');
      element.setAttribute('aria-hidden', 'true');
      element.className = 'icon icon-' + color;
      element.innerHTML = '<svg viewBox="0 0 24 24" width="' + pixels + '" height="' + pixels + '"><path fill="currentColor" fill-rule="evenodd" d="' + (shapes[name] ?? shapes.Circle) + '"/></svg>';
      return element;
    }
  }
  class Bars extends AdaptiveCards.CardElement {
    getJsonTypeName() { return 'Chart.VerticalBar'; }
    internalParse(source, context) { super.internalParse(source, context); this.source = source; }
    internalRender() {
      const { title, data = [] } = this.source;
      const most = Math.max(1, ...data.map(({ y }) => y));
      const element = document.createElement('div');
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', title + ': ' + data.map(({ x, y }) => x + ' ' + y).join(', '));
      element.className = 'bars';
      element.innerHTML = '<strong></strong><div class="plot"></div>';
      element.querySelector('strong').textContent = title;
      for (const { x, y } of data) {
        const bar = document.createElement('div');
        bar.innerHTML = '<i></i><b></b><span></span>';
        bar.querySelector('i').textContent = Math.round(y);
        bar.querySelector('b').style.height = (80 * y / most) + 'px';
        bar.querySelector('span').textContent = x;
        element.querySelector('.plot').append(bar);
      }
      return element;
    }
  }
  const registry = AdaptiveCards.GlobalRegistry.elements;
  registry.register('Icon', Icon);
  registry.register('Chart.VerticalBar', Bars);
}`;

/**
 * Draws cards under each other, and says whether anything of them is cut off on this width. A text ends with a space, as axe joins those
 * under each other to one word.
 */
export const drawInPage = `({ cards, config, more }) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const safe = document.createElement('div');
    safe.textContent = text;
    result.outputHtml = safe.innerHTML.replace(/\\*\\*(.+?)\\*\\*/g, '<strong>$1</strong>') + ' ';
    result.didProcess = true;
  };
  const place = document.getElementById('card');
  place.replaceChildren(...cards.map((card) => {
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(config);
    drawn.parse(card);
    return drawn.render();
  }));
  // Teams names a field in which one types for somebody, and shows the name of who is chosen; the renderer does neither.
  const titles = new Map();
  JSON.stringify(cards, (_, one) => { if (one?.title && one.value) titles.set(one.value, one.title); return one; });
  for (const field of place.querySelectorAll('.ac-choiceSetInput-filtered-textbox')) {
    field.setAttribute('aria-label', field.closest('.ac-input-container')?.parentElement.querySelector('label')?.textContent ?? '');
    field.value = titles.get(field.value) ?? field.value;
  }
  if (more) for (const button of place.querySelectorAll('.ac-pushButton.expandable')) button.click();
  const box = place.getBoundingClientRect();
  const outside = [...place.querySelectorAll('*')].filter((node) => {
    const own = node.getBoundingClientRect();
    return own.width > 0 && (own.right > box.right + 1 || own.left < box.left - 1);
  });
  return {
    cut: document.documentElement.scrollWidth > innerWidth || outside.length > 0,
    height: Math.round(box.height),
  };
}`;
