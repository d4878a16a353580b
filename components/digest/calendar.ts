// Dates for the eye: as all views word it.
export * from '../../utils/wording/calendar.ts';
