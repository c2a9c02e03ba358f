import { absentService } from './core/google-class';
import type { World } from './core/world';
import { CacheService } from './services/cache-service';
import { ContentService } from './services/content-service';
import { HtmlService } from './services/html-service';
import { LockService } from './services/lock-service';
import { Console, Logger } from './services/logging';
import { MailApp } from './services/mail-app';
import { mimeTypes } from './services/mime-type';
import { PropertiesService } from './services/properties-service';
import { ScriptApp } from './services/script-app';
import { Session } from './services/session';
import { Browser } from './services/ui';
import { Utilities } from './services/utilities';
import { chartEnums } from './sheets/chart-enums';
import { SpreadsheetApp } from './sheets/spreadsheet-app';

/** Services of Google's that the runtime lacks: they are there, and say their name when used. */
const absent =
  `CalendarApp ContactsApp DataStudioApp DocumentApp DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp
  LinearOptimizationService Maps SitesApp SlidesApp UrlFetchApp XmlService CardService ConferenceDataService`.split(
    /\s+/,
  );

/** The globals of Apps Script for one execution; nothing else is added to JavaScript's own. */
export const globalsOf = (world: World): Readonly<Record<string, object>> => ({
  ...Object.fromEntries(absent.map((name) => [name, absentService(name)])),
  Browser: new Browser(world),
  CacheService: new CacheService(world),
  Charts: {
    ...Object.fromEntries(Object.entries(chartEnums).map(([name, { object }]) => [name, object])),
    toString: () => 'Charts',
  },
  ContentService: new ContentService(),
  HtmlService: new HtmlService(world),
  LockService: new LockService(world),
  Logger: new Logger(world),
  MailApp: new MailApp(world),
  MimeType: mimeTypes,
  PropertiesService: new PropertiesService(world),
  ScriptApp: new ScriptApp(world),
  Session: new Session(world),
  SpreadsheetApp: new SpreadsheetApp(world),
  Utilities: new Utilities(world),
  console: new Console(world),
});
