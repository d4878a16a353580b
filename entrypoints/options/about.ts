// What the options page says of the parts inside: read from the packages and the lists themselves, so that it is never old.
import { version as readability, license as readabilityLicence } from '@mozilla/readability/package.json';
import { version as react, license as reactLicence } from 'react/package.json';
import { version as zustand, license as zustandLicence } from 'zustand/package.json';
import type { OptionsPort } from '../../components/options/options-port.ts';
import { date as cacDate, name as cacName, page as cacPage } from '../../utils/source/data/cac-2025.json';
import {
  date as ifcnDate,
  licence as ifcnLicence,
  name as ifcnName,
  page as ifcnPage,
} from '../../utils/source/data/ifcn.json';
import { date as aliasesDate, licence as aliasesLicence } from '../../utils/source/data/list-aliases.json';
import { date as outletsDate, licence as outletsLicence } from '../../utils/source/data/outlets.json';
import { date as platformsDate, licence as platformsLicence } from '../../utils/source/data/platforms.json';
import {
  date as rspDate,
  licence as rspLicence,
  name as rspName,
  page as rspPage,
} from '../../utils/source/data/rsp.json';
import {
  date as satireDate,
  licence as satireLicence,
  name as satireName,
  page as satirePage,
} from '../../utils/source/data/satire.json';

export const about: OptionsPort['about'] = {
  libraries: [
    { name: '@mozilla/readability', version: readability, licence: readabilityLicence },
    { name: 'react, react-dom', version: react, licence: reactLicence },
    { name: 'zustand', version: zustand, licence: zustandLicence },
  ],
  lists: [
    { id: 'cac', name: cacName, date: cacDate, page: cacPage },
    { id: 'ifcn', name: ifcnName, date: ifcnDate, page: ifcnPage, licence: ifcnLicence },
    { id: 'satire', name: satireName, date: satireDate, page: satirePage, licence: satireLicence },
    { id: 'rsp', name: rspName, date: rspDate, page: rspPage, licence: rspLicence, optional: true },
    { id: 'outlets', date: outletsDate, licence: outletsLicence, byHand: true },
    { id: 'platforms', date: platformsDate, licence: platformsLicence, byHand: true },
    { id: 'aliases', date: aliasesDate, licence: aliasesLicence, byHand: true },
  ],
};
