import type { Count } from '../register/count.ts';
import { figuresOf } from './figures.ts';

/** M10–M12 of a case that is gone. */
export const absenceCount: Count = {
  ofCourse: true,
  left: ({ record, log, world }, month) => {
    if (!record.state.attendance) return {};
    const { handled, attended, told } = figuresOf([{ record, log, world }], month);
    const counts = Object.entries({ handled, attended, told }).filter(([, { of }]) => of > 0);
    return Object.fromEntries(counts);
  },
};
