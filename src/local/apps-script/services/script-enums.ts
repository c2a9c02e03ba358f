import { enumeration } from '../core/enums';

/** Every enumeration of ScriptApp by its name there. */
export const scriptEnums = {
  AuthMode: enumeration<GoogleAppsScript.Script.AuthMode>('AuthMode', 'NONE CUSTOM_FUNCTION LIMITED FULL'),
  AuthorizationStatus: enumeration<GoogleAppsScript.Script.AuthorizationStatus>(
    'AuthorizationStatus',
    'REQUIRED NOT_REQUIRED',
  ),
  EventType: enumeration<GoogleAppsScript.Script.EventType>(
    'EventType',
    'CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED',
  ),
  InstallationSource: enumeration<GoogleAppsScript.Script.InstallationSource>(
    'InstallationSource',
    'APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON',
  ),
  TriggerSource: enumeration<GoogleAppsScript.Script.TriggerSource>(
    'TriggerSource',
    'SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR',
  ),
  WeekDay: enumeration<GoogleAppsScript.Base.Weekday>(
    'Weekday',
    'SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY',
  ),
};
