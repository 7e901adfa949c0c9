/** Colours of one Teams theme, as its own cards show them. */
export interface Theme {
  page: string;
  card: string;
  text: string;
  subtle: string;
  border: string;
  field: string;
  brand: string;
  /** Coloured text and icons that can be read on the card and on every band. */
  tones: Record<'good' | 'warning' | 'attention', string>;
  containers: Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>;
}

export const themes: Record<'light' | 'dark', Theme> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    border: '#d1d1d1',
    field: '#ffffff',
    brand: '#5b5fc7',
    tones: { good: '#237b4b', warning: '#835b00', attention: '#c4314b' },
    containers: {
      emphasis: '#f0f0f0',
      accent: '#e8ebfa',
      good: '#e7f2da',
      warning: '#fbf6d9',
      attention: '#fcf4f6',
    },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    border: '#666666',
    field: '#333333',
    brand: '#7f85f5',
    tones: { good: '#92c353', warning: '#f8d22a', attention: '#f1707b' },
    containers: {
      emphasis: '#333333',
      accent: '#2b2b40',
      good: '#0d2e0d',
      warning: '#463100',
      attention: '#3b1519',
    },
  },
};

/** A host configuration that looks like Teams': its type sizes, spacings and colours. */
export function hostConfig(theme: Theme) {
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours(theme) });
  return {
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    fontFamily: "'Segoe UI', 'Liberation Sans', Arial, sans-serif, 'Noto Color Emoji'",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.border },
    containerStyles: {
      default: style(theme.card),
      ...Object.fromEntries(Object.entries(theme.containers).map(([name, colour]) => [name, style(colour)])),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 16,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention' },
    },
  };
}

function colours({ text, subtle, brand, tones }: Theme) {
  const marked = text === themes.dark.text ? '#55FFFFFF' : '#22000000';
  const plain = { default: text, subtle, highlightColors: { default: marked, subtle: marked } };
  return {
    default: plain,
    dark: plain,
    light: plain,
    accent: { default: brand, subtle: brand },
    good: { default: tones.good, subtle: tones.good },
    warning: { default: tones.warning, subtle: tones.warning },
    attention: { default: tones.attention, subtle: tones.attention },
  };
}

/** The gallery's page, with the styles of its cards. */
export function hostStyles(theme: Theme): string {
  return `
    body { margin: 0; padding: 16px; background: ${theme.page}; color: ${theme.text}; }
    #card { background: ${theme.card}; border: 1px solid ${theme.border}; border-radius: 8px; overflow: hidden; }
    ${cardStyles(theme)}
  `;
}

/** What the renderer leaves to its host: buttons and fields in the manner of Teams. */
export function cardStyles(theme: Theme): string {
  return `
    .icon { display: flex; color: ${theme.text}; }
    .icon-Accent { color: ${theme.brand}; } .icon-Good { color: ${theme.tones.good}; }
    .icon-Warning { color: ${theme.tones.warning}; } .icon-Attention { color: ${theme.tones.attention}; }
    .bars { font: 12px 'Segoe UI', 'Liberation Sans', Arial, sans-serif, 'Noto Color Emoji'; color: ${theme.text}; }
    .bars .plot { display: flex; align-items: flex-end; gap: 12px; margin-top: 8px; }
    .bars .plot > div { display: flex; flex: 1; flex-direction: column; align-items: center; }
    .bars i { font-style: normal; } .bars b { width: 100%; max-width: 40px; background: ${theme.brand}; }
    .bars span { color: ${theme.subtle}; }
    .ac-actionSet { gap: 8px; flex-wrap: wrap; } .ac-actionSet > div:empty { display: none; }
    .ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', Arial, sans-serif, 'Noto Color Emoji'; color: ${theme.text};
      background: ${theme.card}; border: 1px solid ${theme.border}; border-radius: 4px; padding: 6px 12px; }
    .ac-pushButton.style-positive { background: ${theme.brand}; border-color: ${theme.brand};
      color: ${theme.card}; }
    .ac-pushButton.expandable::after, .ac-pushButton.expandable.expanded::after { content: ''; border: 4px solid transparent; border-top-color: currentColor; border-bottom: 0;
      display: inline-block; margin-left: 6px; vertical-align: middle; width: 0; }
    .ac-pushButton.subdued { color: ${theme.text}; border-color: ${theme.border}; }
    .ac-pushButton.style-positive.subdued { color: ${theme.card}; }
    .ac-pushButton.expanded { border-color: ${theme.brand}; }
    .ac-pushButton.expanded:not(.style-positive) { background: ${theme.containers.accent}; color: ${theme.text}; }
    .ac-input { box-sizing: border-box; max-width: 100%; color: ${theme.text}; }
    input.ac-input, select.ac-input, textarea.ac-input { width: 100%; font: 14px 'Segoe UI', 'Liberation Sans', Arial, sans-serif, 'Noto Color Emoji';
      background: ${theme.field}; border: 1px solid ${theme.border}; border-radius: 4px; padding: 6px 8px; }
    .ac-multichoiceInput { width: 100%; }
    .ac-multichoiceInput select { width: 100%; }
    input[type=radio], input[type=checkbox] { accent-color: ${theme.brand}; width: 16px; height: 16px;
      margin: 4px 0 4px 4px !important; }
    .ac-input::placeholder { color: ${theme.subtle}; opacity: 1; }
    .ac-input, .ac-input-container { color-scheme: ${theme === themes.dark ? 'dark' : 'light'}; }
  `;
}
