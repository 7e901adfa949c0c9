import type { Count } from '../register/count.ts';
import { hoursOfMonth } from './statement.ts';

/** Paid hours of a citizen who is gone, without which there is no median. */
export const hoursCount: Count = {
  ofCourse: true,
  left: ({ record: { state }, world }, month) => {
    const { citizens, sum, first, reached } = hoursOfMonth([state], month, () => world.programme);
    return citizens === 0 ? {} : { hours: [sum], first, reached };
  },
};
