import type { Theme } from '../../tools/gallery/hostConfig.ts';

/** Colours of Teams' high contrast theme. */
export const contrast: Theme = {
  page: '#000000',
  card: '#000000',
  text: '#ffffff',
  subtle: '#ffffff',
  border: '#ffffff',
  field: '#000000',
  brand: '#1aebff',
  tones: { good: '#3ff23f', warning: '#ffff01', attention: '#ff8080' },
  containers: {
    emphasis: '#000000',
    accent: '#000000',
    good: '#000000',
    warning: '#000000',
    attention: '#000000',
  },
};
