import type { SVGAttributes } from 'react';

/*
 * Fluent's components draw a handful of icons; its own package of all of them weighs 300 MB. This one takes its place
 * (`overrides` in package.json) and has what the components of the tab ask for: one more is a build that fails.
 */

type IconProps = SVGAttributes<SVGElement>;

/** Names by which components style one state of an icon or the other. */
export const iconFilledClassName = 'fui-Icon-filled';
export const iconRegularClassName = 'fui-Icon-regular';

function iconOf(shape: string) {
  return (props: IconProps) => (
    <svg viewBox="0 0 20 20" width="1em" height="1em" fill="currentColor" aria-hidden="true" {...props}>
      <path d={shape} />
    </svg>
  );
}

export const ChevronDownRegular = iconOf('m4 7 1-1 5 5 5-5 1 1-6 6Z');
const circle = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z';
export const CheckmarkCircle12Filled = iconOf(`${circle}m-1 11-3-3 1-1 2 2 4-4 1 1Z`);
export const DiamondDismiss12Filled = iconOf(
  'm10 2 8 8-8 8-8-8Zm0 7-2-2-1 1 2 2-2 2 1 1 2-2 2 2 1-1-2-2 2-2-1-1Z',
);
export const Warning12Filled = iconOf('M10 2 1 18h18ZM9 8h2v5H9Zm0 6h2v2H9Z');
