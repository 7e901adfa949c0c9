import { SingleBar } from 'cli-progress';

export interface Progress {
  show(done: number, total: number): void;
  stop(): void;
}

const linesEvery = 10_000;

/** A bar on a terminal; elsewhere a plain line now and then, on standard error. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(stream) : plainLines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage} % · {value} af {total} rækker';
  const shown = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true });
  let started = false;
  return {
    show: (done, total) => {
      if (!started) shown.start(total, 0);
      started = true;
      shown.update(done);
    },
    stop: () => shown.stop(),
  };
}

function plainLines(stream: NodeJS.WriteStream): Progress {
  let next = linesEvery;
  const show = (done: number, total: number): void => {
    if (done < next) return;
    next = done + linesEvery;
    stream.write(`${done} af ${total} rækker\n`);
  };
  return { show, stop: () => {} };
}
