import type { ExposedClass } from './core/expose';
import { Blob, blobSignatures } from './services/blob';
import { Cache, CacheService, cacheSignatures } from './services/cache-service';
import { ContentService, contentSignatures, TextOutput } from './services/content-service';
import { HtmlOutput, HtmlOutputMetaTag, htmlOutputSignatures } from './services/html-output';
import { HtmlService, htmlServiceSignatures } from './services/html-service';
import { HtmlTemplate } from './services/html-template';
import { Lock, LockService, lockSignatures } from './services/lock-service';
import { Console, Logger, loggingSignatures } from './services/logging';
import { MailApp, mailAppSignatures } from './services/mail-app';
import { Menu, menuSignatures } from './services/menu';
import { Properties, PropertiesService, propertiesSignatures } from './services/properties-service';
import { AuthorizationInfo, ScriptApp, scriptAppSignatures } from './services/script-app';
import { Session } from './services/session';
import {
  ClockTriggerBuilder,
  SpreadsheetTriggerBuilder,
  Trigger,
  TriggerBuilder,
  triggerSignatures,
} from './services/trigger-builders';
import { Browser, browserSignatures, PromptResponse, Ui, uiSignatures } from './services/ui';
import { Utilities, utilitiesSignatures } from './services/utilities';
import { User } from './sheets/user';

/** A class of a service, or a service itself when no service is named. */
const of = (
  name: string,
  type: ExposedClass['type'],
  signatures: ExposedClass['signatures'] = {},
  service?: string,
): ExposedClass => ({ name, type, signatures, ...(service !== undefined && { service }) });

/** The classes of every service but SpreadsheetApp. */
export const serviceClasses: readonly ExposedClass[] = [
  of('Blob', Blob, blobSignatures),
  of('User', User),
  of('Session', Session),
  of('Logger', Logger, loggingSignatures),
  of('console', Console, loggingSignatures),
  of('Ui', Ui, uiSignatures),
  of('Menu', Menu, menuSignatures),
  of('PromptResponse', PromptResponse),
  of('Browser', Browser, browserSignatures),
  of('CacheService', CacheService),
  of('Cache', Cache, cacheSignatures, 'CacheService'),
  of('ContentService', ContentService, contentSignatures),
  of('TextOutput', TextOutput, contentSignatures, 'ContentService'),
  of('HtmlService', HtmlService, htmlServiceSignatures),
  of('HtmlOutput', HtmlOutput, htmlOutputSignatures, 'HtmlService'),
  of('HtmlOutputMetaTag', HtmlOutputMetaTag, {}, 'HtmlService'),
  of('HtmlTemplate', HtmlTemplate, {}, 'HtmlService'),
  of('LockService', LockService),
  of('Lock', Lock, lockSignatures, 'LockService'),
  of('MailApp', MailApp, mailAppSignatures),
  of('PropertiesService', PropertiesService),
  of('Properties', Properties, propertiesSignatures, 'PropertiesService'),
  of('ScriptApp', ScriptApp, scriptAppSignatures),
  of('AuthorizationInfo', AuthorizationInfo, {}, 'ScriptApp'),
  of('Trigger', Trigger, {}, 'ScriptApp'),
  of('TriggerBuilder', TriggerBuilder, triggerSignatures, 'ScriptApp'),
  of('ClockTriggerBuilder', ClockTriggerBuilder, triggerSignatures, 'ScriptApp'),
  of('SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder, triggerSignatures, 'ScriptApp'),
  of('Utilities', Utilities, utilitiesSignatures),
];
