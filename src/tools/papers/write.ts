import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from './facts.ts';

const templates = join(import.meta.dirname, 'da');

/** Every paper by its file's name, with the facts of the code in it; or what of the code they do not say. */
export function writePapers(root: string): { papers: Map<string, string>; faults: string[] } {
  const { facts, faults } = readFacts(root);
  const papers = new Map<string, string>();
  for (const file of globSync('*.md', { cwd: templates }).sort()) {
    const text = readFileSync(join(templates, file), 'utf8');
    const filled = text.replace(/\{\{([\w.]+)\}\}/g, (place, name: string) => facts[name] ?? place);
    faults.push(
      ...[...filled.matchAll(/\{\{[^}]*\}\}/g)].map(([place]) => `${file}: nothing is called ${place}`),
    );
    papers.set(file, filled);
  }
  return { papers, faults };
}
