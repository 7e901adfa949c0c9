import fc from 'fast-check';

/**
 * What properties are tried with is the same in every run, so that a change is refused for what it does and not by chance.
 * `SEED` tries others: `npm run bench -- properties` with a new one each time, which it prints.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_260_413) });
