/** Why a card is not relevant: codes only, none that says anything about health (6-privacy.md 6.1). */
export const dismissReasons = ['colleague', 'onLeave', 'courseEnding', 'wrongData', 'other'] as const;
