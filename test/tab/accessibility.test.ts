import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../src/tools/accessibility/criteria.ts';
import { statementLines } from '../../src/tools/accessibility.ts';

/** Of WCAG 2.2: how many criteria each guideline has on level A and AA. */
const guidelines: Readonly<Record<string, number>> = {
  ...{ '1.1': 1, '1.2': 5, '1.3': 5, '1.4': 9, '2.1': 3, '2.2': 2, '2.3': 1 },
  ...{ '2.4': 8, '2.5': 6, '3.1': 2, '3.2': 5, '3.3': 6, '4.1': 2 },
};
const read = (file: string) => readFileSync(file, 'utf8');

describe('the table of WCAG 2.2 A and AA', () => {
  test('has each of the 55 criteria once', () => {
    const counted: Record<string, number> = {};
    for (const { id } of criteria) {
      const guideline = id.split('.').slice(0, 2).join('.');
      counted[guideline] = (counted[guideline] ?? 0) + 1;
    }
    expect(counted).toEqual(guidelines);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(55);
  });

  test.each(criteria.map((one) => [one.id, one] as const))('%s is shown by what there is', (_, one) => {
    const { axe = [], tests = [] } = one;
    expect(axe.length + tests.length).toBeGreaterThan(0);
    for (const [file, title] of tests) expect(read(file), file).toMatch(startOf(title));
    const known = new Set<string>(
      createRequire(import.meta.url)('axe-core')
        .getRules()
        .map(idOf),
    );
    for (const rule of axe) expect(known, rule).toContain(rule);
    // Rules that are off by themselves count only where every page turns them on.
    for (const rule of axe)
      if (offByThemselves.has(rule)) expect(read('test/browser/tabPages.ts')).toContain(`'${rule}'`);
  });

  test('is printed whole', () => {
    const lines = statementLines('1.0.0');
    expect(lines.filter((line) => /^\| \d/.test(line))).toHaveLength(55);
    expect(lines.join('\n')).toContain('overholder alle 55 kriterier');
  });
});

const offByThemselves = new Set(['target-size', 'label-content-name-mismatch', 'css-orientation-lock']);

function idOf({ ruleId }: { ruleId: string }): string {
  return ruleId;
}

/** How its test begins: one, or several from a table. */
function startOf(title: string): RegExp {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`test(\\.each\\([^)]*\\))?\\(\\s*'${literal}'`);
}

describe('of what the tab is made', () => {
  const files = globSync('src/tab/**/*.{ts,tsx}').filter((file) => !file.includes('config'));
  const code = files.map(read).join('\n');
  const styles = globSync('src/tab/**/*.css').map(read).join('\n');

  test('nothing plays, moves or flashes', () => {
    expect(code).not.toMatch(/<(audio|video|marquee|canvas|object|embed)\b/);
    expect(styles).not.toMatch(/@keyframes|animation|transition/);
  });

  test('nothing is dragged, shaken or drawn, and no key alone does anything', () => {
    expect(code).not.toMatch(
      /draggable|onDragStart|onTouch|onPointer|onMouseDown|devicemotion|deviceorientation/,
    );
    expect(code).not.toMatch(/addEventListener\('key|onKey(Down|Up|Press)/);
  });

  test('nothing is shown because a mouse rests on it', () => {
    expect(code).not.toMatch(/onMouse(Enter|Over|Move)|Tooltip|title=\{/);
    expect(styles).not.toContain(':hover');
  });

  test('no text is a picture', () => {
    expect(code).not.toMatch(/<img\b/);
    expect(styles).not.toContain('url(');
  });

  test('no field asks about whoever fills it in', () => {
    expect(code).not.toMatch(/autoComplete=|type="(email|tel|password)"/);
  });

  test('nothing ends because time passes', () => {
    const waits = files.filter((file) => /setTimeout|setInterval/.test(read(file)));
    expect(waits.sort()).toEqual(['src/tab/host/host.ts', 'src/tab/pages/pages.ts']);
  });
});
