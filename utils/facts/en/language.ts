// English as the engine sees it.
import type { Language } from '../language.ts';
import { futureEn } from './future.ts';
import { labelDateEn, labelNumberEn } from './label.ts';
import { scanEn } from './scan.ts';

export const EN: Language = {
  code: 'en',
  scan: scanEn,
  future: futureEn,
  labelNumber: labelNumberEn,
  labelDate: labelDateEn,
  cue: /\b(?:record|announced?|reach(?:ed)?|total|first|launch(?:ed)?|killed|died|dead|injured|revenue|profit|sales|target|forecast|expected|raise[sd]?|worth|deal|invest(?:ed|ment)?|will|agreed|sentenced|elected|voted|beat|won|highest|lowest|cut)\b/gi,
  compared: /\b(?:from|than|compared (?:with|to)|versus|against|up from|down from|vs\.?)\s(?:\w+\s)?[$€£]?$/i,
};
