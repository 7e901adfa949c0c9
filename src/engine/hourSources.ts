/** Where a figure comes from (4-cards.md C13). */
export const hourSources = ['payslip', 'company', 'citizen', 'incomeRegister'] as const;
export type HourSource = (typeof hourSources)[number];
