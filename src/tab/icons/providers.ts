import { createContext } from 'react';

/** Which way icons point; ours look the same either way. */
export const IconDirectionContextProvider = createContext<{ textDirection?: 'ltr' | 'rtl' }>({}).Provider;
